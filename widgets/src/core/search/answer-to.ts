import type { Answer, AskOptions, Correction, FoundResult } from './answer.ts';
import {
  absentChoices,
  countFacets,
  type Facts,
  hasNoChoice,
  isChosen,
  newestFirst,
  withTopicId,
} from './facts.ts';
import { readSlug } from './identifier.ts';
import type { InNames } from './in-names.ts';
import { noSight, type Sight } from './look.ts';
import { lookFor } from './look-for.ts';
import type { Hit, OpenIndex } from './open-index.ts';
import { rankWithNames } from './named.ts';
import { type BoxText, type Choices, choicesOf, type Query, readBox } from './query.ts';
import { rank } from './rank.ts';
import { resultOf, unread as unreadFragment } from './result.ts';
import { termsOf } from './terms-of.ts';

/** What an index says to a query. Rejects if a part of it cannot be read. */
export async function answerTo(
  all: OpenIndex,
  query: Query,
  { count, counted = false, exact = false, hasty = false }: AskOptions,
): Promise<Answer> {
  const box = readBox(query.text);
  const { index, identified, absent, authors, failure } = await namedIn(all, box, query.text);
  const choices = withTopicId(choicesOf(query), index.file);
  // An identifier of no paper here may stand in the text of one.
  const isStrange = box.words.length === 0 && box.identifiers.length > 0;
  const terms = termsOf(isStrange ? box.identifiers.map(({ typed }) => typed) : box.words);
  const narrow = (hits: readonly Hit[]): Promise<readonly Hit[]> => narrowBy(index, choices, hits);
  const newestFirst = (hits: readonly Hit[]): Promise<Hit[]> => inOrderOfDate(index, hits);
  const isExact = exact || isStrange;
  const sight =
    identified.length > 0
      ? { ...noSight, hits: await narrow(identified), all: identified }
      : terms.length === 0
        ? await everything(index, narrow)
        : await lookFor(index, {
            terms,
            phrases: box.phrases,
            isExact,
            isHasty: hasty,
            narrow,
            newestFirst,
          });
  const byDate = query.sort === 'date' || (terms.length === 0 && identified.length === 0);
  const hits = byDate ? await newestFirst(sight.hits) : sight.hits;
  const unread = failure ?? sight.failure;
  // It cannot be said that nobody is called so.
  if (hits.length === 0 && unread !== null) throw unread;
  const asked = hits.slice(0, count);
  const results = await resultsOf(index, asked, sight, authors);
  return {
    total: hits.length,
    results,
    isPartial: index.missing.size > 0 || results.length < asked.length,
    counts: counted ? countFacets(await factsOfAll(index, sight.all), choices) : null,
    corrected: [...sight.corrected],
    relaxed: sight.isRelaxed && hits.length > 0,
    absent: [...(failure === null ? absent : []), ...absentChoices(choices, index.file)],
    suggestion: sight.meant.length === 0 ? null : replaced(query.text, sight.meant),
  };
}

/** Looks up what is named by identifiers and operators. Most searches name nothing so, and load nothing for it. */
async function namedIn(index: OpenIndex, box: BoxText, text: string): Promise<InNames> {
  const slug = readSlug(text);
  const { authors, identifiers } = box;
  if (authors.length === 0 && identifiers.length === 0 && slug === null) {
    return { index, identified: [], absent: [], authors: new Map(), failure: null };
  }
  const { lookUpNamed } = await import('./in-names.ts');
  return lookUpNamed(index, { authors, identifiers }, slug);
}

/** Every record, for a query without words: the later of one shard first, as it was seen later. */
async function everything(
  index: OpenIndex,
  narrow: (hits: readonly Hit[]) => Promise<readonly Hit[]>,
): Promise<Sight> {
  const rows = [...(await index.rows()).values()];
  const here = rows.filter(({ hit }) => !index.missing.has(hit.shard));
  const all = here.map(({ hit }) => hit).reverse();
  const hits = await narrow(all);
  return { ...noSight, hits, all };
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
  const read = await factsReader(index, hits);
  return hits.map(read);
}

/** What reads the facts of hits; those of other shards are not loaded. */
async function factsReader(index: OpenIndex, hits: readonly Hit[]): Promise<(hit: Hit) => Facts> {
  const shards = [...new Set(hits.map(({ shard }) => shard))];
  const readers = new Map(
    await Promise.all(shards.map(async (shard) => [shard, await index.facts(shard)] as const)),
  );
  return ({ shard, row }) => {
    const read = readers.get(shard);
    if (!read) throw new Error('Facts were asked for that were not loaded.');
    return read(row);
  };
}

/**
 * What is shown of hits, in their order, without those whose records cannot be loaded. Rejects where that are all of
 * them.
 */
async function resultsOf(
  index: OpenIndex,
  hits: readonly Hit[],
  { ranked, weighed, named }: Sight,
  authors: InNames['authors'],
): Promise<FoundResult[]> {
  const known = new Map(ranked.map((one) => [one.hit.key, one]));
  const terms = weighed.map(({ term }) => term);
  const factsOf = await factsReader(index, hits);
  const read = await Promise.allSettled(
    hits.map(async (hit) => {
      const held = known.get(hit.key)?.fragment;
      const fragment = held === undefined || held === unreadFragment ? await hit.read() : held;
      const facts = factsOf(hit);
      const by = named.get(hit.key);
      const rankOf = known.get(hit.key)?.rank ?? rankWithNames(rank(weighed, fragment), by);
      const names = [...(authors.get(hit.key) ?? []), ...(by?.authors ?? [])];
      return resultOf(fragment, facts, rankOf, terms, names);
    }),
  );
  const results = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = read.find((one) => one.status === 'rejected');
  if (failed && results.length === 0) throw failed.reason;
  return results;
}

/** A text with words that were typed replaced by those that were meant, each where it stands first. */
function replaced(text: string, corrections: readonly Correction[]): string {
  return corrections.reduce((now, { typed, meant }) => {
    const at = now.indexOf(typed);
    return at < 0 ? now : now.slice(0, at) + meant + now.slice(at + typed.length);
  }, text);
}
