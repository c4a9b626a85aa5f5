/** Endings that are taken off, longest first, with the letters that must stay before them. */
const ENDINGS: readonly [ending: string, left: number][] = [
  ['ations', 4],
  ['ation', 4],
  ['ively', 4],
  ['ions', 4],
  ['ings', 3],
  ['ally', 4],
  ['ment', 5],
  ['ion', 4],
  ['ing', 3],
  ['ers', 4],
  ['ors', 4],
  ['ive', 4],
  ['ed', 3],
  ['er', 4],
  ['or', 4],
  ['ly', 3],
  ['al', 4],
];

/**
 * What the forms of an English word have in common: `search` for `searches`, `searching` and `searched`. Coarser than
 * a grammar would have it, and right for forms that readers make up (`utilitys`, `understanded`). It is only compared
 * with other stems.
 *
 * @param word in lower case
 */
export function stem(word: string): string {
  let left = singular(word);
  const found = ENDINGS.find(
    ([ending, least]) => left.endsWith(ending) && left.length - ending.length >= least,
  );
  if (found) left = single(left.slice(0, -found[0].length));
  if (left.length > 3 && left.endsWith('e')) left = left.slice(0, -1);
  return left.endsWith('y') ? `${left.slice(0, -1)}i` : left;
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** `run` of `runn`. */
function single(word: string): string {
  return /([^aeiouls])\1$/.test(word) ? word.slice(0, -1) : word;
}
