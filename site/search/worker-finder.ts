import type { AskOptions, Finder, Outcome } from '../../widgets/src/core/search/answer.ts';
import type { Query } from '../../widgets/src/core/search/query.ts';
import type { Reply, Request } from './messages.ts';

/** A worker that has been started. */
export interface Helper {
  send: (request: Request) => void;
  /** Ends it, whatever it is doing. */
  end: () => void;
}

/** Starts a worker, given what to do with its replies and if it breaks; it may throw. */
export type StartHelper = (receive: (reply: Reply) => void, fail: () => void) => Helper;

/** A search that waits for its answer. */
interface Waiting {
  id: number;
  query: Query;
  options: AskOptions;
  settle: (outcome: Outcome) => void;
}

/**
 * A finder that works in a worker, which is started when it is first needed. Where a worker cannot be had, or cannot
 * load what the page itself can, the finder of the page's own thread takes its place for good.
 *
 * @param onThisThread gives the finder that stands in for it; it may reject
 */
export function workerFinder(start: StartHelper, onThisThread: () => Promise<Finder>): Finder {
  let latest = 0;
  let waiting: Waiting | null = null;
  let helper: Helper | null = null;
  /** Whether the worker was given up. */
  let isAlone = false;
  /** Whether the worker has ever found anything, so that a failure is not the worker's. */
  let isProven = false;
  let loaded: Promise<Finder> | null = null;

  const own = (): Promise<Finder> => {
    loaded ??= onThisThread().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
  const settle = (id: number, outcome: Outcome): void => {
    if (waiting?.id !== id) return;
    waiting.settle(outcome);
    waiting = null;
  };
  const drop = (): void => {
    if (waiting) settle(waiting.id, { state: 'stale' });
  };
  const askOwn = async ({ id, query, options }: Waiting): Promise<Outcome> => {
    try {
      const finder = await own();
      return id === latest ? await finder.find(query, options) : { state: 'stale' };
    } catch (error) {
      return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };
  const giveUp = (): void => {
    helper?.end();
    helper = null;
    isAlone = true;
  };
  const goAlone = (): void => {
    giveUp();
    const asked = waiting;
    if (asked) void askOwn(asked).then((outcome) => settle(asked.id, outcome));
  };
  const receive = async ({ id, outcome }: Reply): Promise<void> => {
    const asked = waiting;
    if (asked?.id !== id) return;
    if (outcome.state === 'found') isProven = true;
    if (outcome.state !== 'failed' || isProven) {
      settle(id, outcome);
      return;
    }
    // Some browsers have workers that cannot load modules; but a network that is down fails here, too.
    const second = await askOwn(asked);
    if (second.state === 'found') giveUp();
    settle(id, second);
  };
  const send = (request: Request): void => {
    try {
      helper ??= start((reply) => void receive(reply), goAlone);
      helper.send(request);
    } catch {
      goAlone();
    }
  };
  /** Does something with the page's own finder; who searches with it meets its failure. */
  const withOwn = (act: (finder: Finder) => void): void => void own().then(act, () => undefined);

  return {
    warm: () => {
      if (isAlone) withOwn((finder) => finder.warm());
      else send({ ask: 'warm' });
    },
    find: (query, options) => {
      drop();
      const id = ++latest;
      return new Promise((settleWith) => {
        waiting = { id, query, options, settle: settleWith };
        if (isAlone) goAlone();
        else send({ ask: 'find', id, query, options });
      });
    },
    cancel: () => {
      drop();
      latest += 1;
      if (isAlone) withOwn((finder) => finder.cancel());
      else if (helper) send({ ask: 'cancel' });
    },
  };
}
