import { group } from './brackets.ts';
import { type Place, type Reading, escape } from './reading.ts';
import type { Token } from './tokens.ts';

/**
 * Reads the scripts and primes at token `at`, if any. Gives the index after them (`at` where there are none),
 * or -1 where what stands there makes no formula of what came before.
 */
export function scripts(reading: Reading, from: number, to: number, place: Place): number {
  const { tokens } = reading;
  const seen = new Set<string>();
  let at = from;
  for (;;) {
    const token = at < to ? tokens[at] : undefined;
    if (token?.kind === 'prime' && !token.spaced && isPrime(tokens[at + 1], place)) {
      at += 1;
      continue;
    }
    if (token?.kind !== 'script' || token.spaced) return at;
    if (seen.has(token.text)) return -1;
    seen.add(token.text);
    const end = script(reading, at, to);
    if (end === -1) return -1;
    reading.evidence += 2;
    at = end;
  }
}

/** An apostrophe is a prime unless a word or a quotation goes on after it. */
function isPrime(next: Token | undefined, place: Place): boolean {
  if (next === undefined) return false;
  return (
    place !== 'open' || next.kind === 'script' || next.kind === 'prime' || next.kind === 'relation'
  );
}

/** One script, from its sign on. */
export function script(reading: Reading, at: number, to: number): number {
  const { tokens } = reading;
  const [sign, token] = [tokens[at], tokens[at + 1]];
  if (sign === undefined || token === undefined || token.spaced || at + 1 >= to) return -1;
  const after = at + 2 < to ? tokens[at + 2] : undefined;
  switch (token.kind) {
    case 'open':
      return token.text === '{' ? group(reading, at + 1, to, 'script') : -1;
    case 'number':
      if (!/^\d{1,3}$/.test(token.text)) return -1;
      if (token.text.length > 1) brace(reading, token);
      return sign.text === '_' && isGluedName(after) ? -1 : at + 2;
    case 'letter':
      return isGluedName(after) || (after?.kind === 'number' && !after.spaced) ? -1 : at + 2;
    case 'command': {
      const role = token.command?.role;
      // TeX takes `_\max` for a script only in braces.
      if (role === 'function') reading.insertions.push({ at: token.start, text: '{' });
      escape(reading, token);
      if (role === 'function') reading.insertions.push({ at: token.end, text: '}' });
      if (role === 'font' || role === 'text') {
        return after?.text === '{' && !after.spaced
          ? group(reading, at + 2, to, 'script')
          : after?.kind === 'letter' && role === 'font'
            ? at + 3
            : -1;
      }
      return role === 'symbol' || role === 'operator' || role === 'function' || role === 'relation'
        ? at + 2
        : -1;
    }
    case 'operator':
      if (sign.text === '_' && token.text !== '+' && token.text !== '*') return -1;
      if (!/^[-+*]$/.test(token.text)) return -1;
      return after !== undefined &&
        !after.spaced &&
        token.text !== '*' &&
        (after.kind === 'number' || isGluedName(after))
        ? -1
        : at + 2;
    case 'prime':
      return sign.text === '^' ? at + 2 : -1;
    case 'word':
      if (
        !/^[a-z]{2,8}$/.test(token.text) &&
        !(sign.text === '^' && /^[A-Z]{2,3}$/.test(token.text))
      ) {
        return -1;
      }
      if (after?.kind === 'script') return -1;
      if (after !== undefined && !after.spaced && after.kind === 'number') return -1;
      brace(reading, token);
      return at + 2;
    default:
      return -1;
  }
}

/** Whether a name is written on right after a script, as in `snake_case`. */
function isGluedName(after: Token | undefined): boolean {
  return after !== undefined && !after.spaced && (after.kind === 'word' || after.kind === 'letter');
}

/** TeX takes one character for a script: more of them need braces. */
function brace(reading: Reading, { start, end }: Token): void {
  reading.insertions.push({ at: start, text: '{' }, { at: end, text: '}' });
}
