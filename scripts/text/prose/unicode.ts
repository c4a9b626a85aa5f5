import { type Found, type Prose, matchAt } from './scan.ts';

const character =
  /(?<dollar>\$?)\\unicode\{(?:[xX](?<hex>[0-9A-Fa-f]{2,5})|(?<decimal>\d{2,6}))\}\k<dollar>/y;

/** What may stand for itself: no control character, no mark that joins others; of ASCII only what TeX does not read. */
const visible = /^[\p{L}\p{P}\p{S}]$/u;

/**
 * A character by its number, `\unicode{x2013}` or the same between dollar signs, as MathJax reads it and arXiv
 * writes dashes.
 */
export function readUnicode({ source }: Prose, at: number): Found | null {
  const found = matchAt(character, source, at);
  const { hex, decimal } = found?.groups ?? {};
  if (!found) return null;
  const number = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (number > 0x10ffff) return null;
  const output = String.fromCodePoint(number);
  if (number < 0xa0 ? !/[+=*/%@]/.test(output) : !visible.test(output)) return null;
  const end = at + found[0].length;
  return { edits: [{ kind: 'sign', start: at, end, output }], end };
}
