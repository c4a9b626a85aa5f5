import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../compare-text.ts';
import { addresses } from '../emit/addresses.ts';

/** How many folders are listed at once; one after the other takes three times as long. */
const FOLDERS_AT_ONCE = 64;

/** The paths of all files in a folder and below it, relative, with forward slashes, in order. */
export async function listFiles(root: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [''];
  const list = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      if (entry.isDirectory()) folders.push(`${folder}${entry.name}/`);
      else files.push(`${folder}${entry.name}`);
    }
  };
  while (folders.length > 0) await Promise.all(folders.splice(-FOLDERS_AT_ONCE).map(list));
  return files.sort(compareText);
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

/** How many files are read at once: enough to hide the wait for the disk, few enough for any memory. */
const READS_AT_ONCE = 8;

/** The texts of files, in the order of their paths (relative to `root`), few of them at a time. */
export async function* readTexts(
  root: string,
  paths: readonly string[],
): AsyncGenerator<[path: string, text: string]> {
  const read = async (path: string): Promise<[string, string]> => [
    path,
    await readFile(join(root, path), 'utf8'),
  ];
  for (let start = 0; start < paths.length; start += READS_AT_ONCE) {
    yield* await Promise.all(paths.slice(start, start + READS_AT_ONCE).map(read));
  }
}
