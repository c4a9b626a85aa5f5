import { statSync } from 'node:fs';

/** How many bytes files of a folder have together; paths are relative to it. */
export function bytesOfFiles(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0);
}
