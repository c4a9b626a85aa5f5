import { Problem, type ProblemKind } from './problem.ts';

/** How long a file may take with all tries, in milliseconds. */
const PATIENCE = 30_000;

/** Seconds before what failed is tried again, and once more. */
const PAUSES = [1, 3];

/** The longest pause, in seconds, that a host may ask for: who is to wait longer is told that it failed. */
const LONGEST = 10;

/** A file that elements of the page use, as long as one of them does. */
interface SharedFile {
  value: Promise<unknown>;
  users: number;
  /** Ends the request, and makes the next one who asks fetch the file anew. */
  drop: () => void;
}

const files = new Map<string, SharedFile>();

/**
 * The JSON at an address, fetched once however many ask for it while one of them uses it. A caller uses it until
 * its signal is aborted; the last to go ends the request and forgets the file, so that no page fills up.
 * What may come right by itself is tried again; `Retry-After` of the host (RFC 9110, 10.2.3) is kept to, where it gives
 * seconds: after a date, and after more than a reader waits for, it is not. Rejects with a `Problem`; then the next
 * caller fetches it anew.
 *
 * @param limit the most bytes that are read
 */
export async function fetchFile(
  address: string,
  limit: number,
  signal: AbortSignal,
): Promise<unknown> {
  signal.throwIfAborted();
  const file = files.get(address) ?? startFile(address, limit);
  file.users += 1;
  signal.addEventListener('abort', () => {
    file.users -= 1;
    if (file.users === 0) file.drop();
  });
  const value = await file.value;
  signal.throwIfAborted();
  return value;
}

function startFile(address: string, limit: number): SharedFile {
  const controller = new AbortController();
  const drop = (): void => {
    controller.abort();
    if (files.get(address) === file) files.delete(address);
  };
  const value = read(
    address,
    limit,
    AbortSignal.any([controller.signal, AbortSignal.timeout(PATIENCE)]),
  );
  const file = { value, users: 0, drop };
  value.catch(drop);
  files.set(address, file);
  return file;
}

/** Tries again where that may help: no answer came, or the host says that it is out of order or too busy. */
async function read(
  address: string,
  limit: number,
  signal: AbortSignal,
  [pause = Infinity, ...later] = PAUSES,
): Promise<unknown> {
  let left = limit;
  let kind: ProblemKind = 'failed';
  let why: unknown;
  try {
    const { ok, status, headers, body } = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    // A file that is too large is given up as soon as that shows.
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        left -= chunk.length;
        if (left < 0) controller.error();
        else controller.enqueue(chunk);
      },
    });
    if (ok) return await new Response(body?.pipeThrough(counter)).json();
    if (status === 404 || status === 410) kind = 'gone';
    const isBusy = status === 429 || status > 499;
    pause = isBusy ? Math.max(pause, Number(headers.get('retry-after'))) : NaN;
  } catch (cause) {
    why = cause;
    // What reads the stream tells no more of its end than that it failed.
    if (left < 0) kind = 'too-large';
    else if (cause instanceof SyntaxError) kind = 'unusable';
  }
  const isLost = kind !== 'failed' || signal.aborted || !navigator.onLine || !(pause < LONGEST);
  if (isLost) throw new Problem(kind, address, why);
  await new Promise((done) => setTimeout(done, 1000 * pause));
  return read(address, limit, signal, later);
}
