import { firstSaid } from '../catalog/first-said.ts';
import { compareLasting, lastingDay } from '../catalog/first-sighting.ts';
import { compareText } from '../compare-text.ts';
import type { Catalog } from '../schema/catalog.ts';
import type { FirstSaid, Paper } from '../schema/paper.ts';
import type { Digest } from '../schema/digest.ts';
import type { Topic } from '../schema/topic.ts';

/** A paper, and what the index holds of it. */
export interface IndexedPaper {
  paper: Paper;
  said: FirstSaid;
}

/** What one index holds, in its order: papers, then digests, then topics. */
export interface SearchShard {
  /** What its folder is called, such as `2021-2023` or `2024-1`; `null` for the open shard. */
  name: string | null;
  papers: IndexedPaper[];
  digests: Digest[];
  topics: Topic[];
}

/** How large shards get. */
export interface ShardSizes {
  /** The most papers of one. */
  most: number;
  /** The most papers of each part of a year that has more than that. */
  part: number;
}

/** Beyond so many papers a site is large. */
const LARGE = 50_000;

/**
 * Pagefind 1.6 takes 0.1 MB of memory a paper: 1.9 GB for 20,000. More shards find worse, because each scores its own,
 * and are more to fetch. Of a large site the catalog takes a gigabyte too, so its shards are smaller; all of them are
 * cut anew once, when the site comes to be large.
 */
export function shardSizes(papers: number): ShardSizes {
  return { most: papers > LARGE ? 12_500 : 20_000, part: 12_500 };
}

/**
 * What the search index consists of, the open shard first and closed ones from the oldest. A paper belongs to the
 * year of the sighting that gives its text (`firstSaid`). The newest year is open, with papers of no known year,
 * digests and topics. Closed are those before, several whole years in one shard where they find room, and the first
 * parts of the newest if it is too large. A later digest adds papers to the open shard only, and the order in a shard is
 * that of the sightings, so that what is closed stays as it is until a year ends.
 */
export function searchShards(
  { papers, digests, topics }: Pick<Catalog, 'papers' | 'digests' | 'topics'>,
  sizes: ShardSizes = shardSizes(papers.length),
): SearchShard[] {
  const inOrder = papers
    .map((paper): IndexedPaper => ({ paper, said: firstSaid(paper) }))
    .sort(
      (a, b) =>
        compareLasting(a.said.sighting, b.said.sighting) || compareText(a.paper.id, b.paper.id),
    );
  const years = Map.groupBy(inOrder, yearOf);
  const unknown = years.get(null) ?? [];
  years.delete(null);
  const newest = [...years.keys()].at(-1) ?? null;
  const open = [...(years.get(newest) ?? []), ...unknown];
  years.delete(newest);

  const parts = inParts(newest ?? 'undated', open, sizes);
  const { papers: last = [] } = parts.pop() ?? {};
  return [
    { name: null, papers: last, digests: [...digests], topics: [...topics] },
    ...packed(years, sizes),
    ...parts,
  ];
}

function yearOf({ said }: IndexedPaper): string | null {
  return lastingDay(said.sighting)?.slice(0, 4) ?? null;
}

/** Whole years together, from the oldest, as long as they find room; one that alone is too large in parts. */
function packed(
  years: ReadonlyMap<string | null, IndexedPaper[]>,
  sizes: ShardSizes,
): SearchShard[] {
  const shards: SearchShard[] = [];
  let group: SearchShard | null = null;
  for (const [year, papers] of years) {
    if (group !== null && group.papers.length + papers.length <= sizes.most) {
      group.name = `${group.name?.slice(0, 4)}-${year}`;
      group.papers = [...group.papers, ...papers];
      continue;
    }
    const parts = inParts(`${year}`, papers, sizes);
    shards.push(...parts);
    group = parts.length === 1 ? (parts[0] ?? null) : null;
  }
  return shards;
}

/** The papers of a year in one shard, or in parts if they are too many. */
function inParts(
  year: string,
  papers: readonly IndexedPaper[],
  { most, part }: ShardSizes,
): SearchShard[] {
  const make = (name: string, some: readonly IndexedPaper[]): SearchShard => ({
    name,
    papers: [...some],
    digests: [],
    topics: [],
  });
  if (papers.length <= most) return [make(year, papers)];
  return Array.from({ length: Math.ceil(papers.length / part) }, (_, index) =>
    make(`${year}-${index + 1}`, papers.slice(index * part, (index + 1) * part)),
  );
}
