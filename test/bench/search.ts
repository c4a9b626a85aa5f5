import { spawnSync } from 'node:child_process';
import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeSearchIndex } from '../../scripts/emit/search-index.ts';
import { listFiles } from '../../scripts/publish/site-files.ts';
import { measure } from '../../scripts/publish/stages.ts';
import type { Catalog } from '../../scripts/schema/catalog.ts';
import type { Digest } from '../../scripts/schema/digest.ts';
import type { Paper, Sighting } from '../../scripts/schema/paper.ts';
import { createFinder } from '../../widgets/src/core/search/finder.ts';
import { blank } from '../../widgets/src/core/search/query.ts';
import { temporaryFolder } from '../build-site.ts';
import { countedTraffic } from '../score/search-in-node.ts';
import { makePapers } from './make-papers.ts';

/** How many papers a digest of the benchmark lists, and over how many years they are spread. */
const LISTED = 50;
const YEARS = 5;

/** How many readers ask one question each. */
const READERS = 15;

/** Measures the index of `papers` made papers, in a process of its own, and prints what it took. */
export function benchSearch(papers: number, seed: number, papersPerFile: number | null): void {
  const script = `
    const { measureSearch } = await import(${JSON.stringify(import.meta.url)});
    await measureSearch(${papers}, ${seed}, ${papersPerFile});`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The index could not be measured.');
}

/**
 * Writes an index in this process and prints time, memory, files and what the first query of a reader fetches.
 *
 * @public It is called by name in a process of its own, see above.
 */
export async function measureSearch(
  papers: number,
  seed: number,
  papersPerFile: number | null,
): Promise<void> {
  const catalog = await makeCatalog(papers, seed);
  const folder = await temporaryFolder('bench-search');
  try {
    await measureIn(folder, catalog, papersPerFile);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureIn(
  folder: string,
  catalog: Pick<Catalog, 'papers' | 'digests' | 'topics'>,
  papersPerFile: number | null,
): Promise<void> {
  const options = papersPerFile === null ? {} : { papersPerFile };
  const { seconds, peakBytes } = await measure(() => writeSearchIndex(catalog, folder, options));
  console.log(`\nindex of ${catalog.papers.length} papers`);
  console.log(`  ${seconds.toFixed(1)} s, peak ${(peakBytes / 1e6).toFixed(0)} MB`);
  const kinds = new Map<string, { files: number; bytes: number }>();
  for (const path of listFiles(folder)) {
    const kind = kindOf(path);
    const sum = kinds.get(kind) ?? { files: 0, bytes: 0 };
    const { size } = await stat(join(folder, path));
    kinds.set(kind, { files: sum.files + 1, bytes: sum.bytes + size });
  }
  for (const [kind, { files, bytes }] of kinds) {
    console.log(`  ${kind.padEnd(22)} ${String(files).padStart(6)} files ${megabytes(bytes)}`);
  }
  // Node would not take the client for a module otherwise.
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await firstQueries(catalog, folder);
}

/** What readers who have fetched nothing before fetch for their first question: words of a title. */
async function firstQueries({ papers }: Pick<Catalog, 'papers'>, folder: string): Promise<void> {
  const place = { index: pathToFileURL(`${folder}/`).href, base: '/', noWorker: true };
  const { network, take } = countedTraffic();
  const fetched: { bytes: number; files: number }[] = [];
  for (let reader = 0; reader < READERS; reader++) {
    const title = papers[Math.floor((reader * papers.length) / READERS)]?.title.text ?? '';
    const finder = createFinder(place, network);
    const query = { ...blank, text: title.split(/\s+/).slice(0, 4).join(' ') };
    const outcome = await finder.find(query, { count: 10 });
    if (outcome.state !== 'found') throw new Error(`A search came to “${outcome.state}”.`);
    fetched.push(take());
  }
  const middle = (of: 'bytes' | 'files'): number =>
    fetched.map((each) => each[of]).toSorted((a, b) => a - b)[READERS >> 1] ?? NaN;
  console.log(
    `  first query (median of ${READERS}): ${(middle('bytes') / 1e3).toFixed(0)} kB, ${middle('files')} files`,
  );
}

/** Made papers in digests of 50, which follow one another over five years. */
async function makeCatalog(
  count: number,
  seed: number,
): Promise<Pick<Catalog, 'papers' | 'digests' | 'topics'>> {
  const made = await makePapers(count, seed);
  const digests: Digest[] = [];
  const papers = made.map((paper, index): Paper => {
    const place = Math.floor(index / LISTED);
    const year = 2021 + Math.floor((index * YEARS) / count);
    const day = `${year}-${twoDigits(1 + (place % 12))}-${twoDigits(1 + (place % 28))}`;
    const digest = `${day}-${place + 2}`;
    const capturedOn = { date: day, monthDay: day.slice(5), certainty: 'stated' as const };
    if (index % LISTED === 0) digests.push(digestOf(digest, capturedOn));
    const sighting: Sighting = {
      digest: digests.at(-1)?.id ?? '',
      capturedOn,
      position: 1 + (index % LISTED),
    };
    return {
      ...paper,
      published: { date: day, precision: 'day', certainty: 'stated' },
      authors: null,
      authorCount: null,
      unlabelledNumber: null,
      links: [],
      upvotes: null,
      comments: null,
      identifiers: {},
      suggestedTopics: [],
      sightings: [sighting],
      provenance: {},
    };
  });
  return { papers, digests, topics: [] };
}

function digestOf(id: string, capturedOn: Sighting['capturedOn']): Digest {
  return {
    id,
    kind: 'capture',
    title: 'Daily Papers',
    source: `${id}.txt`,
    capturedOn,
    why: 'The name of the file says so.',
    entries: [],
  };
}

function kindOf(path: string): string {
  const file = path.replace(/^closed\/[^/]*\//, '');
  if (file.startsWith('facts/')) return file.includes('vocabulary') ? 'vocabulary' : 'facts';
  if (file.includes('/')) return file.slice(0, file.indexOf('/'));
  return file.replace(/\.en_.*\./, '.en_*.');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2).padStart(8)} MB`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
