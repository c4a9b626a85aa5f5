import { createServer } from 'node:net';

/** Ports that no system gives out by itself: those begin at 32768 on Linux, and at 49152 elsewhere. */
const [FIRST, END] = [20_000, 30_000];

/**
 * A port of this machine on which nobody listens now. One that the system gave out could become somebody else's before
 * it is listened on, or between two times that it is.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (END - FIRST));
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const probe = createServer();
  probe.on('error', () => resolve(false));
  probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  return promise;
}
