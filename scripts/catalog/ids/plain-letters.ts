import { accentMarks } from '../../text/tex-letters.ts';

/** Letters whose stroke or ligature is part of them, so that Unicode does not decompose them. */
const plainLetters: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'dh',
  þ: 'th',
  ı: 'i',
  ȷ: 'j',
};
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** Combining marks over Latin, Greek and Cyrillic letters; the marks of other scripts are letters to them. */
const combiningMarks = /[\u0300-\u036f]/gu;

/** TeX's accents; `\t`, a tie over two letters, gives no single character and is not among those restored. */
const accents = [...accentMarks.keys(), 't'];

/** Accents that TeX writes as a punctuation mark: `\'e`, `\"{\i}`, `\^ o`. */
const punctuationAccent = new RegExp(
  String.raw`\\[${accents.filter((accent) => !/[A-Za-z]/.test(accent)).join('')}]\s*`,
  'g',
);

/** Accents that TeX writes as a letter: `\c{c}`, `\v s`; a longer command that starts so is not one. */
const letterAccent = new RegExp(
  String.raw`\\[${accents.filter((accent) => /[A-Za-z]/.test(accent)).join('')}](?=\s*\{|\s+[A-Za-z]|\s*\\[ij](?![A-Za-z]))\s*`,
  'g',
);

/** Accented letters that are commands, where the name is not the plain letter. */
const namedLetter = /\\(aa|AA)(?![A-Za-z])/g;

/** The text without TeX's accents: `Fr\'echet` gives `Frechet`, `\v{S}` gives `{S}`. Linear, total. */
export function withoutTexAccents(text: string): string {
  return text
    .replace(punctuationAccent, '')
    .replace(letterAccent, '')
    .replace(namedLetter, (_, name: string) => (name === 'AA' ? 'A' : 'a'));
}

/** The text in lower case without Unicode accents; compatibility forms (`ﬁ`, `²`, `𝛼`) become plain. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(combiningMarks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter);
}
