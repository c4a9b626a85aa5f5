import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { addresses } from '../../scripts/emit/addresses.ts';
import { writeSearchIndex } from '../../scripts/emit/search-index.ts';
import { launch } from '../browser.ts';
import { copySample } from '../build/content.ts';
import { buildSite, projectRoot, temporaryFolder } from '../build-site.ts';
import { makeCatalog, type PaperSketch } from '../catalog-factory.ts';
import { sampleMaterial, seeded } from './make-captures.ts';
import { askPage, typeIn } from './in-search-page.ts';
import { serveApart } from './serve-apart.ts';
import { type Task, traced } from './traced.ts';

/** How many searches are made one after the other. */
const SEARCHES = 60;

/** How many titles are typed letter by letter. */
const TYPED = 6;

/** Milliseconds between two searches, in which further rows and counts come: a reader takes longer. */
const LOOK = 250;

/** How often the page is opened anew for a first search. */
const VISITS = 5;

/** How long a task of the page's own thread may take, in milliseconds: a longer one is felt. */
const LONG = 50;

/** The topics of made papers: what can be chosen has to be counted. */
const TOPICS = Array.from({ length: 40 }, (_, index) => `topic-${index}`);

/** Measures the search page in Chromium over an index of so many papers, served from this machine, and prints it. */
export async function benchSearchPage(papers: number, seed: number): Promise<void> {
  const folder = await temporaryFolder('bench-search');
  const sketches = await sketchPapers(papers, seed);
  try {
    const site = join(folder, 'site');
    const content = await copySample(join(folder, 'content'));
    const { status, stderr } = await buildSite(['--content', content, '--out', site]);
    if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
    const catalog = makeCatalog({ papers: sketches, topics: TOPICS.map((id) => ({ id })) });
    await writeSearchIndex(catalog, join(site, addresses.searchIndex));
    const server = await serveApart(site);
    const browser = await launch();
    console.log(`\nsearch page over ${papers} papers, Chromium ${browser.version()}`);
    const open = async (use: (page: Page) => Promise<void>): Promise<void> => {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.goto(`${server.address}${addresses.search}`, { waitUntil: 'networkidle' });
      await use(page);
      await context.close();
    };
    const titles = sketches
      .filter((_, index) => index % Math.floor(papers / SEARCHES) === 0)
      .map(({ title }) => title);
    try {
      for (let visit = 0; visit < VISITS; visit++) {
        await open((page) => firstSearch(page, site, wordsOf(titles[visit], 3), visit === 0));
      }
      await open((page) => laterSearches(page, titles));
      await open((page) => typing(page, titles.slice(0, TYPED)));
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the first search of a visit takes, from the touch of the box on: time, requests and bytes on the way. */
async function firstSearch(
  page: Page,
  site: string,
  text: string,
  isListed: boolean,
): Promise<void> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const time = await page.evaluate(askPage, text);
  const first = [...asked];
  const sizes = await Promise.all(first.map((path) => sizeOf(join(site, path))));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  await page.waitForLoadState('networkidle');
  const counted = (
    await Promise.all(asked.slice(first.length).map((path) => sizeOf(join(site, path))))
  ).reduce((sum, size) => sum + size, 0);
  console.log(
    `  first search: ${time.toFixed(0)} ms, ${first.length} requests, ${(bytes / 1e6).toFixed(3)} MB; ` +
      `then, for further rows and counts, ${asked.length - first.length} requests, ${(counted / 1e6).toFixed(3)} MB`,
  );
  if (!isListed) return;
  for (const [at, path] of first.entries()) {
    console.log(`    ${((sizes[at] ?? 0) / 1e3).toFixed(1).padStart(7)} kB  ${path}`);
  }
}

/** Searches made one after the other, once everything is loaded: titles, parts of them, and words with a mistake. */
async function laterSearches(page: Page, titles: readonly string[]): Promise<void> {
  const kinds: Record<string, (title: string) => string> = {
    'three words of a title': (title) => wordsOf(title, 3),
    'a whole title': (title) => title,
    'a word too many': (title) => `${wordsOf(title, 4)} zebra`,
    'a misspelt word': (title) => misspelt(wordsOf(title, 3)),
    'one word of a title': (title) => wordsOf(title, 1),
  };
  await page.evaluate(askPage, wordsOf(titles[0], 2));
  await page.waitForLoadState('networkidle');
  const all: number[] = [];
  const { own, worker } = await traced(page, async () => {
    for (const [name, textOf] of Object.entries(kinds)) {
      const times: number[] = [];
      for (const title of titles) {
        times.push(await page.evaluate(askPage, textOf(title)));
        await page.waitForTimeout(LOOK);
      }
      all.push(...times);
      console.log(`  later searches, ${name}: ${spread(times)}`);
    }
  });
  const each = (tasks: readonly Task[]): string =>
    (tasks.reduce((sum, { processor }) => sum + processor, 0) / all.length).toFixed(1);
  console.log(
    `  later searches, all: ${spread(all)}; processor time of each, with its counts: ${each(worker)} ms of the worker, ${each(own)} ms of the page`,
  );
}

/** Typing titles letter by letter: how long the tasks of the page's own thread take. */
async function typing(page: Page, titles: readonly string[]): Promise<void> {
  await page.evaluate(askPage, wordsOf(titles[0], 2));
  const { own } = await traced(page, async () => {
    for (const title of titles) await page.evaluate(typeIn, title);
  });
  const longest = (times: readonly number[]): string =>
    `${times.filter((time) => time > LONG).length} over ${LONG} ms, the longest ${Math.max(0, ...times).toFixed(0)} ms`;
  console.log(
    `  ${titles.join('').length} letters typed, tasks of the page by processor time: ${longest(own.map(({ processor }) => processor))}; ` +
      `by the clock: ${longest(own.map(({ clock }) => clock))}`,
  );
}

function wordsOf(title = '', count: number): string {
  return title
    .split(/\s+/)
    .filter((word) => word.length > 3)
    .slice(0, count)
    .join(' ');
}

/** A text with two letters of its longest word changed about. */
function misspelt(text: string): string {
  const longest = text.split(' ').reduce((a, b) => (b.length > a.length ? b : a), '');
  const wrong = `${longest[0] ?? ''}${longest[2] ?? ''}${longest[1] ?? ''}${longest.slice(3)}`;
  return text.replace(longest, wrong);
}

/** What a file takes on the way: hosts compress text; the parts of the index are compressed already. */
async function sizeOf(path: string): Promise<number> {
  if (!/\.(js|json|txt|html|css|svg)$/.test(path)) return (await stat(path)).size;
  return gzipSync(await readFile(path)).length;
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? NaN).toFixed(0);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms (${sorted.length})`;
}

/** Papers with the texts of the corpus's arXiv records, or without a corpus recombined from sentences of the sample. */
async function sketchPapers(
  count: number,
  seed: number,
): Promise<(PaperSketch & { title: string })[]> {
  const corpus = process.env['OFFPRINT_CORPUS'];
  const records = corpus === undefined ? [] : await readRecords(corpus);
  const { titleWords, sentences } = await sampleMaterial(join(projectRoot, 'content/digests'));
  const random = seeded(seed);
  const several = (n: number, from: readonly string[]): string =>
    Array.from({ length: n }, () => from[Math.floor(random() * from.length)] ?? '').join(' ');
  const pick = (below: number): string => String(1 + Math.floor(random() * below)).padStart(2, '0');
  return Array.from({ length: count }, (_, index) => {
    const record = records[index];
    // Numbers of arXiv begin with year and month.
    const [, year = '24', month = pick(12)] = /^(\d\d)(\d\d)\./.exec(record?.id ?? '') ?? [];
    return {
      id: `paper-${index}`,
      title: record?.title ?? several(8, titleWords),
      abstract: record?.abstract ?? several(7, sentences),
      topics: [several(1, TOPICS)],
      published: { date: `20${year}-${month}-${pick(28)}`, precision: 'day', certainty: 'stated' },
    };
  });
}

const ArxivRecord = z.object({ id: z.string(), title: z.string(), abstract: z.string() });

async function readRecords(corpus: string): Promise<z.infer<typeof ArxivRecord>[]> {
  const packed = await readFile(join(corpus, 'data/arxiv-20k/records.jsonl.gz'));
  const lines = gunzipSync(packed).toString().trimEnd().split('\n');
  return lines.map((line) => ArxivRecord.parse(JSON.parse(line)));
}
