import type { LeftAlone } from '../edit.ts';
import { accented, letterCommands } from '../tex-letters.ts';
import { type Found, type Prose, matchAt } from './scan.ts';

/** `\'e`, `\'{e}`, `\"{\i}`, `\' e`; letters as accents need a brace, a space or a command: `\c{c}`, `\v s`. */
const accent =
  /\\(?:(?<mark>['`^"~=.])(?<gap> ?)|(?<letter>[cvHukrdb])(?:(?= *\{)| +(?=[A-Za-z](?![A-Za-z]{1,2}\b))|(?=\\[ij](?![A-Za-z]))) *)(?:\{ *(?:(?<inBraces>[A-Za-z])|\\(?<dotlessInBraces>[ij])) *\}|\\(?<dotless>[ij])(?:\{\}|(?![A-Za-z]) ?)|(?<plain>[A-Za-z]))/y;

const letterCommand = /\\([A-Za-z]+)(?:\{\}| +|(?![A-Za-z]))/y;

/** `\'s` at a word's end is an apostrophe that some program escaped. */
const escapedApostrophe = /(?<=[A-Za-z])\\'(?:[stdm]|re|ve|ll)(?![A-Za-z])/y;

/** arXiv reads the backslash of `\beta` as an accent and shows `\b{eta}`; see abstracts of 2025. */
const greek: ReadonlyMap<string, string> = new Map([
  ['\\b{eta}', 'β'],
  ['\\r{ho}', 'ρ'],
  ['\\k{appa}', 'κ'],
  ['\\t{au}', 'τ'],
  ['\\t{heta}', 'θ'],
  ['\\c{hi}', 'χ'],
  ['\\d{elta}', 'δ'],
  ['\\u{psilon}', 'υ'],
  ['\\v{arepsilon}', 'ε'],
]);

const brokenGreek = /\\[brktcduv]\{[a-z]{2,9}\}/y;

/**
 * An accent or a letter of TeX at a backslash: `Fr\'echet`, `\"{\i}`, `\c{c}`, `\L ojasiewicz`. What may be an
 * apostrophe or a quotation mark that a program escaped is left alone.
 */
export function readAccent({ source }: Prose, at: number): Found | null {
  const broken = matchAt(brokenGreek, source, at)?.[0];
  const letter = broken === undefined ? undefined : greek.get(broken);
  if (broken !== undefined && letter !== undefined) {
    const end = at + broken.length;
    return { edits: [{ kind: 'accent', start: at, end, output: letter }], end };
  }
  return readMark(source, at) ?? readLetter(source, at);
}

function readMark(source: string, at: number): Found | null {
  const found = matchAt(accent, source, at);
  if (!found?.groups) return null;
  const { mark, letter, gap, inBraces, dotlessInBraces, dotless, plain } = found.groups;
  const base = inBraces ?? plain ?? dotlessInBraces ?? dotless ?? '';
  const end = at + found[0].length;
  // `\" x` and `\' x` are more often an escaped quotation mark at the end of a word.
  if (gap === ' ' && (mark === '"' || mark === "'" || mark === '.')) return null;
  // `\b black` is a command of the authors' own: a mark over a whole word's first letter is on a capital.
  const isLoose = letter !== undefined && plain !== undefined && source[at + 2] === ' ';
  if (isLoose && !/[A-Z]/.test(plain) && !/[\p{L}}]/u.test(source[at - 1] ?? '')) return null;
  // `github\.com` is a pattern for programs.
  if (mark === '.' && plain !== undefined && !/[zZI]/.test(plain)) return null;
  const output = accented(mark ?? letter ?? '', base);
  if (output === null) return null;
  const doubt = mark === undefined ? null : doubtOf(source, at, mark, end);
  if (doubt !== null) return { left: [doubt], end };
  return { edits: [{ kind: 'accent', start: at, end, output }], end };
}

/** Why an accent may be a mark that a program escaped, where it may. */
function doubtOf(source: string, at: number, mark: string, end: number): LeftAlone | null {
  const left = (why: string) => ({ kind: 'accent', start: at, end, why }) satisfies LeftAlone;
  if (mark === "'" && matchAt(escapedApostrophe, source, at) !== null) {
    return left('it may be an accent or an escaped apostrophe');
  }
  const startsWord = !/[\p{L}}]/u.test(source[at - 1] ?? '');
  if (!startsWord || source[at + 2] === '{' || (mark !== "'" && mark !== '"' && mark !== '`')) {
    return null;
  }
  // One that opens an escaped quotation has one that closes it.
  const closing = new RegExp(`\\S\\\\${mark}(?![\\p{L}{\\\\])`, 'uy');
  for (let place = end; place < Math.min(source.length, end + 200); place++) {
    closing.lastIndex = place;
    if (closing.test(source)) return left('it may be an accent or an escaped quotation mark');
  }
  return null;
}

function readLetter(source: string, at: number): Found | null {
  const found = matchAt(letterCommand, source, at);
  const output = letterCommands.get(found?.[1] ?? '');
  if (!found || output === undefined) return null;
  const end = at + found[0].length;
  // A letter has letters beside it: `\o/` is a cheer.
  const isInWord =
    found[0].endsWith('}') ||
    /[\p{L}{]/u.test(source[at - 1] ?? '') ||
    /[\p{L}\\]/u.test(source[end] ?? '');
  if (!isInWord) return null;
  return { edits: [{ kind: 'accent', start: at, end, output }], end };
}
