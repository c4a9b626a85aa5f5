import { lstat, mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../publish/error-code.ts';
import { type Template, templates } from './templates.ts';

/** What became of a new content folder: the files written, or what stands in the way. */
export type InitResult = { written: string[] } | { inTheWay: string[] };

/**
 * Writes an empty content folder with commented templates into `folder` (absolute), which may exist. If
 * anything that it would write exists already, that is named and nothing is written; if a write fails,
 * what was written before is taken back and the error thrown.
 */
export async function initContent(
  folder: string,
  files: readonly Template[] = templates,
): Promise<InitResult> {
  const inTheWay: string[] = [];
  for (const { path } of files) {
    if (await exists(join(folder, path))) inTheWay.push(path);
  }
  if (inTheWay.length > 0) return { inTheWay };
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { path, text } of files) {
      const target = join(folder, path);
      // `mkdir` gives the first folder that it had to make, so that only ours are taken back.
      const made = await mkdir(dirname(target), { recursive: true });
      if (made !== undefined) undo.push(() => removeEmptyFolders(dirname(target), made));
      await writeFile(target, text, { flag: 'wx' });
      undo.push(() => rm(target));
    }
  } catch (error) {
    for (const step of undo.toReversed()) await step();
    throw error;
  }
  return { written: files.map(({ path }) => path) };
}

/** Removes `folder` and those above it up to `last`, and throws if one is not empty. */
async function removeEmptyFolders(folder: string, last: string): Promise<void> {
  for (let at = folder; at.length >= last.length; at = dirname(at)) await rmdir(at);
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    // A file where a folder is needed.
    if (errorCode(error) === 'ENOTDIR') return true;
    throw error;
  }
}
