import type { Stats } from 'node:fs';
import { access, constants, readFile, readdir, stat } from 'node:fs/promises';
import { compareText } from '../compare-text.ts';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { errorCode } from '../publish/error-code.ts';
import { isThere } from '../publish/is-there.ts';
import type { Located } from './folder.ts';

/** What is in a file or folder, or why nobody can tell; `missing` says that nothing has that name. */
export type Opened<T> =
  { found: T; unreadable: null } | { found: null; unreadable: Diagnostic; missing: boolean };

const consequences = {
  'content-unreadable': 'nothing is built without it',
  'unreadable-file': 'it is left out',
} as const;
type Code = keyof typeof consequences;

/**
 * The bytes of a file that the publisher wrote. `code` says how bad it is if there are none, and `refuse`
 * may refuse a file for what it is, before it is in memory.
 */
export function readBytes(
  file: Located,
  code: Code = 'content-unreadable',
  refuse: (status: Stats) => Diagnostic | null = () => null,
): Promise<Opened<Uint8Array>> {
  return attempt(file, code, async (unreadable) => {
    const status = await stat(file.path);
    const refusal = refuse(status);
    if (refusal) return { found: null, unreadable: refusal, missing: false };
    if (status.isDirectory()) return unreadable('is a folder');
    // A pipe or a device could be waited for without end.
    if (!status.isFile()) return unreadable('is not a regular file');
    return { found: await readFile(file.path), unreadable: null };
  });
}

/** The names in a folder by code unit, whatever order the file system has. */
export function listNames(folder: Located): Promise<Opened<string[]>> {
  return attempt(folder, 'content-unreadable', async (unreadable) => {
    const status = await stat(folder.path);
    if (!status.isDirectory()) return unreadable('is not a folder');
    return { found: (await readdir(folder.path)).toSorted(compareText), unreadable: null };
  });
}

/** Whether this process may add files to a folder; a folder that is closed to everybody is to root too. */
export async function isWritable(path: string): Promise<boolean> {
  if (((await stat(path)).mode & 0o222) === 0) return false;
  try {
    await access(path, constants.W_OK);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

async function attempt<T>(
  { path, shown }: Located,
  code: Code,
  open: (unreadable: (why: string) => Opened<T>) => Promise<Opened<T>>,
): Promise<Opened<T>> {
  const unreadable = (why: string, missing = false): Opened<T> => {
    const message = `${shown} ${why}; ${consequences[code]}.`;
    return { found: null, unreadable: diagnose(code, { file: shown }, message), missing };
  };
  try {
    return await open(unreadable);
  } catch (error) {
    const reason = errorCode(error);
    if (reason === null) throw error;
    // A link that leads nowhere is not missing: somebody put it there.
    const missing = ['ENOENT', 'ENOTDIR'].includes(reason) && !(await isThere(path));
    return unreadable(`could not be opened (${reason})`, missing);
  }
}
