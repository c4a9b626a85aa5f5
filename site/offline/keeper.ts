import { ask, forget, forgetVisited, visit } from './keep.ts';
import type { Answers, News, Question } from './messages.ts';
import type { Pins } from './pins.ts';
import { readState } from './state.ts';
import { cleanUp, complete, refresh } from './update.ts';
import { isGone, openVersion } from './version.ts';
import { bytesOfList } from './wanted.ts';
import type { OpenPage } from './worker-scope.ts';
import { NotKept, shelfName, type World } from './world.ts';

/** How long what the site said of its version counts, in milliseconds. */
const ASK_EVERY = 60_000;

/** What a keeper works with. */
export interface KeeperWorld {
  world: World;
  pins: Pins;
  /** Milliseconds from some point in time. */
  now: () => number;
  /** All open pages of the site, and their workers. */
  pages: () => Promise<OpenPage[]>;
  /** Does work that changes what is kept, one after the other, also among several workers. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Keeps a site: decides when to look for a newer version, and does what pages ask for. */
export interface Keeper {
  /** Ends when a newer version, if there is one, is the current one or cannot be. */
  freshen: () => Promise<void>;
  /** Whether the site stood at its address no more when it was asked last. */
  isGone: () => boolean;
  /** Answers a page, and ends when everything is done that comes of it. It does not reject for what the network does. */
  answer: (question: Question, client: string, reply: (answer: unknown) => void) => Promise<void>;
}

/** A keeper of the site's versions and of what readers want of them. */
export function createKeeper({ world, pins, now, pages, alone }: KeeperWorld): Keeper {
  let asked = -Infinity;
  let busy: Promise<void> | null = null;
  let going: AbortController | null = null;
  let interrupting = 0;
  let isGoneNow = false;

  const tell = async (news: News): Promise<void> => {
    for (const page of await pages()) if (page.type === 'window') page.postMessage(news);
  };
  const tellState = async (): Promise<void> =>
    tell({ news: 'state', state: await readState(world) });

  /** Work that may fail as networks and disks do: what was kept stays, and the next visit tries again. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      await tell({ news: 'stopped', fault: error.fault });
    }
  };

  const refreshNow = async (): Promise<void> => {
    asked = now();
    const { build, isNew } = await refresh(world).catch(async (error: unknown) => {
      if (error instanceof NotKept) isGoneNow = await isGone(world, error);
      throw error;
    });
    isGoneNow = false;
    const open = await pages();
    const inUse = await pins.prune(open.map(({ id }) => id));
    await cleanUp(world, inUse);
    if (!isNew) return;
    await tellState();
    for (const page of open) {
      const its = await pins.get(page.id);
      if (page.type === 'window' && its !== null && its !== build)
        page.postMessage({ news: 'version' } satisfies News);
    }
  };

  const isDue = (): boolean => now() - asked > ASK_EVERY;

  const freshen = async (): Promise<void> => {
    // While a long list is fetched nobody waits for it: the version stays as it is until then.
    if (busy || going || !isDue() || (await readState(world)).current === null) return;
    busy ??= alone(() => attempt(refreshNow)).finally(() => (busy = null));
    await busy;
  };

  /** What was left undone goes on, and what is new in what is wanted comes. */
  const goOn = (): Promise<void> =>
    alone(async () => {
      // Who interrupts has it go on.
      if (interrupting > 0) return;
      const { signal } = (going = new AbortController());
      try {
        await attempt(() => complete(world, progressTeller(world, tell), signal));
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        going = null;
      }
      await tellState();
    });

  /** Work of a moment, which must not wait for a list that may take minutes. */
  const interrupt = async (work: () => Promise<void>): Promise<void> => {
    interrupting += 1;
    going?.abort();
    try {
      await alone(() => attempt(work));
    } finally {
      interrupting -= 1;
    }
  };

  const opened = async (path: string, title: string): Promise<void> => {
    if (isDue() || (await readState(world)).current === null) {
      await alone(() => attempt(refreshNow));
    }
    await alone(() => attempt(() => visit(world, { path, title })));
    await goOn();
  };

  const answer: Keeper['answer'] = async (question, client, reply) => {
    const { current } = await readState(world);
    const build = (await pins.get(client)) ?? current;
    switch (question.ask) {
      case 'opened':
        reply({ isNewer: build !== current, build } satisfies Answers['opened']);
        return opened(question.path, question.title);
      case 'status':
        reply(current === null ? null : ((await readState(world)) satisfies Answers['status']));
        return;
      case 'size':
        reply(await sizeOf(world, question.id));
        return;
      case 'stored':
        reply(await stored(world, build, question.paths));
        return;
      case 'keep':
        await interrupt(() => ask(world, question.list));
        break;
      case 'forget':
        await interrupt(() => forget(world, question.id));
        break;
      case 'forget-page':
        await interrupt(() => forgetVisited(world, question.path));
        break;
      case 'go-on':
        reply(null);
        return going ? undefined : goOn();
    }
    await tellState();
    reply(null);
    await goOn();
  };
  return { freshen, isGone: () => isGoneNow, answer };
}

/** Tells pages how far a list is, at each hundredth of it. */
function progressTeller(
  world: World,
  tell: (news: News) => Promise<void>,
): (id: string, bytes: number) => void {
  const sums = new Map<string, { done: number; told: number; of: Promise<number | null> }>();
  return (id, bytes) => {
    let sum = sums.get(id);
    if (!sum) sums.set(id, (sum = { done: 0, told: -1, of: totalOf(world, id) }));
    sum.done += bytes;
    const { done } = sum;
    void sum.of.then((of) => {
      if (of === null) return;
      const hundredth = Math.floor((100 * done) / Math.max(1, of));
      if (hundredth <= sum.told) return;
      sum.told = hundredth;
      void tell({ news: 'progress', id, done, of });
    });
  };
}

/** How many bytes a list that the reader asked for has; `null` for another. */
async function totalOf(world: World, id: string): Promise<number | null> {
  return (await readState(world)).asked.find((each) => each.id === id)?.bytes ?? null;
}

async function sizeOf(world: World, id: string): Promise<number | null> {
  const { current } = await readState(world);
  const version = current === null ? null : await openVersion(world, current);
  try {
    return version && (await bytesOfList(version, id));
  } catch (error) {
    // With no network the table of lists may be out of reach.
    if (error instanceof NotKept) return null;
    throw error;
  }
}

/** Which files a version has on this device; `null` where nothing is kept. */
async function stored(
  world: World,
  build: string | null,
  paths: readonly string[],
): Promise<boolean[] | null> {
  if (build === null) return null;
  const shelf = await world.shelves.open(shelfName(world, build));
  return Promise.all(paths.map(async (path) => Boolean(await shelf.match(world.root + path))));
}
