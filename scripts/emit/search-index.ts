import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../schema/catalog.ts';
import { listFiles } from '../publish/site-files.ts';
import type {
  NamesRange,
  SearchFile,
  ShardFile,
} from '../../widgets/src/core/search/index-files.ts';
import { writeVocabulary } from '../../widgets/src/core/search/vocabulary.ts';
import { factsOf, type Listings, listingsOf } from './search-facts.ts';
import { SEARCH_FILE, searchFolders } from './search-files.ts';
import { type NamedPaper, namesTables } from './search-names.ts';
import { writePagefind } from './search-pagefind.ts';
import { expectedRecords, searchRecords, searchTexts } from './search-records.ts';
import { makeSmaller } from './search-smaller.ts';
import { openShardWriter, type ShardWriter } from './search-shard-writer.ts';
import { type SearchShard, type ShardSizes, searchShards } from './search-shards.ts';

/** What may be chosen for an index. */
export interface SearchIndexOptions {
  /** How many papers share a file with their texts. */
  papersPerFile?: number;
  sizes?: ShardSizes;
}

/**
 * A result is shown after its file is read, so each file should hold few papers; a reader who keeps all of a site
 * fetches every file, so there should be few files.
 */
const PAPERS_PER_FILE = 5;

/**
 * Writes the search index of a catalog and replaces what the folder held. The same catalog gives the same bytes.
 * One shard is written after the other, so that memory does not grow with the site.
 * Throws if a record is refused or is missing from what was written.
 */
export async function writeSearchIndex(
  catalog: Pick<Catalog, 'papers' | 'digests' | 'topics'>,
  folder: string,
  { papersPerFile = PAPERS_PER_FILE, sizes }: SearchIndexOptions = {},
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const shards = searchShards(catalog, sizes);
  const listings = listingsOf(catalog);
  const written = await writeShards(shards, folder, papersPerFile, listings);
  const vocabulary = writeVocabulary(textsOf(shards));
  const file: SearchFile = {
    schema: 'offprint/search/1',
    shards: written,
    vocabulary: await writeHashed(folder, `${searchFolders.facts}vocabulary`, '.txt', vocabulary),
    ...listings,
    names: await writeNames(shards, folder),
  };
  await writeFile(join(folder, SEARCH_FILE), JSON.stringify(file));
  const expected = expectedRecords(catalog);
  const records = written.reduce((sum, shard) => sum + shard.records, 0);
  if (records !== expected) {
    throw new Error(`The search index holds ${records} records instead of ${expected}.`);
  }
}

function* textsOf(shards: readonly SearchShard[]): ReturnType<typeof searchTexts> {
  for (const shard of shards) yield* searchTexts(shard);
}

/** The papers of all shards, each with its place among all rows. */
function* placedPapers(shards: readonly SearchShard[]): Generator<[number, NamedPaper]> {
  let start = 0;
  for (const shard of shards) {
    for (const [row, { paper }] of shard.papers.entries()) yield [start + row, paper];
    start += countOf(shard);
  }
}

/** Writes the tables of names, in a folder with their hash: nearly all of them change with every digest. */
async function writeNames(shards: readonly SearchShard[], folder: string): Promise<NamesRange> {
  const { from, tables } = namesTables(placedPapers(shards));
  const hash = createHash('sha256');
  for (const table of tables) hash.update(`${table}\0`);
  const path = `${searchFolders.names}${shortened(hash)}/`;
  await mkdir(join(folder, path), { recursive: true });
  for (const [at, table] of tables.entries())
    await writeFile(join(folder, path, `${at}.txt`), table);
  return { path, from };
}

/** What the folder of a closed shard is called before its hash is known. */
const DRAFT = 'draft-';

function countOf({ papers, digests, topics }: SearchShard): number {
  return papers.length + digests.length + topics.length;
}

/** While one shard is written, which takes most of the time and memory, the records of the next are added. */
async function writeShards(
  shards: readonly SearchShard[],
  folder: string,
  papersPerFile: number,
  listings: Listings,
): Promise<ShardFile[]> {
  const planOf = (shard: SearchShard, draft: string) => ({
    folder: draft,
    maxFragments: Math.max(1, Math.ceil(countOf(shard) / papersPerFile)),
    withClient: shard.name === null,
  });
  const [only, ...others] = shards;
  if (only && others.length === 0) {
    // Most sites have but one, and a thread takes as long to start as a small index to write.
    await writePagefind(searchRecords(only), folder, planOf(only, folder));
    return [await finishShard(only, folder, folder, listings)];
  }
  const written: ShardFile[] = [];
  const writers: ShardWriter[] = [];
  let before = Promise.resolve();
  try {
    for (const [at, shard] of shards.entries()) {
      const isOpen = shard.name === null;
      const draft = isOpen ? folder : join(folder, searchFolders.closed, `${DRAFT}${at}`);
      const writer = openShardWriter(planOf(shard, draft));
      writers.push(writer);
      await Promise.all([writer.add(searchRecords(shard)), before]);
      before = writer.write().then(async () => {
        written.push(await finishShard(shard, draft, folder, listings));
      });
    }
    await before;
  } finally {
    await Promise.all(writers.map((writer) => writer.stop()));
  }
  return written;
}

/** Makes what was indexed what is shipped, with its facts beside it. */
async function finishShard(
  shard: SearchShard,
  draft: string,
  folder: string,
  listings: Listings,
): Promise<ShardFile> {
  const { name } = shard;
  await makeSmaller(draft);
  // The entry has no hash in its name, so the folder has: a client never sees half of one build and half of another.
  const path = name === null ? '' : `${searchFolders.closed}${name}-${await hashOfFolder(draft)}/`;
  if (path !== '') await rename(draft, join(folder, path));
  const facts = JSON.stringify(factsOf(shard, listings));
  return {
    path,
    records: countOf(shard),
    facts: await writeHashed(folder, `${searchFolders.facts}${name ?? 'open'}`, '.json', facts),
  };
}

/** Writes a file with the hash of its content in its name; gives its path from the folder. */
async function writeHashed(
  folder: string,
  name: string,
  ending: string,
  text: string,
): Promise<string> {
  const path = `${name}-${shortened(createHash('sha256').update(text))}${ending}`;
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
  return path;
}

async function hashOfFolder(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of listFiles(folder)) {
    hash.update(`${path}\0`).update(await readFile(join(folder, path)));
  }
  return shortened(hash);
}

function shortened(hash: ReturnType<typeof createHash>): string {
  return hash.digest('hex').slice(0, 10);
}
