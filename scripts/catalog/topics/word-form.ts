import { singular } from '../singular.ts';

/** Its s is no plural's, and without it is another word. */
const NEWS = 'news';

/**
 * Plurals that are more than an s, then endings with their American form. Each leaves alone the words that
 * would meet another word: `hour`, `filing` and `filling`, `prize`, `thesis` and `these`.
 */
const forms: readonly (readonly [RegExp, string])[] = [
  // hypothesis, hypotheses
  [/(?<=\w{4})sis$/, 'se'],
  // processes, boxes, branches
  [/(?<=\w(?:ss|x|ch|sh))e$/, ''],
  // bias, biases
  [/(?<=^(?:b|al)ia)se$/, ''],
  // matrix, matrices; vertex, vertices
  [/(?<=\w{2}[dtr])(?:ice|ex)$/, 'ix'],
  // optimise, optimisation
  [/(?<=\w{3})is(?=(?:ation|ational|e|ed|er|ing)$)/, 'iz'],
  // analyse, catalysed
  [/(?<=[ac]\w{0,9}l)ys(?=(?:e|ed|er|ing)$)/, 'yz'],
  // behaviour, colouring
  [/(?<=\w{3})our/, 'or'],
  // modelling, labelled
  [/(?<=[aeiouy]\w{1,9}[aeiou])ll(?=(?:ing|ed|er)$)/, 'l'],
  // centre, fibre, centred
  [/(?<=\w{2}[bt])re$/, 'er'],
  [/(?<=\w{2}[bt])red$/, 'ered'],
  // dialogue
  [/(?<=^(?:dia|cata|ana)log)ue$/, ''],
  // defence
  [/(?<=^(?:def|off|lic))ence$/, 'ense'],
];

/**
 * What the forms of a word have in common: singular and plural, British and American spelling. Takes a word in
 * lower case. To be used on both sides of a comparison; what it gives may be no word.
 */
export function wordForm(word: string): string {
  if (word === NEWS) return word;
  let form = singular(word);
  for (const [ending, instead] of forms) form = form.replace(ending, instead);
  return form;
}
