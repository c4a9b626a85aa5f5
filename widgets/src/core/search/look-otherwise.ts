import { correct, meantBy } from './correct.ts';
import { bestOf, haveAll, haveMost } from './gather.ts';
import { look, lookForAll, noSight, type Sight, type Wanted } from './look.ts';
import type { OpenIndex } from './open-index.ts';
import { lacks, type Weighed } from './rank.ts';
import { READ } from './ranked.ts';
import { READ_HASTY } from './ranking.ts';
import type { Term } from './terms-of.ts';
import type { Vocabulary } from './vocabulary.ts';
import { lookUpNames, withNames } from './with-names.ts';

/** How many are read to tell whether any has a word. */
const TRIED = 3;

/**
 * Looks for terms that nothing has all of: for authors whom they name, for words that may have been meant, and then for
 * most of them. In haste it is not said what else may have been meant.
 *
 * @param whole what was found for all of them
 */
export async function lookOtherwise(
  index: OpenIndex,
  wanted: Wanted,
  whole: Sight,
  vocabulary: Vocabulary,
): Promise<Sight> {
  const { terms, phrases, isExact, isHasty, narrow } = wanted;
  const byName = await lookUpNames(index, wanted, terms, vocabulary);
  if (byName.whole.length > 0) {
    const named = await withNames({ ...noSight, weighed: whole.weighed }, byName, wanted);
    if (named.hits.length > 0) return named;
  }
  const { failure } = byName;
  if (isExact && isHasty) return { ...whole, failure };
  const asks = {
    haveAll: async (some: readonly Term[]) => narrow(await haveAll(index, some, phrases)),
    has: async (term: Term) => {
      if (byName.names.has(term)) return true;
      const hits = await index.search([term.asked]);
      const read = await Promise.all(hits.slice(0, TRIED).map((hit) => hit.read()));
      return read.some((fragment) => lacks(fragment, [term]).length === 0);
    },
  };
  const better = await correct(terms, vocabulary, asks);
  if (isExact) return { ...whole, meant: better.corrected, failure };
  const weighed = byRarity(better.terms, vocabulary);
  let { all } = whole;
  if (better.terms !== terms) {
    const second = await lookForAll(index, wanted, weighed);
    if (second.hasWhole) return { ...second, corrected: better.corrected };
    ({ all } = second);
  }
  const most = await haveMost(index, better.terms, phrases);
  const [near, meant] = await Promise.all([
    look(bestOf([...all, ...most]), wanted, weighed, isHasty ? READ_HASTY : READ),
    isHasty ? [] : meantBy(better.terms, vocabulary, asks.haveAll),
  ]);
  return {
    ...(byName.some.length > 0 ? await withNames(near, byName, wanted) : near),
    failure,
    corrected: better.corrected,
    meant,
    isRelaxed: true,
  };
}

/** Rare terms more than others, by the inverse of how many records have them; 1 on the average. */
function byRarity(terms: readonly Term[], { most, frequency }: Vocabulary): Weighed[] {
  // The most frequent word of a language stands in nearly every record.
  const rarity = ({ parts }: Term): number =>
    Math.max(...parts.map((part) => Math.log(1 + most / (frequency(part) + 0.5))));
  const mean = terms.reduce((sum, term) => sum + rarity(term), 0) / terms.length;
  return terms.map((term) => ({ term, weight: rarity(term) / mean }));
}
