import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { addresses } from '../emit/addresses.ts';

/** The paths of all files in a folder and below it, relative, with forward slashes, in order. */
export function listFiles(root: string): string[] {
  const files: string[] = [];
  const folders = [''];
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.isDirectory()) folders.push(`${folder}${entry.name}/`);
      else files.push(`${folder}${entry.name}`);
    }
  }
  return files.sort();
}

/** The file behind an address of the site: a folder's is its `index.html`. */
export function fileOf(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}

/** The page that helps to embed, beside the bare ones. */
const EMBED = fileOf(addresses.embed);

/** Whether a file of the site is a bare page, to be framed by other people's pages. */
export function isBare(file: string): boolean {
  return file.startsWith(addresses.embed) && file !== EMBED;
}

/** After how many files others have a turn. */
const IN_A_ROW = 16;

/**
 * What stands in files, in the order of their paths (relative to `root`), one after the other: that takes a fifth of the processor's
 * time that it takes Node to read small files in other threads.
 */
export async function* readFiles(
  root: string,
  paths: readonly string[],
): AsyncGenerator<[path: string, bytes: Buffer]> {
  for (const [at, path] of paths.entries()) {
    yield [path, readFileSync(join(root, path))];
    if (at % IN_A_ROW === IN_A_ROW - 1) await setImmediate();
  }
}
