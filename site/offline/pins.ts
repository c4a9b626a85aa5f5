import { put } from './take.ts';
import { NotKept, shelfName, type World } from './world.ts';

/** Of which version each open page is: all that it asks for later has to be of the same. */
export interface Pins {
  /** Notes of which version a page, or a worker of one, is. */
  set: (client: string, build: string) => Promise<void>;
  /** The build of a page; `null` for one that came from the network, and for one that nothing is known of. */
  get: (client: string) => Promise<string | null>;
  /** Forgets all pages but those that are open, and gives the builds of these. */
  prune: (open: readonly string[]) => Promise<Set<string>>;
}

/** How long a page that was answered may take before it counts among those that are open, in milliseconds. */
const ON_ITS_WAY = 60_000;

/**
 * Pins that outlast the worker, which browsers end while pages are open. `now` gives milliseconds from some point in
 * time.
 */
export function openPins(world: World, now: () => number): Pins {
  const known = new Map<string, { build: string; since: number }>();
  const shelf = () => world.shelves.open(shelfName(world, 'state'));
  // Beside the state, at addresses of which no file of the site has one.
  const place = (client: string) =>
    `${world.root}offline.json?client=${encodeURIComponent(client)}`;
  return {
    set: async (client, build) => {
      known.set(client, { build, since: now() });
      try {
        await put(await shelf(), place(client), build, new Headers());
      } catch (error) {
        // With no room left the page still opens, and is known for as long as this worker lives.
        if (!(error instanceof NotKept)) throw error;
      }
    },
    get: async (client) => {
      const remembered = known.get(client)?.build;
      if (remembered !== undefined) return remembered;
      return (await (await (await shelf()).match(place(client)))?.text()) ?? null;
    },
    prune: async (open) => {
      const live = new Set(open);
      for (const [client, { since }] of known) {
        if (now() - since < ON_ITS_WAY) live.add(client);
        else if (!live.has(client)) known.delete(client);
      }
      // With no room left, some of them are known here alone.
      const builds = new Set([...known.values()].map(({ build }) => build));
      const written = await shelf();
      for (const { url } of await written.keys()) {
        const client = new URL(url).searchParams.get('client');
        if (client === null) continue;
        if (!live.has(client)) {
          await written.delete(url);
          continue;
        }
        const build = await (await written.match(url))?.text();
        if (build !== undefined) builds.add(build);
      }
      return builds;
    },
  };
}
