import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../diagnostics.ts';

/** The paths of all files in a folder and below it, relative, with forward slashes, in order. */
export async function listFiles(root: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      if (entry.isDirectory()) folders.push(`${folder}${entry.name}/`);
      else files.push(`${folder}${entry.name}`);
    }
  }
  return files.sort(compareText);
}

/** The file behind an address of the site: a folder's is its `index.html`. */
export function fileOf(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}
