import { lstat } from 'node:fs/promises';
import { errorCode } from './error-code.ts';

/** Whether anything has this path: a file, a folder, or a link, wherever it leads. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}
