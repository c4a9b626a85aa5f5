import type { SharedPapers } from '../../scripts/catalog/topics/shared-papers.ts';

/** More would be a list to work through. */
const MOST = 8;

/** Fewer than this say too little; then those that share a single paper are named too. */
const FEWEST = 3;

/** The neighbours of a topic to name, of all of them with the nearest first: not those by one chance paper. */
export function nearest(neighbours: readonly SharedPapers[]): SharedPapers[] {
  const several = neighbours.filter(({ shared }) => shared > 1);
  return (several.length < FEWEST ? neighbours : several).slice(0, MOST);
}
