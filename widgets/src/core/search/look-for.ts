import { haveMost } from './gather.ts';
import { evenly, type Look, lookForAll, PLAIN, type Sight, type Wanted } from './look.ts';
import type { OpenIndex } from './open-index.ts';
import { readAndRank } from './ranked.ts';
import type { Term } from './terms-of.ts';

/** How many of those that lack a word are read beside them. */
const READ_NEAR = 4;

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
 * Looks for terms: first for all of them; if nothing has them, otherwise (look-otherwise.ts). Names are only looked up
 * then, or where few words may as well be one.
 */
export async function lookFor(index: OpenIndex, wanted: Wanted): Promise<Sight> {
  const { terms, isExact } = wanted;
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
  const [vocabulary, { lookOtherwise }] = await Promise.all([
    index.vocabulary(),
    import('./look-otherwise.ts'),
  ]);
  return lookOtherwise(index, wanted, whole, vocabulary);
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
