import type { Place } from './reading.ts';
import type { Token } from './tokens.ts';

/** Short words that are never a product of letters. */
const common = new Set(
  (
    'the and for of or on at is as by vs we an it its see our to in with from that this be are was can not no ' +
    'all any if so do per via eg ie etc et al but has had one two use new set'
  ).split(' '),
);

/**
 * Whether a run of letters that is no command stands for itself in a formula. In a script any word does (it is
 * a label); in brackets a short one (`O(nd)`, `O(CK^2)`); elsewhere only one without vowels after a relation.
 */
export function isFormulaWord(tokens: readonly Token[], at: number, place: Place): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (place === 'script') return true;
  if (common.has(token.text.toLowerCase())) return false;
  if (place === 'brackets') return /^(?:[A-Z]{2,4}|[a-zA-Z]{2,3})$/.test(token.text);
  return (
    token.spaced &&
    /^[b-df-hj-np-tv-z]{2,4}$/.test(token.text) &&
    tokens[at - 1]?.command?.role === 'relation'
  );
}
