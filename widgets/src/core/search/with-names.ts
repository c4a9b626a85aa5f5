import { findByName } from './by-name.ts';
import { bestOf } from './gather.ts';
import type { Sight, Wanted } from './look.ts';
import { type ByName, nobody, rankWithNames } from './named.ts';
import type { OpenIndex } from './open-index.ts';
import { READ, readAndRank } from './ranked.ts';
import type { Term } from './terms-of.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Looks terms up as names of authors. */
export async function lookUpNames(
  index: OpenIndex,
  wanted: Wanted,
  terms: readonly Term[],
  vocabulary: Vocabulary | null,
): Promise<ByName> {
  if (!index.file.names) return nobody;
  return findByName(index, { ...wanted, terms, frequency: vocabulary?.frequency ?? null });
}

/**
 * With what was found by names: what has all terms, or where there is none, some. Papers of the one author whom all
 * terms name come first, unread; of the others the best are read and stand among those that are read.
 */
export async function withNames(
  sight: Sight,
  { named, whole, some, failure }: ByName,
  { phrases }: Wanted,
): Promise<Sight> {
  const found = whole.length > 0 ? whole : some;
  const byName = new Set(found.map(({ key }) => key));
  const isOne = found.every(({ key }) => named.get(key)?.isOne === true);
  const read = isOne
    ? []
    : (await readAndRank(found.slice(0, READ), sight.weighed, phrases))
        .map((one) => ({ ...one, rank: rankWithNames(one.rank, named.get(one.hit.key)) }))
        // The index takes a word that it does not have for a shorter one.
        .filter(({ rank }) => whole.length === 0 || rank.missing.length === 0);
  const ranked = [...read, ...sight.ranked.filter(({ hit }) => !byName.has(hit.key))].sort(
    (one, other) => other.rank.score - one.rank.score,
  );
  const [first, later] = isOne ? [found, []] : [[], found.slice(READ)];
  const seen = new Set([...byName, ...ranked.map(({ hit }) => hit.key)]);
  const others = sight.hits.filter(({ key }) => !seen.has(key));
  return {
    ...sight,
    hits: [...first, ...ranked.map(({ hit }) => hit), ...later, ...others],
    all: bestOf([...sight.all, ...found]),
    ranked,
    named,
    failure,
  };
}
