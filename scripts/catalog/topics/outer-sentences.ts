/**
 * Where a sentence ends: a full stop, a question or exclamation mark before a capital. The word before it has
 * three letters or figures at least, so that "et al." and "e.g." end none.
 */
const end = /(?<=[\p{L}\p{N}]{3}[)\]"'”’]?)[.!?]["'”’)\]]? (?=\p{Lu})/gu;

/**
 * The first and the last sentence of a text whose white space is single spaces: whether a place is in one of
 * them. A text of one sentence or two is all of it outer.
 */
export function inOuterSentence(text: string): (at: number) => boolean {
  let first: number | null = null;
  let last = 0;
  for (const { index } of text.matchAll(end)) {
    first ??= index;
    last = index;
  }
  return (at) => first === null || at < first || at > last;
}
