import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { errorCode } from './error-code.ts';

/** What came of reading a JSON file: its value, or why there is none. */
export type ReadResult<T> =
  { kind: 'read'; value: T } | { kind: 'missing' } | { kind: 'unreadable' };

/**
 * Reads a JSON file and checks its shape. A file that is not there is `missing`; a folder, or one
 * that is not JSON or has another shape, is `unreadable`; trouble with the disk is thrown.
 */
export async function readAs<T>(schema: z.ZodType<T>, file: string): Promise<ReadResult<T>> {
  try {
    const result = schema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return result.success ? { kind: 'read', value: result.data } : { kind: 'unreadable' };
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'EISDIR')
      return { kind: 'unreadable' };
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return { kind: 'missing' };
    throw error;
  }
}
