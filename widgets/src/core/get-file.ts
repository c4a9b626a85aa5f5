import { checkFile } from './check-file.ts';
import { fetchFile } from './fetch-file.ts';
import { Problem } from './problem.ts';
import { resolve } from './resolve.ts';

/**
 * Fetches a file of the API: checked by its guard, at most `limit` bytes, shared with other elements that ask for it,
 * and followed once where the site says that it has moved. Rejects with a `Problem`.
 */
export type Get = <T>(
  address: string,
  isFile: (value: unknown) => value is T,
  limit: number,
) => Promise<T>;

/** As `Get` says; `signal` ends it. */
export async function getFile<T>(
  signal: AbortSignal,
  address: string,
  isFile: (value: unknown) => value is T,
  limit: number,
): Promise<T> {
  const value = await fetchFile(address, limit, signal);
  const { schema, movedTo } = Object(value) as Readonly<Record<string, unknown>>;
  if (schema !== 'offprint/departed/1') return checkFile(value, isFile, address);
  const moved = typeof movedTo === 'string' ? resolve(`./${movedTo}.json`, address) : null;
  if (moved === null) throw new Problem('gone', address);
  return checkFile(await fetchFile(moved, limit, signal), isFile, moved);
}
