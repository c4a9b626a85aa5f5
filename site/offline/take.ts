import type { FileRow } from '../../scripts/schema/offline.ts';
import { hashOf, NotKept, type Shelf, type World } from './world.ts';

/** How many files are under way at once: browsers open six connections to a host of the older kind. */
const AT_ONCE = 6;

/** What may be chosen when files are taken. */
export interface TakeOptions {
  /** Where files may be copied from, if they have the same bytes there. */
  from?: Shelf | null;
  /**
   * Whether what already stands on the shelf is known to be right. What a killed worker left is not: it is looked
   * at again.
   */
  trusted?: boolean;
  /** Whether nothing is fetched: what cannot be copied is left for later. */
  onlyCopies?: boolean;
  /** Called for each file that is there, with its bytes. */
  taken?: (row: FileRow) => void;
  signal?: AbortSignal | undefined;
}

/**
 * Puts files on a shelf, each only after its bytes have the hash that they should. Rejects with `NotKept` at the
 * first that cannot be had; those before it stay, and need not be fetched again.
 */
export async function take(
  world: World,
  shelf: Shelf,
  rows: Iterable<FileRow> | AsyncIterable<FileRow>,
  options: TakeOptions = {},
): Promise<void> {
  const next = each(rows);
  let failed = false;
  const work = async (): Promise<void> => {
    try {
      for (;;) {
        const { done, value } = await next.next();
        if (done === true || failed) return;
        options.signal?.throwIfAborted();
        await takeOne(world, shelf, value, options);
        options.taken?.(value);
      }
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  // All have ended before the first fault is told: nothing of it goes on behind the back of who asked.
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}

async function* each<T>(all: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T, undefined> {
  yield* all;
}

async function takeOne(
  world: World,
  shelf: Shelf,
  row: FileRow,
  { from, trusted = false, onlyCopies = false, signal }: TakeOptions,
): Promise<void> {
  const [path, hash] = row;
  const url = world.root + path;
  const there = await shelf.match(url);
  if (there && (trusted || (await bytesIfRight(there, hash)))) return;
  const before = await from?.match(url);
  const copy = before && (await bytesIfRight(before, hash));
  if (before && copy) {
    await put(shelf, url, copy, before.headers);
    return;
  }
  if (onlyCopies) return;
  const { bytes, headers } = await fetchChecked(world, path, hash, signal);
  await put(shelf, url, bytes, headers);
}

/** Fetches a file and checks its hash. Rejects with `NotKept`, or with the reason of the signal. */
export async function fetchChecked(
  world: World,
  path: string,
  hash: string,
  signal?: AbortSignal,
): Promise<{ bytes: ArrayBuffer; headers: Headers }> {
  const response = await fetchWhole(world, path, signal);
  // A host that is still being written to may give the old file, or a page that says sorry.
  if ((await hashOf(response.bytes)) !== hash) throw new NotKept('wrong', path);
  return response;
}

/**
 * Fetches a file past what the browser keeps of its own accord. Rejects with `NotKept`, or with the reason of the
 * signal.
 */
export async function fetchWhole(
  world: World,
  path: string,
  signal?: AbortSignal,
): Promise<{ bytes: ArrayBuffer; headers: Headers }> {
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await world.fetch(world.root + path, {
      cache: 'no-cache',
      ...(signal && { signal }),
    });
    bytes = await response.arrayBuffer();
  } catch (cause) {
    signal?.throwIfAborted();
    throw new NotKept('cut', path, cause);
  }
  if (!response.ok) throw new NotKept('missing', path);
  return { bytes, headers: response.headers };
}

/** Puts bytes on a shelf with their type and nothing else that the host said. Rejects with `NotKept`. */
export async function put(
  shelf: Shelf,
  url: string,
  bytes: ArrayBuffer | string,
  headers: Headers,
): Promise<void> {
  const type = headers.get('content-type');
  const kept = new Response(bytes, { headers: type === null ? {} : { 'content-type': type } });
  try {
    await shelf.put(url, kept);
  } catch (cause) {
    throw new NotKept('full', url, cause);
  }
}

async function bytesIfRight(response: Response, hash: string): Promise<ArrayBuffer | null> {
  const bytes = await response.arrayBuffer();
  return (await hashOf(bytes)) === hash ? bytes : null;
}
