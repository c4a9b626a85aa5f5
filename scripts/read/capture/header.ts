import type { Token } from './tokens.ts';

/** A token as long as this is an abstract, so the header is over; no furniture or title comes near it. */
const FIRST_ABSTRACT = 200;

/** A header has six lines; among more tokens than this without an abstract there is no header to look for. */
const HEADER_LIMIT = 40;

/** Fewer furniture lines in a row than this could be the titles and abstracts of unlucky papers. */
const REPEATED_HEADER = 3;

/**
 * Marks what could be the header, in place: before the first abstract, the first of each furniture line and
 * the first date. Further down, three different furniture lines in a row are a second header, together
 * with a date among or after them.
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

function markRepeated(tokens: readonly Token[]): void {
  let run = new Map<string, Token>();
  const close = () => {
    const furniture = run.size - (run.has('date') ? 1 : 0);
    if (furniture >= REPEATED_HEADER) for (const token of run.values()) token.repeated = true;
    run = new Map();
  };
  for (const token of tokens) {
    const name = token.header ? null : headerName(token);
    if (name === null || run.has(name)) close();
    if (name !== null) run.set(name, token);
  }
  close();
}

function headerName(token: Token): string | null {
  return token.furniture ?? (token.byline?.onlyDate ? 'date' : null);
}
