import { type Growth, growthOf, recentSince } from '../../scripts/catalog/topics/growth.ts';
import { type SharedPapers, sharedPapers } from '../../scripts/catalog/topics/shared-papers.ts';
import { catalog, type SiteCatalog } from '../catalog.ts';
import { countByYear } from '../../scripts/catalog/topics/topic-years.ts';

/** What all topic pages compare with, worked out once for a catalog. */
interface Whole {
  neighbours: Map<string, SharedPapers[]>;
  since: number | null;
  perYear: Map<number, number>;
}

const known = new WeakMap<SiteCatalog, Whole>();

function whole(): Whole {
  const site = catalog();
  const found = known.get(site);
  if (found) return found;
  const counts = [...countByYear(site.papers)].filter(([year]) => year !== 'undated');
  const made = {
    neighbours: sharedPapers(site.papers),
    since: recentSince(site.papers),
    perYear: new Map(counts.map(([year, count]) => [Number(year), count])),
  };
  known.set(site, made);
  return made;
}

/** The topics that a topic shares papers with, most first. */
export function neighboursOf(id: string): SharedPapers[] {
  return whole().neighbours.get(id) ?? [];
}

/** A topic's part of recent papers and of those before; `null` where there is nothing to compare. */
export function topicGrowth(id: string): (Growth & { since: number }) | null {
  const { papers, papersOfTopic } = catalog();
  const { since } = whole();
  if (since === null) return null;
  const growth = growthOf(papersOfTopic(id), papers, since);
  return growth && { ...growth, since };
}

/** How many papers the site has in each year; those without a date are left out. */
export function papersPerYear(): ReadonlyMap<number, number> {
  return whole().perYear;
}
