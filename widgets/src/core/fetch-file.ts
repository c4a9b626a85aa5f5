import { Problem } from './problem.ts';

/** How long a file may take, in milliseconds. */
const PATIENCE = 30_000;

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
 * Rejects with a `Problem`; then the next caller fetches it anew.
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
  const value = read(address, limit, controller.signal);
  const file = { value, users: 0, drop };
  value.catch(drop);
  files.set(address, file);
  return file;
}

async function read(address: string, limit: number, signal: AbortSignal): Promise<unknown> {
  let left = limit;
  try {
    const { ok, status, body } = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    });
    if (!ok) throw new Problem(status === 404 || status === 410 ? 'gone' : 'failed', address);
    // A file that is too large is given up as soon as that shows.
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        left -= chunk.length;
        if (left < 0) controller.error();
        else controller.enqueue(chunk);
      },
    });
    return await new Response(body?.pipeThrough(counter)).json();
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    // What reads the stream tells no more of its end than that it failed.
    const kind = cause instanceof SyntaxError ? 'unusable' : 'failed';
    throw new Problem(left < 0 ? 'too-large' : kind, address, cause);
  }
}
