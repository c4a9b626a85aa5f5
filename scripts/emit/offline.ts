import { createHash } from 'node:crypto';
import { byTopic } from '../catalog/listing.ts';
import { compareText } from '../compare-text.ts';
import type { Catalog } from '../schema/catalog.ts';
import {
  type FileRow,
  type LeafRow,
  listNames,
  type ListRow,
  type OfflineContents,
  type OfflineHead,
} from '../schema/offline.ts';
import { addresses } from './addresses.ts';
import {
  filesOfDigest,
  filesOfTopic,
  searchLists,
  siteFiles,
  timelineFiles,
} from './offline-lists.ts';
import type { OutputFile } from './output-file.ts';

/** How many of the newest digests a browser keeps unasked, if there is room; the home page lists as many. */
const NEWEST = 5;

/**
 * How many rows of a table share a file: 9 kB. To look up one of 100,000 papers takes the list of such files besides,
 * which has 100 kB and is fetched once for a version.
 */
const ROWS_A_LEAF = 100;

/** How many bytes of texts make a list: they are kept part by part as far as there is room. */
const TEXTS_A_LIST = 500_000;

/** The hash by which files are known: SHA-256 in base64url. Browsers compute the same. */
export function offlineHash(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/**
 * The lists of what a browser can keep of a site, and last of all `/offline.json`, which everything hangs on: who
 * fetches it anew while these are put in place one by one finds lists that fit it, or none.
 *
 * @param files every file that may be kept, by its address
 */
export function* offlineFiles(
  catalog: Pick<Catalog, 'digests' | 'topics' | 'papers'>,
  files: ReadonlyMap<string, FileRow>,
): Generator<OutputFile> {
  const made = new Set<string>();
  /** Made and not yet given out: the lists of a large site are more than memory should hold at once. */
  const written: OutputFile[] = [];
  const write = (value: unknown): string => {
    const text = JSON.stringify(value);
    const hash = offlineHash(text);
    if (!made.has(hash)) written.push({ path: addresses.offlineList(hash), text });
    made.add(hash);
    return hash;
  };
  const listOf = (id: string, paths: Iterable<string>): ListRow => {
    const rows = [...new Set(paths)]
      .map((path) => files.get(path))
      .filter((row) => row !== undefined);
    return [id, write(rows), rows.length, bytesOf(rows)];
  };
  const treeOf = (rows: readonly (FileRow | ListRow)[]): string => {
    const sorted = rows.toSorted((a, b) => compareText(a[0], b[0]));
    const leaves: LeafRow[] = [];
    for (let start = 0; start < sorted.length; start += ROWS_A_LEAF) {
      const leaf = sorted.slice(start, start + ROWS_A_LEAF);
      leaves.push([leaf[0]?.[0] ?? '', write(leaf)]);
    }
    return write(leaves);
  };

  const digests = new Map<string, ListRow>();
  for (const digest of catalog.digests) {
    digests.set(digest.id, listOf(listNames.digest(digest.id), filesOfDigest(digest)));
    yield* written.splice(0);
  }
  const topics: ListRow[] = [];
  const ofTopics = [...files.keys()].filter((path) => /^(?:topics|api)\//.test(path));
  for (const [id, papers] of byTopic(catalog)) {
    topics.push(listOf(listNames.topic(id), filesOfTopic(id, papers, ofTopics)));
    yield* written.splice(0);
  }
  const search = searchLists(files.keys());
  const newest = [...digests.values()].slice(0, NEWEST);
  const texts = partsOf(search.texts, files).map((part, at) =>
    listOf(listNames.texts(at + 1), part),
  );
  const contents: OfflineContents = {
    schema: 'offprint/offline/1',
    first: [
      listOf(listNames.site, siteFiles(files.keys())),
      listOf(listNames.search, search.index),
      listOf(listNames.searchStart, search.start),
      ...newest.slice(0, 1),
      ...(search.names.length > 0 ? [listOf(listNames.names, search.names)] : []),
      ...texts.slice(0, 1),
      ...newest.slice(1),
      ...texts.slice(1),
      listOf(listNames.timelines, timelineFiles(catalog.topics, files.keys())),
      ...search.shards.map(({ name, paths }) => listOf(listNames.shard(name), paths)),
    ],
    lists: treeOf([...digests.values(), ...topics]),
    files: treeOf([...files.values()]),
    total: [files.size, bytesOf(files.values())],
  };
  yield* written;
  const head: OfflineHead = { build: offlineHash(JSON.stringify(contents)), ...contents };
  yield { path: addresses.offlineHead, text: `${JSON.stringify(head)}\n` };
}

/** Paths in parts of so many bytes that a browser with little room left has some of them. */
function partsOf(paths: readonly string[], files: ReadonlyMap<string, FileRow>): string[][] {
  const parts: string[][] = [];
  let bytes = Infinity;
  for (const path of paths) {
    if (bytes >= TEXTS_A_LIST) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(path);
    bytes += files.get(path)?.[2] ?? 0;
  }
  return parts;
}

function bytesOf(rows: Iterable<FileRow>): number {
  let sum = 0;
  for (const [, , bytes] of rows) sum += bytes;
  return sum;
}
