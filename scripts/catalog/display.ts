import { texMarks } from '../text/tex-marks.ts';
import { compareText } from '../compare-text.ts';
import { titleFormOf } from './merge/title-form.ts';
import { wordsOf } from './word-runs.ts';

/** An abstract with fewer words than this part of the longest one of its paper is taken for cut short. */
const WHOLE = 0.8;

/**
 * The title to show of those that a paper is listed under: the one with the most TeX left in it, since
 * captures strip it; then one that is not cut short, nor all in one case, nor marked as some version of the
 * paper; then the most frequent; then the first by code unit. The order of `titles`, which must not be
 * empty, does not matter.
 */
export function chooseTitle(titles: readonly string[]): string {
  const [first = ''] = titles;
  if (titles.every((each) => each === first)) return first;
  const forms = new Map([...new Set(titles)].map((each) => [each, titleFormOf(each)]));
  const isWhole = (title: string): boolean => {
    const own = forms.get(title)?.loose ?? '';
    return [...forms.values()].every(({ loose }) => loose === own || !loose.startsWith(own));
  };
  const isMarked = (title: string): boolean => forms.get(title)?.isMarked === true;
  return choose(titles, (title) => [
    texMarks(title),
    isWhole(title) ? 1 : 0,
    isMixedCase(title) ? 1 : 0,
    isMarked(title) ? 0 : 1,
  ]);
}

/**
 * The abstract to show, by the same rule: of those that are not cut short, the one with the most TeX, then
 * the most frequent, then the first by code unit. `null` if there is none.
 */
export function chooseAbstract(abstracts: readonly string[]): string | null {
  const [first = null] = abstracts;
  if (abstracts.every((each) => each === first)) return first;
  const lengths = new Map([...new Set(abstracts)].map((each) => [each, wordsOf(each).length]));
  let longest = 0;
  for (const length of lengths.values()) longest = Math.max(longest, length);
  return choose(abstracts, (abstract) => [
    (lengths.get(abstract) ?? 0) >= WHOLE * longest ? 1 : 0,
    texMarks(abstract),
  ]);
}

/**
 * The candidate whose scores are the highest, compared one after the other. Candidates that differ in white
 * space are one, shown without line breaks where one of them has none.
 */
function choose(candidates: readonly string[], scoresOf: (candidate: string) => number[]): string {
  const ranked = [...Map.groupBy(candidates, (each) => each.replace(/\s+/gu, ' ').trim()).values()]
    .map((same) => {
      const [text = ''] = same.toSorted((a, b) => breaks(a) - breaks(b) || compareText(a, b));
      return { text, scores: [...scoresOf(text), same.length] };
    })
    .toSorted((a, b) => {
      const difference = a.scores.findIndex((score, index) => score !== b.scores[index]);
      return difference < 0
        ? compareText(a.text, b.text)
        : (b.scores[difference] ?? 0) - (a.scores[difference] ?? 0);
    });
  const [best] = ranked;
  if (best === undefined) throw new Error('There is nothing to choose from.');
  return best.text;
}

function breaks(text: string): number {
  return text.includes('\n') ? 1 : 0;
}

function isMixedCase(text: string): boolean {
  return text !== text.toUpperCase() && text !== text.toLowerCase();
}
