import { put } from './take.ts';
import { shelfName, type World } from './world.ts';

/** A list that is to be on this device, unasked or because the reader wants it. */
export interface Wanted {
  /** As in scripts/schema/offline.ts. */
  id: string;
  /** Whether all of its files are there in the current version; until then it is worked on. */
  whole: boolean;
}

/** A list that the reader asked for. */
export interface Asked extends Wanted {
  title: string;
  /** Address of its page, relative to the site's root. */
  path: string;
  bytes: number;
}

/** A page that was read and is kept. */
export interface Visited {
  path: string;
  title: string;
  bytes: number;
}

/** What a browser keeps of a site. */
export interface State {
  /** Build of the version that pages are served from; `null` before there is one. */
  current: string | null;
  unasked: readonly Wanted[];
  asked: readonly Asked[];
  /** The last one first. */
  visited: readonly Visited[];
}

const NOTHING: State = { current: null, unasked: [], asked: [], visited: [] };

/** Where it is written: an address that no file of the site has. */
const PLACE = 'offline.json?state';

/** What is kept of a site: nothing, where nothing was said. */
export async function readState(world: World): Promise<State> {
  const shelf = await world.shelves.open(shelfName(world, 'state'));
  const text = await (await shelf.match(world.root + PLACE))?.text();
  if (text === undefined) return NOTHING;
  try {
    // Nobody but `writeState` writes there.
    return JSON.parse(text) as State;
  } catch {
    // Browsers put a whole answer in the place of another, or nothing. Should one ever not, the next visit begins anew.
    return NOTHING;
  }
}

/** Says anew what is kept. This one step is what makes another version the current one. Rejects with `NotKept`. */
export async function writeState(world: World, state: State): Promise<void> {
  const shelf = await world.shelves.open(shelfName(world, 'state'));
  await put(shelf, world.root + PLACE, JSON.stringify(state), new Headers());
}
