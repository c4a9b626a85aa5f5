import { continued, readByline, type BylineReading } from './byline.ts';
import { readNumber } from './byline-facts.ts';
import { joined, type Line, type Meter } from './blocks.ts';
import { furnitureOf, standsAboveDate, type Furniture } from './furniture.ts';
import { endsSentence } from './shape.ts';

/**
 * The smallest piece of a capture that has one meaning: a header line, a title, an abstract, a byline.
 * What a token is called here is what it could be; `segment` decides what it is.
 */
export interface Token {
  lines: readonly [Line, ...Line[]];
  text: string;
  furniture: Furniture | null;
  byline: BylineReading | null;
  /** It could be a line of the header: at the `top` of the file, or `below` something that is none. */
  header: 'top' | 'below' | null;
  /** It is a line of a second header, from a capture pasted under another. */
  repeated: boolean;
}

/** Cuts blocks into tokens: header lines and bylines are set apart even where no blank line does it. */
export function tokensOf(blocks: Iterable<readonly Line[]>, meter: Meter): Token[] {
  const tokens: Token[] = [];
  let leading = true;
  for (const block of blocks) {
    let headed = 0;
    for (let start = 0; start < block.length;) {
      if (!leading && start >= headed) headed = start + headerRun(block, start, meter);
      const line: Token | null = leading || start < headed ? headerLine(block, start, meter) : null;
      const token: Token =
        line ?? bylineToken(block, start, meter) ?? textToken(block, start, meter);
      leading &&= line !== null;
      start += token.lines.length;
      const last = tokens.at(-1);
      if (last && !line && goesOn(last, token))
        tokens[tokens.length - 1] = joinBylines(last, token);
      else tokens.push(token);
    }
  }
  return tokens;
}

function tokenOf(lines: readonly Line[], byline: BylineReading | null): Token {
  const [first, ...others] = lines;
  if (!first) throw new Error('A token has at least one line.');
  const text = joined(lines);
  const furniture = others.length === 0 ? furnitureOf(text) : null;
  return { lines: [first, ...others], text, furniture, byline, header: null, repeated: false };
}

/** A token of text: what a title or an abstract is, whatever it looks like. */
export function textOf(lines: readonly Line[]): Token {
  return tokenOf(lines, null);
}

/** A line that is furniture or a date alone; above the papers each such line stands for itself. */
function headerLine(block: readonly Line[], start: number, meter: Meter): Token | null {
  const own = block.slice(start, start + 1);
  const token = tokenOf(own, readByline(own, 0, meter));
  return token.furniture !== null || token.byline?.onlyDate ? token : null;
}

/**
 * How many lines of a header begin here, in one block: two or more kinds of furniture, or what a header
 * prints above its date with the date under it; 0 if fewer, which a wrapped text could have, too.
 */
function headerRun(block: readonly Line[], start: number, meter: Meter): number {
  const kinds = new Set<Furniture>();
  let last: Furniture | null = null;
  let end = start;
  for (; end < block.length; end++) {
    const kind = furnitureOf(block[end]?.text ?? '');
    if (kind === null || kinds.has(kind)) break;
    kinds.add(kind);
    last = kind;
  }
  meter(end - start + 1);
  if (last === null) return 0;
  const dated = end < block.length && headerLine(block, end, meter)?.byline != null;
  if (kinds.size >= 2) return end - start + (dated ? 1 : 0);
  return dated && standsAboveDate(last) ? 2 : 0;
}

function bylineToken(block: readonly Line[], start: number, meter: Meter): Token | null {
  const byline = readByline(block, start, meter);
  return byline && tokenOf(block.slice(start, start + byline.length), byline);
}

/** Text up to the end of the block, or up to a byline or a header that follows with no blank line between. */
function textToken(block: readonly Line[], start: number, meter: Meter): Token {
  let end = start + 1;
  while (end < block.length && !bylineAfterText(block, end, meter)) {
    if (headerRun(block, end, meter) > 0) break;
    end++;
  }
  meter(end - start);
  return tokenOf(block.slice(start, end), null);
}

function bylineAfterText(lines: readonly Line[], start: number, meter: Meter): boolean {
  const byline = readByline(lines, start, meter);
  if (!byline || byline.certain) return byline !== null;
  // A wrapped abstract can have a line that is "5 authors" or "May 7", so there the text must have ended.
  const closes =
    start + byline.length === lines.length && endsSentence(lines[start - 1]?.text ?? '');
  return closes && (byline.dated || byline.doubtful || byline.byline.authorCount !== null);
}

/** A byline of more lines is none, so that joining its lines one by one stays cheap. */
const MOST_BYLINE_LINES = 12;

/** Whether a byline goes on in the next token: it wants a date, and there a separator or a date stands. */
function goesOn(token: Token, next: Token): boolean {
  if (!token.byline || !next.byline || token.byline.dated) return false;
  if (token.lines.length + next.lines.length > MOST_BYLINE_LINES) return false;
  const { byline, certain, doubtful } = token.byline;
  if (byline.authorCount === null && !certain && !doubtful) return false;
  return next.byline.byline.authorCount === null && next.byline.problems.length === 0;
}

function joinBylines(token: Token, next: Token): Token {
  if (!token.byline || !next.byline) return token;
  return {
    ...token,
    lines: [...token.lines, ...next.lines],
    text: `${token.text} ${next.text}`,
    byline: continued(token.byline, next.byline),
  };
}

/** A byline together with the number that stands in the next block. */
export function withNumber(token: Token, next: Token): Token {
  const reading = token.byline;
  if (!reading) return token;
  const byline = { ...reading.byline, unlabelledNumber: readNumber(next.text) };
  return {
    ...token,
    lines: [...token.lines, ...next.lines],
    text: `${token.text} ${next.text}`,
    byline: { ...reading, byline, length: reading.length + next.lines.length },
  };
}
