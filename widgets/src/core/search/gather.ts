import type { Hit, OpenIndex } from './open-index.ts';
import type { Term } from './terms-of.ts';

/** What asks an index for words and phrases. */
export type Asks = Pick<OpenIndex, 'search' | 'phrase'>;

/** Up to so many terms two are left out at a time: ten searches of five terms. */
const PAIRED = 5;

/** What has all of the terms and phrases, best first. Light terms are not asked for. */
export async function haveAll(
  index: Asks,
  terms: readonly Term[],
  phrases: readonly (readonly string[])[],
): Promise<readonly Hit[]> {
  const [hits, ...held] = await Promise.all([
    index.search(askedOf(terms)),
    ...phrases.map((phrase) => index.phrase(phrase)),
  ]);
  return held.reduce<readonly Hit[]>((left, having) => {
    const keys = new Set(having.map(({ key }) => key));
    return left.filter(({ key }) => keys.has(key));
  }, hits);
}

/**
 * What has all of the terms but one, or where there is none, but two, or at last any of them; best first, by the best
 * score that any of the searches gave. Phrases must be there in any case.
 */
export async function haveMost(
  index: Asks,
  terms: readonly Term[],
  phrases: readonly (readonly string[])[],
): Promise<readonly Hit[]> {
  const heavy = terms.filter(({ isLight }) => !isLight);
  if (heavy.length < 2) return [];
  const subsets = [
    heavy.map((left) => heavy.filter((term) => term !== left)),
    heavy.length > PAIRED || heavy.length === 2
      ? []
      : heavy.flatMap((left, at) =>
          heavy.slice(at + 1).map((other) => heavy.filter((one) => one !== left && one !== other)),
        ),
    heavy.map((term) => [term]),
  ];
  for (const some of subsets) {
    const found = await Promise.all(some.map((subset) => haveAll(index, subset, phrases)));
    const best = bestOf(found.flat());
    if (best.length > 0) return best;
  }
  return [];
}

/** Each hit once, with its best score, best first. */
export function bestOf(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const known = best.get(hit.key);
    if (!known || known.score < hit.score) best.set(hit.key, hit);
  }
  return [...best.values()].sort((one, other) => other.score - one.score);
}

function askedOf(terms: readonly Term[]): string[] {
  return terms.filter(({ isLight }) => !isLight).map(({ asked }) => asked);
}
