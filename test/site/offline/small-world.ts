import type { Shelf, Shelves, World } from '../../../site/offline/world.ts';
import { ROOT, type SmallSite } from './small-site.ts';

/** What goes wrong, and when: the fault comes at the step of the number `at`, counted from 0. */
export type Plan =
  | { fault: 'none' }
  | { fault: 'cut' | 'wrong byte' | 'missing' | 'old file'; at: number }
  /** The network ends at this answer and stays away. */
  | { fault: 'offline'; at: number }
  /** Nothing can be written from this step on. */
  | { fault: 'full'; at: number }
  /** The worker ends at this step: nothing that it does comes to an end any more. */
  | { fault: 'killed'; at: number };

/** Caches in memory, which outlast the workers that use them. */
export type Kept = Map<
  string,
  Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string | null }>
>;

/** A worker's surroundings. */
export interface SmallWorld {
  world: World;
  /** Addresses that were fetched, in order. */
  fetched: string[];
  /** Resolves when the worker was ended. */
  killed: Promise<'killed'>;
}

/**
 * A world in which a host serves a site and a browser keeps what is in `kept`. The host may be in the midst of taking
 * another version: then it has files of `other` too.
 */
export function smallWorld(
  kept: Kept,
  site: SmallSite,
  plan: Plan = { fault: 'none' },
  other: SmallSite = site,
): SmallWorld {
  const { promise: killed, resolve: kill } = Promise.withResolvers<'killed'>();
  const fetched: string[] = [];
  let steps = 0;
  let isDead = false;
  const step = async (): Promise<number> => {
    const at = steps;
    steps += 1;
    if (plan.fault === 'killed' && at >= plan.at) {
      isDead = true;
      kill('killed');
    }
    // What a worker awaits when it is ended never comes.
    if (isDead) await new Promise(() => undefined);
    return at;
  };

  const shelfOf = (name: string): Shelf => {
    const files = () => kept.get(name) ?? new Map<string, never>();
    return {
      match: async (url) => {
        const found = files().get(url);
        await Promise.resolve();
        return (
          found &&
          new Response(found.bytes, { headers: found.type ? { 'content-type': found.type } : {} })
        );
      },
      put: async (url, response) => {
        const bytes = new Uint8Array(await response.arrayBuffer());
        const at = await step();
        if (plan.fault === 'full' && at >= plan.at) {
          throw new DOMException('There is no room.', 'QuotaExceededError');
        }
        kept.get(name)?.set(url, { bytes, type: response.headers.get('content-type') });
      },
      delete: async (url) => {
        await step();
        return kept.get(name)?.delete(url) ?? false;
      },
      keys: () => Promise.resolve([...files().keys()].map((url) => ({ url }))),
    };
  };
  const shelves: Shelves = {
    open: async (name) => {
      await Promise.resolve();
      if (!kept.has(name)) kept.set(name, new Map());
      return shelfOf(name);
    },
    delete: async (name) => {
      await step();
      return kept.delete(name);
    },
    keys: () => Promise.resolve([...kept.keys()]),
  };

  const answer = async (url: string): Promise<Response> => {
    const at = await step();
    const path = url.slice(ROOT.length);
    fetched.push(path);
    if (plan.fault === 'offline' && at >= plan.at) throw new TypeError('There is no network.');
    const hit = 'at' in plan && plan.at === at ? plan.fault : 'none';
    const text = (hit === 'old file' ? other : site).files.get(path) ?? null;
    if (hit === 'missing' || text === null) return new Response('Not found.', { status: 404 });
    const bytes = new TextEncoder().encode(text);
    if (hit === 'wrong byte') bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    if (hit === 'cut') return new Response(brokenStream(bytes));
    return new Response(bytes);
  };
  const world: World = { root: ROOT, shelves, fetch: (url) => answer(url) };
  return { world, fetched, killed };
}

/** Half of what was to come, and then an error, as when a connection is cut. */
function brokenStream(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let begun = false;
  return new ReadableStream({
    pull: (controller) => {
      if (begun) controller.error(new TypeError('The connection was cut.'));
      else controller.enqueue(bytes.subarray(0, bytes.length >> 1));
      begun = true;
    },
  });
}
