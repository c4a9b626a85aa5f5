/** TeX's accents by the character or letter after the backslash, and the combining mark each puts on. */
export const accentMarks: ReadonlyMap<string, string> = new Map([
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['"', '\u0308'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['c', '\u0327'],
  ['v', '\u030c'],
  ['H', '\u030b'],
  ['u', '\u0306'],
  ['k', '\u0328'],
  ['r', '\u030a'],
  ['d', '\u0323'],
  ['b', '\u0331'],
]);

/** Letters that are commands. */
export const letterCommands: ReadonlyMap<string, string> = new Map([
  ['aa', 'å'],
  ['AA', 'Å'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['ss', 'ß'],
  ['i', 'ı'],
  ['j', 'ȷ'],
  ['dh', 'ð'],
  ['DH', 'Ð'],
  ['th', 'þ'],
  ['TH', 'Þ'],
  ['dj', 'đ'],
  ['DJ', 'Đ'],
  ['ng', 'ŋ'],
  ['NG', 'Ŋ'],
]);

/**
 * A letter with one of `accentMarks`, as one character: `accented("'", 'e')` is `é`; a dotless i or j counts
 * as one with a dot. `null` where Unicode has no such character.
 */
export function accented(accent: string, letter: string): string | null {
  const mark = accentMarks.get(accent);
  if (mark === undefined) return null;
  const dotted = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  const character = (dotted + mark).normalize('NFC');
  return character.length === 1 ? character : null;
}
