import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeSearchIndex } from '../../scripts/emit/search-index.ts';
import type { Catalog } from '../../scripts/schema/catalog.ts';
import { createFinder } from '../../widgets/src/core/search/finder.ts';
import { blank } from '../../widgets/src/core/search/query.ts';
import { catalogOf } from './related.ts';
import {
  documentsOf,
  readKnownItems,
  readRecords,
  targetsOf,
  withRecords,
} from './search-content.ts';
import { countedTraffic, type Traffic } from './search-in-node.ts';
import { namedItems } from './search-names.ts';
import { type KnownItem, median, type Place, scorePlaces } from './search-score.ts';
import { miniSearch, type Rival, sqlite } from './search-rivals.ts';
import { typedPath } from './topic-content.ts';

/** What `npm run score -- search` is given. */
export interface SearchScoreOptions {
  /** The folder with `digests/` and `data/`; without it, `--content` and `--queries` are needed. */
  corpus: string | null;
  /** Another file of queries. */
  queries: string | null;
  /** Another content folder, or folder of digests. */
  content: string | null;
}

type Target = KnownItem & { url: string };

/** How many results a reader looks at, at the most. */
const READ = 20;

/** One query of so many is also asked by a reader who has fetched nothing before. */
const FRESH = 16;

/**
 * Measures how well papers are found that are known to exist: in the content alone, and among 20,000 records where the
 * corpus has them; beside SQLite's full-text search and MiniSearch.
 */
export async function scoreSearch({ corpus, queries, content }: SearchScoreOptions): Promise<void> {
  const folder = content ?? (corpus === null ? null : join(corpus, 'digests'));
  const file = queries ?? (corpus === null ? null : join(corpus, 'data/queries/known-item.json'));
  if (folder === null || file === null) {
    console.log('Search: left out (set OFFPRINT_CORPUS, or use --content and --queries).');
    return;
  }
  const catalog = await catalogOf([typedPath(folder)]);
  const items = readKnownItems(typedPath(file));
  await scoreIn(`${catalog.papers.length} papers`, catalog, items);
  const records = corpus === null ? null : join(corpus, 'data/arxiv-20k/records.jsonl.gz');
  if (records === null || !existsSync(records)) {
    console.log('Among 20,000 records: left out (they are in OFFPRINT_CORPUS).');
    return;
  }
  const others = readRecords(records);
  const around = withRecords(catalog, others);
  await scoreIn(`${around.papers.length} papers`, around, items, namedItems(others));
}

async function scoreIn(
  name: string,
  catalog: Catalog,
  items: readonly KnownItem[],
  named: readonly KnownItem[] = [],
): Promise<void> {
  const documents = documentsOf(catalog);
  const { known, absent } = targetsOf(items, documents);
  console.log(`\n${name}: ${known.length} queries of ${items.length}`);
  for (const title of absent) console.log(`  not in the content, left out: ${title}`);
  const folder = await mkdtemp(join(tmpdir(), 'offprint-score-'));
  try {
    await writeSearchIndex(catalog, folder);
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    const traffic = countedTraffic();
    const { places, misses, times } = await findAll(folder, traffic, known);
    console.table(byType(places));
    const fresh = await freshly(folder, traffic, known);
    console.log(
      `A reader's first query: ${kilo(median(fresh.map(({ bytes }) => bytes)))} at the median, ` +
        `${kilo(Math.max(...fresh.map(({ bytes }) => bytes)))} at the most, ` +
        `in ${median(fresh.map(({ files }) => files))} files; ` +
        `later ones ${median(times).toFixed(1)} ms at the median in Node.`,
    );
    const rivals = [sqlite(documents), miniSearch(documents)];
    const table = Object.fromEntries(rivals.map((rival) => [rival.name, beside(rival, known)]));
    console.table({
      ours: { ...row(places), fetched: kilo(median(fresh.map(({ bytes }) => bytes))) },
      ...table,
    });
    console.log(`Not first: ${misses.length}`);
    for (const miss of misses) console.log(`  ${miss}`);
    if (named.length > 0) await scoreNamed(folder, traffic, targetsOf(named, documents).known);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How well papers are found by authors and identifiers, which the others do not look up. */
async function scoreNamed(
  folder: string,
  traffic: Traffic,
  named: readonly Target[],
): Promise<void> {
  const { places, misses, times } = await findAll(folder, traffic, named);
  const fresh = await freshly(folder, traffic, named);
  const bytes = fresh.map((one) => one.bytes);
  console.log('By author and identifier:');
  console.table(byType(places));
  console.log(
    `A first query: ${kilo(median(bytes))} at the median, ${kilo(Math.max(...bytes))} at the most, ` +
      `in ${median(fresh.map(({ files }) => files))} files; later ones ${median(times).toFixed(1)} ms.`,
  );
  for (const miss of misses) console.log(`  ${miss}`);
}

async function findAll(folder: string, { network }: Traffic, known: readonly Target[]) {
  const finder = createFinder({ index: indexOf(folder), base: '/' }, network);
  const places: Place[] = [];
  const misses: string[] = [];
  const times: number[] = [];
  for (const { type, query, title, url } of known) {
    const start = performance.now();
    const found = await finder.find({ ...blank, text: query }, { count: READ });
    times.push(performance.now() - start);
    if (found.state !== 'found') throw new Error(`“${query}”: ${JSON.stringify(found)}`);
    const at = found.results.findIndex((result) => result.url === url);
    places.push({ type, at: at < 0 ? null : at, isEmpty: found.total === 0 });
    if (at === 0) continue;
    const place = at < 0 ? 'nowhere' : `place ${at + 1}`;
    misses.push(`${type}, ${place}: ${query} | ${title} | first: ${found.results[0]?.title ?? ''}`);
  }
  return { places, misses, times };
}

/** What readers fetch who have fetched nothing before, up to the results that a page shows first. */
async function freshly(folder: string, { network, take }: Traffic, known: readonly Target[]) {
  const fetched: { bytes: number; files: number }[] = [];
  for (const { query } of known.filter((_, at) => at % FRESH === 0)) {
    take();
    const finder = createFinder({ index: indexOf(folder), base: '/' }, network);
    await finder.find({ ...blank, text: query }, { count: 8 });
    fetched.push(take());
  }
  return fetched;
}

function beside(rival: Rival, known: readonly Target[]): Record<string, string | number> {
  const places = known.map(({ type, query, url }): Place => {
    const found = rival.find(query);
    const at = found.indexOf(url);
    return { type, at: at < 0 ? null : at, isEmpty: found.length === 0 };
  });
  return { ...row(places), fetched: kilo(rival.bytes) };
}

function byType(places: readonly Place[]): Record<string, Record<string, string | number>> {
  const types = Map.groupBy(places, ({ type }) => type);
  return {
    all: row(places),
    ...Object.fromEntries([...types].map(([type, some]) => [type, row(some)])),
  };
}

function row(places: readonly Place[]): Record<string, string | number> {
  const { queries, first, firstFive, reciprocal, empty } = scorePlaces(places);
  return {
    queries,
    'success@1': first.toFixed(3),
    'success@5': firstFive.toFixed(3),
    MRR: reciprocal.toFixed(3),
    nothing: `${(100 * empty).toFixed(1)} %`,
  };
}

function kilo(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function indexOf(folder: string): string {
  return pathToFileURL(`${folder}/`).href;
}
