import type { Stage } from './load-catalog.ts';

/** How long a stage may take to end by itself once it was told to, in milliseconds. */
const GRACE = 2000;

/** Stages that end soon when the build is to end; only publishing, once begun, is let finish. */
export function abortable(stage: Stage, signal: AbortSignal): Stage {
  return async (name, work) => {
    signal.throwIfAborted();
    if (name === 'publish' || name === 'prepare') return stage(name, work);
    const { promise, reject } = Promise.withResolvers<never>();
    let timer: NodeJS.Timeout | undefined;
    const abort = (): void => {
      timer = setTimeout(() => {
        reject(signal.reason);
      }, GRACE);
    };
    signal.addEventListener('abort', abort);
    try {
      const result = await Promise.race([stage(name, work), promise]);
      signal.throwIfAborted();
      return result;
    } finally {
      signal.removeEventListener('abort', abort);
      clearTimeout(timer);
    }
  };
}

/** What both gave. Waits for both even if one failed: nobody may write into a folder that is being removed. */
export async function bothEnded<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** The same things, until a signal ends it: whoever asks for more then fails with its reason. */
export function* whileWanted<T>(things: Iterable<T>, signal: AbortSignal): Generator<T> {
  for (const thing of things) {
    signal.throwIfAborted();
    yield thing;
  }
}
