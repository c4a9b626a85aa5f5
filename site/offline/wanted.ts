import { addresses } from '../../scripts/emit/addresses.ts';
import { type FileRow, isOfSearch, listNames, type ListRow } from '../../scripts/schema/offline.ts';
import type { State, Wanted } from './state.ts';
import type { Version } from './version.ts';

/** What is kept without being asked for, pages that were read among it: 10 MB, in bytes. */
export const UNASKED_LIMIT = 10_000_000;

/** How much of that is for pages that were read, at least: what lists leave is for them too. */
export const VISITED_LIMIT = 2_000_000;

/** What a file costs in the list that names it: its address, a hash, a number. */
const ROW = 110;

/** What a page costs besides its bytes: the part of the table of all files that it stands in. */
export const LOOKED_UP = 100 * ROW;

/**
 * The lists that are kept unasked: each that still fits, in the order of what matters. Of what search shows nothing is
 * kept where it cannot be searched.
 */
export function chooseUnasked(first: readonly ListRow[]): ListRow[] {
  let left = UNASKED_LIMIT - VISITED_LIMIT;
  let canSearch = true;
  return first.filter((row) => {
    const [id] = row;
    const fits = weightOf(row) <= left && (canSearch || !isOfSearch(id));
    if (fits) left -= weightOf(row);
    else if (id === listNames.search) canSearch = false;
    return fits;
  });
}

/** How many bytes pages that were read may have, in a version. */
export function roomForVisited(first: readonly ListRow[]): number {
  return UNASKED_LIMIT - chooseUnasked(first).reduce((sum, row) => sum + weightOf(row), 0);
}

function weightOf([, , files, bytes]: ListRow): number {
  return bytes + files * ROW;
}

/** What a page needs besides itself and what all pages share: the data of a topic's timeline. */
export function companionsOf(path: string): string[] {
  const topic = /^topics\/([^/]+)\/$/.exec(path)?.[1];
  return topic === undefined ? [] : [addresses.apiTopic(topic)];
}

/** The files of a list by its name, or of everything; `null` where the version has no such list. */
export async function filesOfList(
  version: Version,
  id: string,
): Promise<Iterable<FileRow> | AsyncIterable<FileRow> | null> {
  if (id === listNames.everything) return version.everything();
  const list = await version.list(id);
  return list && version.rows(list);
}

/** How many bytes a list has, by its name; `null` where the version has no such list. */
export async function bytesOfList(version: Version, id: string): Promise<number | null> {
  if (id === listNames.everything) return version.head.total[1];
  return (await version.list(id))?.[3] ?? null;
}

/**
 * The files, each once, of lists and of pages that were read, in a version. What it does not have any more is left
 * out. It can reject with `NotKept`.
 */
export async function* filesWanted(
  version: Version,
  lists: readonly Pick<Wanted, 'id'>[],
  visited: State['visited'],
): AsyncGenerator<FileRow> {
  const seen = new Set<string>();
  for (const { id } of lists) {
    for await (const row of (await filesOfList(version, id)) ?? []) {
      if (!seen.has(row[0])) yield row;
      seen.add(row[0]);
    }
  }
  for (const { path } of visited) yield* await filesOfPage(version, path);
}

/** The files of a page and what it needs besides those of all pages; none where the version has no such page. */
export async function filesOfPage(version: Version, path: string): Promise<FileRow[]> {
  const rows = await Promise.all([path, ...companionsOf(path)].map(version.file));
  return rows.filter((row) => row !== null);
}
