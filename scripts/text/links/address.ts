/** An address as it stands in a text. */
export interface Address {
  /** After its last character. */
  end: number;
  /** With what TeX put into it taken out. */
  clean: string;
}

/** Characters of an address; a backslash before a sign that TeX must escape; a tilde as TeX writes it. */
const character =
  /\\(?<escaped>[_%#&~$-])|\{\\?(?<grouped>[_%#&~-])\}|\{?(?<tilde>\\textasciitilde(?:\{\}|(?![A-Za-z]))|\\sim(?![A-Za-z]))\}?|[!#$%&'()*+,./:;=?@[\]_~\w-]|(?<letter>[\p{L}\p{N}\p{M}])/uy;

/** Scripts that are written without spaces, where a text goes on right behind an address. */
const unspaced = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;

const closers: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
]);

/**
 * Reads an address from `from`, in front of its path or at its host, up to the first character that no address
 * has; then without the punctuation of the sentence at its end and without brackets that it did not open.
 */
export function readAddress(source: string, from: number): Address {
  const pieces: { text: string; end: number }[] = [];
  character.lastIndex = from;
  for (let found = character.exec(source); found !== null; found = character.exec(source)) {
    const { escaped, grouped, tilde, letter } = found.groups ?? {};
    const last = pieces.at(-1)?.text ?? '';
    if (letter !== undefined && unspaced.test(letter) && /[\w)]/.test(last)) break;
    // Two addresses that nothing divides.
    if (
      pieces.length > 0 &&
      /^https?:\/\//i.test(source.slice(found.index, found.index + 8)) &&
      !/[=/?&]/.test(last)
    ) {
      break;
    }
    const text = escaped ?? grouped ?? (tilde === undefined ? found[0] : '~');
    pieces.push({ text, end: character.lastIndex });
  }
  trimEnd(pieces);
  return { end: pieces.at(-1)?.end ?? from, clean: pieces.map(({ text }) => text).join('') };
}

function trimEnd(pieces: { text: string }[]): void {
  const depth = new Map([...closers.values()].map((sign) => [sign, 0]));
  for (const { text } of pieces) {
    if (depth.has(text)) depth.set(text, (depth.get(text) ?? 0) + 1);
    const opener = closers.get(text);
    if (opener !== undefined) depth.set(opener, (depth.get(opener) ?? 0) - 1);
  }
  for (let last = pieces.at(-1)?.text; last !== undefined; last = pieces.at(-1)?.text) {
    const opener = closers.get(last);
    if (opener !== undefined) {
      const balance = depth.get(opener) ?? 0;
      if (balance >= 0) return;
      depth.set(opener, balance + 1);
    } else if (depth.has(last)) {
      depth.set(last, (depth.get(last) ?? 0) - 1);
    } else if (!/^[.,;:!?'"*~$&]$/.test(last)) return;
    pieces.pop();
  }
}
