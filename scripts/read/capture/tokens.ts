import { continued, readByline, type BylineReading } from './byline.ts';
import { joined, type Line, type Meter } from './blocks.ts';
import { furnitureOf, type Furniture } from './furniture.ts';
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
  /** Where it stands it could be a line of the header. */
  header: boolean;
  /** It is a line of a second header, from a capture pasted under another. */
  repeated: boolean;
}

/** Cuts blocks into tokens: header lines and bylines are set apart even where no blank line does it. */
export function tokensOf(blocks: Iterable<readonly Line[]>, meter: Meter): Token[] {
  const tokens: Token[] = [];
  let leading = true;
  for (const block of blocks) {
    let rest = block;
    while (rest.length > 0) {
      const line: Token | null = leading ? headerLine(rest, meter) : null;
      const token = line ?? bylineToken(rest, meter) ?? textToken(rest, meter);
      if (!token) break;
      leading = line !== null;
      rest = rest.slice(token.lines.length);
      const last = tokens.at(-1);
      if (last && !line && goesOn(last, token))
        tokens[tokens.length - 1] = joinBylines(last, token);
      else tokens.push(token);
    }
  }
  return tokens;
}

/** The token of some lines; `null` only for no lines. */
function tokenOf(lines: readonly Line[], byline: BylineReading | null): Token | null {
  const [first, ...others] = lines;
  if (!first) return null;
  const text = joined(lines);
  const furniture = others.length === 0 ? furnitureOf(text) : null;
  return { lines: [first, ...others], text, furniture, byline, header: false, repeated: false };
}

/** A first line that is furniture or a date alone; above the papers each such line stands for itself. */
function headerLine(lines: readonly Line[], meter: Meter): Token | null {
  const own = lines.slice(0, 1);
  const byline = readByline(own, 0, meter);
  const token = tokenOf(own, byline);
  return token && (token.furniture !== null || byline?.onlyDate === true) ? token : null;
}

function bylineToken(lines: readonly Line[], meter: Meter): Token | null {
  const byline = readByline(lines, 0, meter);
  return byline && tokenOf(lines.slice(0, byline.length), byline);
}

/** Text up to the end of the block, or up to a byline that follows with no blank line between. */
function textToken(lines: readonly Line[], meter: Meter): Token | null {
  let end = 1;
  while (end < lines.length && !bylineAfterText(lines, end, meter)) end++;
  meter(end);
  return tokenOf(lines.slice(0, end), null);
}

function bylineAfterText(lines: readonly Line[], start: number, meter: Meter): boolean {
  const byline = readByline(lines, start, meter);
  if (!byline || byline.certain) return byline !== null;
  // A wrapped abstract can have a line that is "5 authors" or "May 7", so there the text must have ended.
  const closes =
    start + byline.length === lines.length && endsSentence(lines[start - 1]?.text ?? '');
  return closes && (byline.dated || byline.byline.authorCount !== null);
}

/** Whether a byline goes on in the next token: it wants a date, and there a separator or a date stands. */
function goesOn(token: Token, next: Token): boolean {
  if (!token.byline || !next.byline || token.byline.dated) return false;
  if (token.byline.byline.authorCount === null && !token.byline.certain) return false;
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
