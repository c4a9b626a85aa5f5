import { isOfSearch, listNames, type OfflineHead } from '../../scripts/schema/offline.ts';
import { readState, type State, writeState } from './state.ts';
import { type TakeOptions, take } from './take.ts';
import { fetchHead, openVersion, seal, type Version, versionOf } from './version.ts';
import { bytesOfList, chooseUnasked, filesOfList, filesWanted } from './wanted.ts';
import { NotKept, shelfName, shelfPrefix, type World } from './world.ts';

/**
 * Makes the version that the site has now the current one, if it is not. Gives its build, and whether it is new here.
 * Rejects with `NotKept`, and then all is as it was.
 */
export async function refresh(world: World): Promise<{ build: string; isNew: boolean }> {
  const head = await fetchHead(world);
  const { build } = head;
  const { current } = await readState(world);
  if (build === current && (await openVersion(world, build))) return { build, isNew: false };
  await update(world, head);
  return { build, isNew: true };
}

/**
 * Makes a version the current one: all that is kept of the one before is put on a shelf of its own, each file checked
 * against its hash, and then one write says that this is it. Until then nothing of the one before is touched, however
 * this ends. What is new in the lists kept unasked comes after that, see `complete`. Rejects with `NotKept`; what had
 * come by then stays for the next try, unless there is no room.
 */
export async function update(world: World, head: OfflineHead): Promise<void> {
  const state = await readState(world);
  const name = shelfName(world, head.build);
  const before = state.current === null ? null : await openVersion(world, state.current);
  await removeUnfinished(world, new Set([head.build, state.current, 'state']));
  try {
    const shelf = await world.shelves.open(name);
    const version = versionOf(world, shelf, head, before?.shelf);
    const next = await stateIn(version, state);
    const lists = [...next.unasked, ...next.asked].filter(({ whole }) => whole);
    const rows = filesWanted(version, lists, next.visited);
    await take(world, shelf, rows, { from: before?.shelf ?? null });
    await seal(world, version);
    await writeState(world, next);
  } catch (error) {
    if (error instanceof NotKept && error.fault === 'full') await world.shelves.delete(name);
    throw error;
  }
  if (before) await bringAlong(world, before);
}

/** Copies what had come of lists that are not whole yet from the version before: none of it is fetched twice. */
async function bringAlong(world: World, before: Version): Promise<void> {
  try {
    const { current, unasked, asked } = await readState(world);
    const version = current === null ? null : await openVersion(world, current);
    if (!version) return;
    for (const { id } of [...unasked, ...asked].filter(({ whole }) => !whole)) {
      const rows = (await filesOfList(version, id)) ?? [];
      await take(world, version.shelf, rows, { from: before.shelf, onlyCopies: true });
    }
  } catch (error) {
    // The newer version is the current one already; what is not copied is fetched again.
    if (!(error instanceof NotKept)) throw error;
  }
}

/** Removes what tries for other versions left that never came to be one: these are not at this address any more. */
async function removeUnfinished(world: World, needed: ReadonlySet<string | null>): Promise<void> {
  const prefix = shelfPrefix(world);
  for (const name of await world.shelves.keys()) {
    const build = name.startsWith(prefix) ? name.slice(prefix.length) : null;
    if (build === null || needed.has(build) || (await openVersion(world, build))) continue;
    await world.shelves.delete(name);
  }
}

/** What is kept, as it is in another version: the lists and pages that it has. */
async function stateIn(version: Version, state: State): Promise<State> {
  const had = new Set(state.unasked.filter(({ whole }) => whole).map(({ id }) => id));
  // A shard that is called otherwise now is a part of the same search.
  const mustCome = (id: string): boolean =>
    id === listNames.site || had.has(id) || (had.has(listNames.searchStart) && isOfSearch(id));
  const unasked = chooseUnasked(version.head.first).map(([id]) => ({ id, whole: mustCome(id) }));
  const asked = [];
  for (const each of state.asked) {
    const list = each.id === listNames.everything ? null : await version.list(each.id);
    if (list) asked.push({ ...each, bytes: list[3] });
    else if (each.id === listNames.everything) {
      asked.push({ ...each, bytes: version.head.total[1] });
    }
  }
  const visited = [];
  for (const each of state.visited) {
    const row = await version.file(each.path);
    if (row) visited.push({ ...each, bytes: row[2] });
  }
  return { current: version.head.build, unasked, asked, visited };
}

/**
 * Takes what is wanted of the current version and not yet whole, list by list. Rejects with `NotKept` or with the
 * reason of the signal; what had come by then stays.
 *
 * @param progress called for each file that came, with the name of its list
 */
export async function complete(
  world: World,
  progress: (id: string, bytes: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  const { current, unasked, asked } = await readState(world);
  const version = current === null ? null : await openVersion(world, current);
  if (!version) return;
  for (const { id } of [...unasked, ...asked].filter(({ whole }) => !whole)) {
    const rows = await filesOfList(version, id);
    if (asked.some((each) => each.id === id && each.bytes === 0)) {
      const bytes = (await bytesOfList(version, id)) ?? 0;
      const state = await readState(world);
      const sized = state.asked.map((each) => (each.id === id ? { ...each, bytes } : each));
      await writeState(world, { ...state, asked: sized });
    }
    const taken: TakeOptions['taken'] = ([, , bytes]) => progress(id, bytes);
    // All that ever comes to this shelf was checked before.
    if (rows) await take(world, version.shelf, rows, { trusted: true, taken, signal });
    const state = await readState(world);
    const done = <W extends { id: string; whole: boolean }>(list: readonly W[]): W[] =>
      list.map((each) => (each.id === id ? { ...each, whole: true } : each));
    await writeState(world, { ...state, unasked: done(state.unasked), asked: done(state.asked) });
  }
}

/**
 * Removes what updates left: the shelves of all versions but the current one and those that open pages are of.
 */
export async function cleanUp(world: World, inUse: ReadonlySet<string>): Promise<void> {
  const { current } = await readState(world);
  const prefix = shelfPrefix(world);
  for (const name of await world.shelves.keys()) {
    const build = name.startsWith(prefix) ? name.slice(prefix.length) : null;
    if (build === null || build === current || build === 'state' || inUse.has(build)) continue;
    await world.shelves.delete(name);
  }
}
