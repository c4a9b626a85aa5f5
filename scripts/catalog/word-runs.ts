/** Scripts written without spaces: each character is taken for a word of its own. */
const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}`;
const word = new RegExp(String.raw`[${unspaced}]|[[\p{L}\p{M}\p{N}]--[${unspaced}]]+`, 'gv');
/** The same where all is ASCII, as in most texts: found in a fraction of the time. */
const asciiWord = /[0-9A-Za-z]+/g;
const ascii = /^[\0-\x7f]*$/;

/** The words of a text in order, in lower case and Unicode's composed compatibility form. Linear, total. */
export function wordsOf(text: string): string[] {
  return spellingsOf(text.toLowerCase());
}

/** The same words as they are spelled. */
export function spellingsOf(text: string): string[] {
  return (ascii.test(text) ? text.match(asciiWord) : text.normalize('NFKC').match(word)) ?? [];
}
