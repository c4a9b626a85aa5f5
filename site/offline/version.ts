import { addresses } from '../../scripts/emit/addresses.ts';
import type { FileRow, LeafRow, ListRow, OfflineHead } from '../../scripts/schema/offline.ts';
import { fetchWhole, put, take } from './take.ts';
import { hashOf, NotKept, shelfName, type Shelf, type World } from './world.ts';

/** A version of the site, whole or not yet: the lists of its files, and the shelf that they come to. */
export interface Version {
  head: OfflineHead;
  shelf: Shelf;
  /** A list that a reader can ask for, or that is kept unasked; `null` where this version has none of the name. */
  list: (id: string) => Promise<ListRow | null>;
  /** The files of a list. */
  rows: (list: ListRow) => Promise<readonly FileRow[]>;
  /** What this version says of a file; `null` where it has none. */
  file: (path: string) => Promise<FileRow | null>;
  /** All files, sorted by address. */
  everything: () => AsyncGenerator<FileRow>;
}

/** Asks the site which version it is. Rejects with `NotKept` if it says nothing, or nothing that fits together. */
export async function fetchHead(world: World): Promise<OfflineHead> {
  const { bytes } = await fetchWhole(world, addresses.offlineHead);
  const head = await readHead(new TextDecoder().decode(bytes));
  if (head === null) throw new NotKept('wrong', addresses.offlineHead);
  return head;
}

/**
 * Whether what could not be had says that the site stands here no more: the host has neither its head nor its worker.
 * A deploy that is under way may look like that for a moment, so nothing is to be removed for it.
 */
export async function isGone(world: World, { path, fault }: NotKept): Promise<boolean> {
  if (path !== addresses.offlineHead || (fault !== 'missing' && fault !== 'wrong')) return false;
  try {
    const worker = await world.fetch(world.root + addresses.worker, { cache: 'no-cache' });
    // Some hosts answer everything that they do not have with a page.
    const isScript = worker.headers.get('content-type')?.includes('javascript') === true;
    return !worker.ok || !isScript;
  } catch {
    return false;
  }
}

/** The head that a text is; `null` where it is none, or where a byte of it is wrong. */
export async function readHead(text: string): Promise<OfflineHead | null> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('build' in value)) return null;
  const { build, ...contents } = value;
  if (!('schema' in contents) || contents.schema !== 'offprint/offline/1') return null;
  if ((await hashOf(new TextEncoder().encode(JSON.stringify(contents)))) !== build) return null;
  // A text with this name and this hash was written by the build, from this very type.
  return value as OfflineHead;
}

/** The version on a shelf; `null` if it was not wholly put there. */
export async function openVersion(world: World, build: string): Promise<Version | null> {
  const shelf = await world.shelves.open(shelfName(world, build));
  const said = await shelf.match(world.root + addresses.offlineHead);
  const head = said ? await readHead(await said.text()) : null;
  return head?.build === build ? versionOf(world, shelf, head) : null;
}

/** Notes on a shelf of which version it is: the last that is put there. */
export async function seal(world: World, { shelf, head }: Version): Promise<void> {
  await put(shelf, world.root + addresses.offlineHead, JSON.stringify(head), new Headers());
}

/**
 * A version by its head. Its lists are read from the shelf, else copied from another or fetched, and then stay on
 * the shelf: what looks something up can reject with `NotKept`.
 */
export function versionOf(
  world: World,
  shelf: Shelf,
  head: OfflineHead,
  from: Shelf | null = null,
): Version {
  const read = async (hash: string): Promise<unknown> => {
    const path = addresses.offlineList(hash);
    await take(world, shelf, [[path, hash, 0]], { from });
    return (await shelf.match(world.root + path))?.json();
  };
  // Each of these has the hash of what the build wrote under its name.
  const leaves = async (hash: string) => (await read(hash)) as LeafRow[];
  const find = async <R extends readonly [string, ...unknown[]]>(
    tree: string,
    key: string,
  ): Promise<R | null> => {
    const leaf = (await leaves(tree)).findLast(([from]) => from <= key);
    if (!leaf) return null;
    return ((await read(leaf[1])) as R[]).find(([name]) => name === key) ?? null;
  };
  return {
    head,
    shelf,
    list: async (id) => head.first.find(([name]) => name === id) ?? (await find(head.lists, id)),
    rows: async ([, hash]) => (await read(hash)) as FileRow[],
    file: (path) => find(head.files, path),
    everything: async function* () {
      for (const [, hash] of await leaves(head.files)) yield* (await read(hash)) as FileRow[];
    },
  };
}
