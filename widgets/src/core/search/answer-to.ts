import type { Answer, AskOptions, Correction, FoundResult } from './answer.ts';
import {
  countFacets,
  type Facts,
  hasNoChoice,
  isChosen,
  newestFirst,
  withTopicId,
} from './facts.ts';
import { readRow } from './index-files.ts';
import { lookFor, type Sight } from './look-for.ts';
import type { Hit, OpenIndex } from './open-index.ts';
import { type Choices, choicesOf, type Query, readBox } from './query.ts';
import { rank } from './rank.ts';
import { resultOf } from './result.ts';
import { termsOf } from './terms-of.ts';

/** What an index says to a query. Rejects if a part of it cannot be read. */
export async function answerTo(
  index: OpenIndex,
  query: Query,
  { count, counted = false, exact = false }: AskOptions,
): Promise<Answer> {
  const box = readBox(query.text);
  const choices = withTopicId(choicesOf(query), index.file);
  const terms = termsOf(box.words);
  const narrow = (hits: readonly Hit[]): Promise<readonly Hit[]> => narrowBy(index, choices, hits);
  const sight =
    terms.length === 0
      ? await everything(index, narrow)
      : await lookFor(index, { terms, phrases: box.phrases, isExact: exact, narrow });
  const byDate = query.sort === 'date' || terms.length === 0;
  const hits = byDate ? await inOrderOfDate(index, sight.hits) : sight.hits;
  return {
    total: hits.length,
    results: await resultsOf(index, hits.slice(0, count), sight),
    counts: counted ? countFacets(await factsOfAll(index, sight.all), choices) : null,
    corrected: [...sight.corrected],
    relaxed: sight.isRelaxed && hits.length > 0,
    suggestion: sight.meant.length === 0 ? null : replaced(query.text, sight.meant),
  };
}

/** Every record, for a query without words: the later of one shard first, as it was seen later. */
async function everything(
  index: OpenIndex,
  narrow: (hits: readonly Hit[]) => Promise<readonly Hit[]>,
): Promise<Sight> {
  const all = [...(await index.rows()).values()].map(({ hit }) => hit).reverse();
  const hits = await narrow(all);
  return { hits, all, ranked: [], weighed: [], corrected: [], meant: [], isRelaxed: false };
}

async function narrowBy(
  index: OpenIndex,
  choices: Choices,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  if (hasNoChoice(choices) || hits.length === 0) return hits;
  const facts = await factsOfAll(index, hits);
  return hits.filter((_, at) => {
    const known = facts[at];
    return known !== undefined && isChosen(known, choices);
  });
}

async function inOrderOfDate(index: OpenIndex, hits: readonly Hit[]): Promise<Hit[]> {
  const facts = await factsOfAll(index, hits);
  return hits
    .map((hit, at) => ({ hit, date: facts[at]?.date ?? null }))
    .sort((one, other) => newestFirst(one.date, other.date))
    .map(({ hit }) => hit);
}

/** The facts of hits, in their order. */
async function factsOfAll(index: OpenIndex, hits: readonly Hit[]): Promise<Facts[]> {
  const [rows, read] = await Promise.all([index.rows(), factsReader(index, hits)]);
  return hits.map((hit) => {
    const row = rows.get(hit.key)?.row;
    if (row === undefined) throw new Error('The index found a record that it does not have.');
    return read(hit, row);
  });
}

/** What reads the facts of hits; those of other shards are not loaded. */
async function factsReader(
  index: OpenIndex,
  hits: readonly Hit[],
): Promise<({ shard }: Hit, row: number) => Facts> {
  const shards = [...new Set(hits.map(({ shard }) => shard))];
  const readers = new Map(
    await Promise.all(shards.map(async (shard) => [shard, await index.facts(shard)] as const)),
  );
  return ({ shard }, row) => {
    const read = readers.get(shard);
    if (!read) throw new Error('Facts were asked for that were not loaded.');
    return read(row);
  };
}

async function resultsOf(
  index: OpenIndex,
  hits: readonly Hit[],
  { ranked, weighed }: Sight,
): Promise<FoundResult[]> {
  const known = new Map(ranked.map((one) => [one.hit.key, one]));
  const terms = weighed.map(({ term }) => term);
  const factsAt = factsReader(index, hits);
  return Promise.all(
    hits.map(async (hit) => {
      const fragment = known.get(hit.key)?.fragment ?? (await hit.read());
      const facts = (await factsAt)(hit, readRow(fragment.meta['at']) ?? -1);
      const rankOf = known.get(hit.key)?.rank ?? rank(weighed, fragment);
      return resultOf(fragment, facts, rankOf, terms);
    }),
  );
}

/** A text with words that were typed replaced by those that were meant, each where it stands first. */
function replaced(text: string, corrections: readonly Correction[]): string {
  return corrections.reduce((now, { typed, meant }) => {
    const at = now.indexOf(typed);
    return at < 0 ? now : now.slice(0, at) + meant + now.slice(at + typed.length);
  }, text);
}
