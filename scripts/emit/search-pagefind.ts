import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { ENTRY_FILE } from './search-files.ts';
import type { SearchRecord } from './search-records.ts';

/** What a page needs of the client; an index that is merged into another needs none of it. */
const CLIENT = ['pagefind.js', 'wasm.en.pagefind'];

/** Written by Pagefind whether or not anyone asks: interfaces and a worker of its own, and a module for no language. */
const NOT_SHIPPED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
  'wasm.unknown.pagefind',
];

/**
 * Writes one index into a folder. All records are indexed as English, because a page of one language does not see
 * the index of another. The same records give the same bytes. Throws if a record is refused or is missing from what
 * was written.
 *
 * @param maxFragments the most files that hold the texts of results; beyond it several results share one
 * @param withClient whether the folder is one that the client is loaded from
 */
export async function writePagefind(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  folder: string,
  { maxFragments, withClient }: { maxFragments: number; withClient: boolean },
): Promise<void> {
  let added = 0;
  await withIndex(maxFragments, async (index) => {
    added = await addAll(index, records);
    const { errors } = await index.writeFiles({ outputPath: folder });
    refuse(errors, 'write the index');
  });
  for (const name of withClient ? NOT_SHIPPED : [...NOT_SHIPPED, ...CLIENT]) {
    await rm(join(folder, name), { force: true });
  }
  const found = await recordsIn(folder);
  if (found !== added) {
    throw new Error(`The search index holds ${found} records instead of ${added}.`);
  }
}

const Entry = z.object({
  languages: z.record(z.string(), z.object({ page_count: z.int().nonnegative() })),
});

/**
 * How many records the index in a folder says it holds. Throws if there is no index, or if its entry file
 * is not written as Pagefind 1.6 does.
 */
export async function recordsIn(folder: string): Promise<number> {
  const text = await readFile(join(folder, ENTRY_FILE), 'utf8');
  const { languages } = Entry.parse(JSON.parse(text));
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

/**
 * How many records are on their way to Pagefind at once. It takes them in the order they are sent: 1, 64 and
 * 1,000 give the same bytes, and 64 takes a third less time than one.
 */
const IN_FLIGHT = 64;

async function addAll(
  index: PagefindIndex,
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
): Promise<number> {
  let added = 0;
  let batch: Promise<void>[] = [];
  for await (const record of records) {
    added += 1;
    batch.push(add(index, record));
    if (batch.length === IN_FLIGHT) {
      await Promise.all(batch);
      batch = [];
    }
  }
  await Promise.all(batch);
  return added;
}

async function add(index: PagefindIndex, { url, content, meta }: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url,
    content: content.toWellFormed(),
    meta: Object.fromEntries(
      Object.entries(meta).map(([key, value]) => [key, value.toWellFormed()]),
    ),
    language: 'en',
  });
  refuse(errors, `index ${url}`);
}

/** How many indexes are being written: they share one process, which is ended with the last of them. */
let open = 0;

async function withIndex(
  maxFragments: number,
  use: (index: PagefindIndex) => Promise<void>,
): Promise<void> {
  open += 1;
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en', maxFragments });
    refuse(errors, 'start');
    if (!index) throw new Error('Pagefind gave no index and no reason.');
    await use(index);
    await index.deleteIndex();
  } finally {
    open -= 1;
    if (open === 0) await close();
  }
}

function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}
