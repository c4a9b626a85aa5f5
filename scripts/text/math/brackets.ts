import { readFormula } from './grammar.ts';
import { DEEPEST, type Place, type Reading, escape } from './reading.ts';
import type { Token } from './tokens.ts';

/** Reads `(…)` or `[…]` at token `at`, with `big` before its ends; gives the index after it, or -1. */
export function bracketed(reading: Reading, at: number, to: number): number {
  const close = reading.tokens[at]?.partner ?? -1;
  if (close === -1 || close >= to || close === at + 1) return -1;
  const last = reading.tokens[close - 1];
  const sized = last?.command?.role === 'size';
  const end = sized ? close - 1 : close;
  if (inside(reading, at + 1, end, 'brackets') !== end) return -1;
  if (sized) escape(reading, last);
  return close + 1;
}

/** Reads `{…}` at token `at`: what holds parts together, or a set, whose braces are to be seen. */
export function group(reading: Reading, at: number, to: number, place: Place): number {
  const { tokens } = reading;
  const open = tokens[at];
  const close = open?.partner ?? -1;
  const end = tokens[close];
  if (open === undefined || end === undefined || close >= to || close === at + 1) return -1;
  if (place === 'script')
    return inside(reading, at + 1, close, 'script') === close ? close + 1 : -1;
  const only = tokens[at + 1];
  if (only !== undefined && close === at + 2 && isBare(only)) {
    // `{\sim}750`: a sign before its figure.
    if (only.kind === 'command') escape(reading, only);
    reading.evidence += /^(?:sim|approx|times|[lg]eq?|pm)$/.test(only.text) ? 2 : 0;
    return close + 1;
  }
  const switched = only?.command?.role === 'switch';
  if (inside(reading, at + 1, close, switched ? 'script' : 'brackets') !== close) return -1;
  if (isSet(tokens, at, close)) {
    escape(reading, open);
    escape(reading, end);
  }
  return close + 1;
}

/** Whether braces are the brackets of a set rather than TeX's own: they hold a list, or a set belongs there. */
function isSet(tokens: readonly Token[], at: number, close: number): boolean {
  const before = tokens[at - 1]?.command?.name;
  if (before !== undefined && /^(?:in|notin|setminus|cup|cap|subset|subseteq)$/.test(before))
    return true;
  if (tokens.slice(at, close).some(({ kind }) => kind === 'comma')) return true;
  return (
    tokens[close + 1]?.text === '_' && tokens.slice(at, close).some(({ kind }) => kind === 'script')
  );
}

/** `{=}`, `{,}`, `{\sim}`: braces that take the space from around a sign. */
export function isBare(token: Token): boolean {
  if (token.kind === 'command')
    return token.command?.role === 'relation' || token.command?.role === 'operator';
  return token.kind === 'relation' || token.kind === 'operator' || token.kind === 'comma';
}

/** Reads from an opening token to the nearest one that closes: `|x|`, `\langle x, y\rangle`. */
export function paired(
  reading: Reading,
  at: number,
  to: number,
  closes: (token: Token) => boolean,
): number {
  const { tokens } = reading;
  for (let index = at + 1; index < Math.min(to, at + 60); index += 1) {
    reading.work.left -= 1;
    const token = tokens[index];
    if (token === undefined || token.kind === 'wall') return -1;
    if (!closes(token)) {
      if (token.kind === 'open' && token.partner > index) index = token.partner;
      continue;
    }
    if (inside(reading, at + 1, index, 'brackets') !== index) return -1;
    if (token.kind === 'command') escape(reading, token);
    return index + 1;
  }
  return -1;
}

/** Reads what stands between two brackets; gives the index after it, which is `to` where all of it is formula. */
function inside(reading: Reading, from: number, to: number, place: Place): number {
  if (reading.depth >= DEEPEST || from >= to) return -1;
  reading.depth += 1;
  const end = readFormula(reading, from, to, place);
  reading.depth -= 1;
  return end;
}
