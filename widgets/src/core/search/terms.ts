/** Commands that say how a letter looks; readers search for what they copied from a damaged source. */
const FONT_COMMAND =
  /\\?(?:math(?:cal|bb|bf|rm|sf|it|frak|scr|tt)|boldsymbol|operatorname)(?=\s*\{)/g;

/**
 * Signs that the index leaves out of its words and that its client (Pagefind 1.6) leaves in those that it
 * looks for, so that `O(d^k)` and `p=0.05` would find nothing; the client leaves out all other punctuation.
 */
const UNINDEXED = /[$+<=>^`|~]/g;

/**
 * What a reader typed, in the words of the index: letters and digits of every shape are plain ones (`dᵏ` is
 * `dk`, `𝒪` is `O`), and nothing stands in a word that the index leaves out of it. `O(d^k)`, `O(dᵏ)` and
 * `\mathcal{O}(d^{k})` all become what `O(dk)` is.
 */
export function searchTerms(query: string): string {
  return query
    .replace(FONT_COMMAND, '')
    .normalize('NFKC')
    .replace(UNINDEXED, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The letters and digits of a word as the index keeps them; two words with the same key are one to it. */
export function wordKey(word: string): string {
  return word.replace(/[^\p{L}\p{M}\p{N}_]+/gu, '').toLowerCase();
}

/** A word as `searchTerms` would have it, without the underscores that stand for subscripts. */
export function plainKey(word: string): string {
  return wordKey(searchTerms(word)).replaceAll('_', '');
}
