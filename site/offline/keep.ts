import { addresses } from '../../scripts/emit/addresses.ts';
import { listNames } from '../../scripts/schema/offline.ts';
import { type Asked, readState, type Visited, writeState } from './state.ts';
import { take } from './take.ts';
import { openVersion, type Version } from './version.ts';
import { bytesOfList, filesOfPage, filesWanted, LOOKED_UP, roomForVisited } from './wanted.ts';
import { NotKept, type World } from './world.ts';

/**
 * Notes that the reader wants a list kept. Its files come with the next `complete`; since it is written down,
 * whatever is missing when the worker ends comes later, and so does its size where that cannot be known yet. Rejects
 * with `NotKept` where the version has no such list.
 */
export async function ask(world: World, wanted: Omit<Asked, 'whole' | 'bytes'>): Promise<void> {
  const state = await readState(world);
  if (state.asked.some(({ id }) => id === wanted.id)) return;
  const version = state.current === null ? null : await openVersion(world, state.current);
  const bytes = version ? await bytesIfInReach(version, wanted.id) : 0;
  if (bytes === null) throw new NotKept('missing', wanted.id);
  const asked = [...state.asked, { ...wanted, whole: false, bytes }];
  await writeState(world, { ...state, asked });
}

/** How many bytes a list has: 0 while nobody can say, `null` where there is none. */
async function bytesIfInReach(version: Version, id: string): Promise<number | null> {
  try {
    return await bytesOfList(version, id);
  } catch (error) {
    // With no network the table of lists may be out of reach.
    if (error instanceof NotKept) return 0;
    throw error;
  }
}

/** Forgets a list that the reader wanted, and removes the files that nothing else needs. */
export async function forget(world: World, id: string): Promise<void> {
  const state = await readState(world);
  const asked = state.asked.filter((each) => each.id !== id);
  await writeState(world, { ...state, asked });
  const version = state.current === null ? null : await openVersion(world, state.current);
  if (version) await sweep(world, version);
}

/** Forgets one page that was read, or all of them, and removes those that nothing else needs. */
export async function forgetVisited(world: World, path: string | null): Promise<void> {
  const state = await readState(world);
  const visited = path === null ? [] : state.visited.filter((each) => each.path !== path);
  await writeState(world, { ...state, visited });
  const version = state.current === null ? null : await openVersion(world, state.current);
  if (version) await sweep(world, version);
}

/**
 * Keeps a page that was read, in the current version. Those read longest ago go when there are too many. A page that
 * the version does not have is not kept, nor is one that would leave no room for any other. Rejects with `NotKept`.
 */
export async function visit(world: World, { path, title }: Omit<Visited, 'bytes'>): Promise<void> {
  const state = await readState(world);
  const version = state.current === null ? null : await openVersion(world, state.current);
  // Asked first, because the table of all files of a large site is not small.
  if (!version || (await isAlwaysThere(version, path))) return;
  const rows = await filesOfPage(version, path);
  if (rows[0]?.[0] !== path) return;
  const bytes = rows.reduce((sum, row) => sum + row[2], 0);
  let left = roomForVisited(version.head.first);
  if (bytes + LOOKED_UP > left) return;
  await take(world, version.shelf, rows, { trusted: true });
  const visited: Visited[] = [];
  const all = [{ path, title, bytes }, ...state.visited.filter((each) => each.path !== path)];
  for (const each of all) {
    left -= each.bytes + LOOKED_UP;
    if (left >= 0) visited.push(each);
  }
  await writeState(world, { ...state, visited });
  if (visited.length < all.length) await sweep(world, version);
}

/** Whether a page is among those that lead to all others, which are kept anyway. */
async function isAlwaysThere(version: Version, path: string): Promise<boolean> {
  const site = await version.list(listNames.site);
  return site !== null && (await version.rows(site)).some(([each]) => each === path);
}

/** Removes from a version's shelf all files that nothing needs any more. */
async function sweep(world: World, version: Version): Promise<void> {
  const { unasked, asked, visited } = await readState(world);
  if (asked.some(({ id }) => id === listNames.everything)) return;
  const needed = new Set<string>();
  for await (const [path] of filesWanted(version, [...unasked, ...asked], visited)) {
    needed.add(world.root + path);
  }
  const ours = world.root + addresses.offlineHead;
  const lists = world.root + addresses.offlineList('').replace(/\.json$/, '');
  for (const { url } of await version.shelf.keys()) {
    if (!needed.has(url) && url !== ours && !url.startsWith(lists)) await version.shelf.delete(url);
  }
}
