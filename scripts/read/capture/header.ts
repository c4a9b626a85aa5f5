import { standsAboveDate } from './furniture.ts';
import type { Token } from './tokens.ts';

/** A token as long as this is an abstract, so the header is over; no furniture or title comes near it. */
const FIRST_ABSTRACT = 200;

/** A header has six lines; among more tokens than this without an abstract there is no header to look for. */
const HEADER_LIMIT = 40;

/** Fewer furniture lines between blank lines than this could be the titles and abstracts of unlucky papers. */
const REPEATED_HEADER = 3;

/**
 * Marks what could be the header, in place: before the first abstract, the first of each furniture line and
 * the first date. Further down, three different furniture lines in a row are a second header, and so are
 * two with no blank line between and one under which the page prints its date with the date after it;
 * dates that stand with them are the header's and no paper's.
 */
export function markHeaders(tokens: readonly Token[]): void {
  const seen = new Set<string>();
  for (const [index, token] of tokens.slice(0, HEADER_LIMIT).entries()) {
    if (token.text.length >= FIRST_ABSTRACT || token.byline?.certain) break;
    const name = headerName(token);
    if (name === null || seen.has(name)) continue;
    seen.add(name);
    token.header = seen.size === index + 1 ? 'top' : 'below';
  }
  markRepeated(tokens);
}

/** Lines of a header that follow one another; `lead` is a date above them, `date` one among or after them. */
interface Run {
  furniture: Token[];
  lead: Token | null;
  date: Token | null;
}

function markRepeated(tokens: readonly Token[]): void {
  let run: Run = { furniture: [], lead: null, date: null };
  const restart = (lead: Token | null) => {
    if (isHeader(run)) {
      for (const token of run.furniture) token.repeated = true;
      const date = run.date ?? run.lead;
      if (date) date.repeated = true;
    }
    run = { furniture: [], lead, date: null };
  };
  for (const token of tokens) {
    const name = token.header === 'top' ? null : headerName(token);
    if (name === null) restart(null);
    else if (name === 'date') {
      if (run.furniture.length === 0 || run.date) restart(token);
      else run.date = token;
    } else {
      if (run.furniture.some(({ furniture }) => furniture === name)) restart(null);
      run.furniture.push(token);
    }
  }
  restart(null);
}

function isHeader({ furniture, date }: Run): boolean {
  if (furniture.length >= REPEATED_HEADER) return true;
  if (furniture.some((token, index) => isUnder(furniture[index + 1], token))) return true;
  if (!date) return false;
  // The run is in order, so what stands last above the date stands directly above it or is after it.
  const above = furniture.findLast(({ lines: [line] }) => line.number < date.lines[0].number);
  return standsAboveDate(above?.furniture ?? null);
}

function isUnder(below: Token | undefined, { lines }: Token): boolean {
  return below?.lines[0].number === (lines.at(-1)?.number ?? 0) + 1;
}

function headerName(token: Token): string | null {
  return token.furniture ?? (token.byline?.onlyDate ? 'date' : null);
}
