import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'zod';
import type { Catalog } from '../schema/catalog.ts';
import { expectedRecords, searchRecords, type SearchRecord } from './search-records.ts';

export { expectedRecords };

/** What may be chosen for an index. */
export interface SearchIndexOptions {
  /**
   * The most files that hold the texts of results. Beyond it several results share one: 5,000 papers in 860
   * files of under 5 kB took 8.7 MB on disk instead of 25, and a third less time to write.
   */
  fragmentFiles?: number;
}

/** Written by Pagefind whether or not anyone asks: interfaces of its own, and a module for no language. */
const NOT_SHIPPED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'wasm.unknown.pagefind',
];

/**
 * Writes the search index of a catalog and replaces what the folder held. All records are indexed as
 * English, because a page of one language does not see the index of another. The same catalog gives the
 * same bytes. Throws if a record is refused or is missing from what was written.
 */
export async function writeSearchIndex(
  catalog: Pick<Catalog, 'papers' | 'digests' | 'topics'>,
  folder: string,
  { fragmentFiles = 1000 }: SearchIndexOptions = {},
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await withIndex(fragmentFiles, async (index) => {
    await addAll(index, searchRecords(catalog));
    const { errors } = await index.writeFiles({ outputPath: folder });
    refuse(errors, 'write the index');
  });
  for (const name of NOT_SHIPPED) await rm(join(folder, name), { force: true });
  const expected = expectedRecords(catalog);
  const records = await recordsIn(folder);
  if (records !== expected) {
    throw new Error(`The search index holds ${records} records instead of ${expected}.`);
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
  const text = await readFile(join(folder, 'pagefind-entry.json'), 'utf8');
  const { languages } = Entry.parse(JSON.parse(text));
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

/**
 * How many records are on their way to Pagefind at once. It takes them in the order they are sent: 1, 64 and
 * 1,000 give the same bytes, and 64 takes a third less time than one.
 */
const IN_FLIGHT = 64;

async function addAll(index: PagefindIndex, records: Iterable<SearchRecord>): Promise<void> {
  let batch: Promise<void>[] = [];
  for (const record of records) {
    batch.push(add(index, record));
    if (batch.length === IN_FLIGHT) {
      await Promise.all(batch);
      batch = [];
    }
  }
  await Promise.all(batch);
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    ...record,
    content: record.content.toWellFormed(),
    meta: Object.fromEntries(
      Object.entries(record.meta).map(([key, value]) => [key, value.toWellFormed()]),
    ),
    language: 'en',
  });
  refuse(errors, `index ${record.url}`);
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
