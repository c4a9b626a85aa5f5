import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './site-files.ts';

/** How many files are in a folder and all below it, and how many bytes they have. */
export function measureFolder(folder: string): { files: number; bytes: number } {
  const files = listFiles(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return { files: files.length, bytes };
}
