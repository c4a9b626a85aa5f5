import { constants } from 'node:os';

const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The reason of a signal that was aborted because the process was told to end. */
export class Interruption extends Error {
  override name = 'Interruption';
  /** 128 and the signal's number, as shells have it: 130 for Ctrl+C, 143 for a plain `kill`. */
  readonly exitCode: number;
  constructor(signal: (typeof names)[number]) {
    super(`stopped by ${signal}`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/**
 * A signal that is aborted with an `Interruption` when the process is told to end, so that what runs can
 * clean up first. Only the first time: a second Ctrl+C ends the process at once.
 */
export function interruptible(process: Pick<NodeJS.Process, 'once'>): AbortSignal {
  const controller = new AbortController();
  for (const name of names) process.once(name, () => controller.abort(new Interruption(name)));
  return controller.signal;
}

/** Gives the reason once a signal is aborted, also if it is already. */
export function aborted(signal: AbortSignal): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  if (signal.aborted) resolve(signal.reason);
  else signal.addEventListener('abort', () => resolve(signal.reason), { once: true });
  return promise;
}
