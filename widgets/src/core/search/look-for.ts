import type { Correction } from './answer.ts';
import { bestOf, haveAll, haveMost } from './gather.ts';
import type { Named } from './named.ts';
import type { Hit, OpenIndex } from './open-index.ts';
import { lacks, type Weighed } from './rank.ts';
import { promising, READ, type Ranked, readAndRank } from './ranked.ts';
import { READ_HASTY } from './ranking.ts';
import type { Term } from './terms-of.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is looked for. */
export interface Wanted {
  terms: readonly Term[];
  phrases: readonly (readonly string[])[];
  /** Whether words are taken as typed. */
  isExact: boolean;
  /** Whether the first that are read will do, if one of them has all words. */
  isHasty: boolean;
  /** Leaves what is chosen, in the same order. */
  narrow: (hits: readonly Hit[]) => Promise<readonly Hit[]>;
  newestFirst: (hits: readonly Hit[]) => Promise<readonly Hit[]>;
}

/** What was found for words. */
export interface Sight {
  /** Best first, narrowed; the first ones are `ranked`. */
  hits: readonly Hit[];
  /** The same before they were narrowed, in no order. */
  all: readonly Hit[];
  ranked: readonly Ranked[];
  /** What was searched for in the end, and how much each term counts. */
  weighed: readonly Weighed[];
  corrected: readonly Correction[];
  /** Words that may have been meant by others, which were searched for as they are. */
  meant: readonly Correction[];
  /** Nothing has all of the terms. */
  isRelaxed: boolean;
  /** What was found by names of authors, by the keys of hits. */
  named: ReadonlyMap<string, Named>;
  /** Why names could not be looked up that may have found more; `null` where they could, or there was no need. */
  failure: Error | null;
}

/** What nothing is found by. */
export const noSight: Sight = {
  hits: [],
  all: [],
  ranked: [],
  weighed: [],
  corrected: [],
  meant: [],
  isRelaxed: false,
  named: new Map(),
  failure: null,
};

/**
 * How many of the best are read to be ranked at first, each of which is a file to fetch; more, where none of those is
 * plainly what was asked for.
 */
const READ_FIRST = 4;

/** A paper that has all words and so much of them in its title is plainly what was asked for. */
const PLAIN = 0.75;

/** How many of those that lack a word are read beside them. */
const READ_NEAR = 4;

/** How many are read to tell whether any has a word. */
const TRIED = 3;

/** Fewer results than these are joined by what lacks a word and is nearly as good as the best. */
const FEW = 5;
const NEARLY = 0.6;

/** A paper whose title has so much of what was asked for is what was asked for. */
const TITLED = 0.5;

/**
 * So few words may be an author's name though a text has them, if no title has; a single one of so many letters, or
 * every word would be looked up while it is typed.
 */
const NAMING = 2;
const SHORTEST_NAME = 4;

/**
 * Looks for terms: first for all of them; if nothing has them, for authors whom they name, for words that may have been
 * meant, and then for most of them. The vocabulary, which tells what may have been meant, is only loaded if nothing has
 * all words; and names are only looked up then, or where few words may as well be one.
 */
export async function lookFor(index: OpenIndex, wanted: Wanted): Promise<Sight> {
  const { terms, phrases, isExact, narrow } = wanted;
  const first = await lookForAll(index, wanted, evenly(terms));
  const whole = isExact ? onlyWhole(first) : first;
  if (first.hasWhole) {
    if (wanted.isHasty) return whole;
    if (mayBeName(first, terms)) {
      const { lookUpNames, withNames } = await import('./with-names.ts');
      const byName = await lookUpNames(index, wanted, terms, null);
      if (byName.whole.length > 0) return withNames(whole, byName, wanted);
    }
    return isExact ? whole : withNear(index, wanted, first);
  }
  // Most searches need neither.
  const [vocabulary, { correct, meantBy }, { lookUpNames, withNames }] = await Promise.all([
    index.vocabulary(),
    import('./correct.ts'),
    import('./with-names.ts'),
  ]);
  const byName = await lookUpNames(index, wanted, terms, vocabulary);
  if (byName.whole.length > 0) {
    const named = await withNames({ ...noSight, weighed: first.weighed }, byName, wanted);
    if (named.hits.length > 0) return named;
  }
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
  const { failure } = byName;
  if (isExact) return { ...whole, meant: better.corrected, failure };
  const weighed = byRarity(better.terms, vocabulary);
  const second = await lookForAll(index, wanted, weighed);
  if (second.hasWhole) return { ...second, corrected: better.corrected };
  const most = await haveMost(index, better.terms, phrases);
  const near = await look(bestOf([...second.all, ...most]), wanted, weighed);
  return {
    ...(byName.some.length > 0 ? await withNames(near, byName, wanted) : near),
    failure,
    corrected: better.corrected,
    meant: await meantBy(better.terms, vocabulary, asks.haveAll),
    isRelaxed: true,
  };
}

/** Whether terms that a text has may as well name an author: few words, which no title has. */
function mayBeName({ ranked }: Look, terms: readonly Term[]): boolean {
  const heavy = terms.filter(({ isLight }) => !isLight);
  return (
    heavy.length <= NAMING &&
    heavy.every(({ asked }) => /\p{L}/u.test(asked)) &&
    (heavy.length > 1 || (heavy[0]?.asked.length ?? 0) >= SHORTEST_NAME) &&
    (ranked[0]?.rank.titled ?? 0) < PLAIN
  );
}

interface Look extends Sight {
  /** Whether one of those that were read has all terms. */
  hasWhole: boolean;
}

async function lookForAll(
  index: OpenIndex,
  wanted: Wanted,
  weighed: readonly Weighed[],
): Promise<Look> {
  const terms = weighed.map(({ term }) => term);
  return look(await haveAll(index, terms, wanted.phrases), wanted, weighed);
}

/**
 * Narrows hits, reads the most promising and puts them first, best first. In haste no more than the first ones are
 * read, whatever their shards, as long as one of them has all terms.
 */
async function look(
  all: readonly Hit[],
  { narrow, phrases, isHasty }: Wanted,
  weighed: readonly Weighed[],
): Promise<Look> {
  const narrowed = await narrow(all);
  const heavy = weighed.filter(({ term }) => !term.isLight).length;
  const readSome = async (chosen: readonly Hit[]): Promise<Ranked[]> =>
    (await readAndRank(chosen, weighed, phrases)).filter(
      // The index takes a word that it does not have for a shorter one.
      ({ rank }) => rank.missing.length < heavy,
    );
  let chosen = isHasty ? narrowed.slice(0, READ_HASTY) : promising(narrowed, READ_FIRST);
  let ranked = await readSome(chosen);
  const best = ranked[0]?.rank;
  if (!best || best.missing.length > 0 || (best.titled < PLAIN && !isHasty)) {
    chosen = promising(narrowed, READ);
    ranked = await readSome(chosen);
  }
  const read = new Set(chosen);
  return {
    ...noSight,
    all,
    hits: [...ranked.map(({ hit }) => hit), ...narrowed.filter((hit) => !read.has(hit))],
    ranked,
    weighed,
    hasWhole: ranked.some(({ rank }) => rank.missing.length === 0),
  };
}

/** Without what lacks a term, as far as that is known. */
function onlyWhole(look: Look): Sight {
  const lacking = new Set(
    look.ranked.filter(({ rank }) => rank.missing.length > 0).map(({ hit }) => hit),
  );
  return {
    ...look,
    hits: look.hits.filter((hit) => !lacking.has(hit)),
    ranked: look.ranked.filter(({ hit }) => !lacking.has(hit)),
  };
}

/**
 * With what lacks one term and is better or nearly as good, such as a title that was asked for with a word too many,
 * where few have all terms and none of those by its title.
 */
async function withNear(index: OpenIndex, wanted: Wanted, whole: Look): Promise<Sight> {
  const best = whole.ranked[0];
  if (!best || whole.hits.length >= FEW || best.rank.titled >= TITLED) return whole;
  const known = new Set(whole.all.map(({ key }) => key));
  const most = await haveMost(index, wanted.terms, wanted.phrases);
  const others = (await wanted.narrow(most)).filter(({ key }) => !known.has(key));
  const near = (
    await readAndRank(others.slice(0, READ_NEAR), whole.weighed, wanted.phrases)
  ).filter(({ rank }) => rank.score > NEARLY * best.rank.score);
  const ranked = [...whole.ranked, ...near].sort((one, other) => other.rank.score - one.rank.score);
  return {
    ...whole,
    all: [...whole.all, ...near.map(({ hit }) => hit)],
    hits: ranked.map(({ hit }) => hit),
    ranked,
  };
}

/** Every term as much as another. */
function evenly(terms: readonly Term[]): Weighed[] {
  return terms.map((term) => ({ term, weight: 1 }));
}

/** Rare terms more than others, by the inverse of how many records have them; 1 on the average. */
function byRarity(terms: readonly Term[], { words, frequency }: Vocabulary): Weighed[] {
  // The most frequent word of a language stands in nearly every record.
  const total = words.reduce((most, word) => Math.max(most, frequency(word)), 1);
  const rarity = ({ parts }: Term): number =>
    Math.max(...parts.map((part) => Math.log(1 + total / (frequency(part) + 0.5))));
  const mean = terms.reduce((sum, term) => sum + rarity(term), 0) / terms.length;
  return terms.map((term) => ({ term, weight: rarity(term) / mean }));
}
