import { type Found, type Prose, matchAt } from './scan.ts';

/** The narrow space that divides thousands and does not break. */
export const THIN = '\u202f';

const lineBreak = /[\n\r]\s*/y;
const thousands = /\{,\}(?=\d{3}(?!\d))/y;
const strippedThousands = / (?=\d{3}(?: \d{3})* ?times\b)/y;

/** A line break with the spaces about it: one space within a text, nothing at its ends. */
export function readLineBreak({ source }: Prose, at: number): Found | null {
  const found = matchAt(lineBreak, source, at);
  if (!found) return null;
  const end = at + found[0].length;
  let start = at;
  while (source[start - 1] === ' ' || source[start - 1] === '\t') start--;
  const output = start === 0 || end === source.length ? '' : ' ';
  return { edits: [{ kind: 'space', start, end, output }], end };
}

/** The comma of `10{,}000`. */
export function readBracedComma({ source }: Prose, at: number): Found | null {
  if (!/\d/.test(source[at - 1] ?? '') || !matchAt(thousands, source, at)) return null;
  return { edits: [{ kind: 'space', start: at, end: at + 3, output: ',' }], end: at + 3 };
}

/** The thin space that was in `5\,700\times`, of which `5 700times` is left. */
export function readThinSpace({ source }: Prose, at: number): Found | null {
  if (!/(?<![\d.,A-Za-z])\d{1,3}(?: \d{3})*$/.test(source.slice(Math.max(0, at - 12), at)))
    return null;
  if (!matchAt(strippedThousands, source, at)) return null;
  return { edits: [{ kind: 'space', start: at, end: at + 1, output: THIN }], end: at + 1 };
}

/**
 * A tilde that ties two words: a space. One that means "about" (`~30%`) or a range (`10~20`, `1.5~$2\times$`)
 * stays, as does one in a path.
 */
export function readTie({ source }: Prose, at: number): Found | null {
  const left = source[at - 1] ?? '';
  const right = source[at + 1] ?? '';
  const end = at + 1;
  if (left === '' || right === '' || /[~/]/.test(left + right)) return { end };
  if (/\s/.test(left)) return { end };
  // A tie beside a space is one space.
  if (right === ' ') {
    if (!/[\p{L}\p{N}.,)\]}]/u.test(left)) return { end };
    return { edits: [{ kind: 'space', start: at, end: at + 2, output: ' ' }], end: at + 2 };
  }
  if (/[\d$]/.test(left) && /^\$?[\d.]/.test(source.slice(end, end + 2))) return { end };
  // `abc~30%` may be about 30 %, but authors put a space before such a sign.
  if (!/[\p{L}\p{N}.,:;)\]}%'’"”*$]/u.test(left) || !/[\p{L}\p{N}([{\\$`“‘"']/u.test(right))
    return { end };
  return { edits: [{ kind: 'space', start: at, end, output: ' ' }], end };
}
