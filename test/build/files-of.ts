import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The paths of all files below a folder, with slashes, by code unit. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** What every file below a folder holds, as a hash by path: equal folders give equal objects. */
export async function hashesOf(folder: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const file of await filesOf(folder)) {
    const bytes = await readFile(join(folder, file));
    hashes[file] = createHash('sha256').update(bytes).digest('hex');
  }
  return hashes;
}
