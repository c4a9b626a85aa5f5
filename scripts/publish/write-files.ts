import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../emit/output-file.ts';

/** As many writes as are worth having under way at once; more only costs memory. */
const AT_ONCE = 64;

/** Writes files into a folder, with the folders that they need. What is there already is replaced. */
export async function writeFiles(files: Iterable<OutputFile>, folder: string): Promise<void> {
  const made = new Set<string>();
  let pending: Promise<void>[] = [];
  for (const { path, text } of files) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    pending.push(writeFile(target, text));
    if (pending.length < AT_ONCE) continue;
    await Promise.all(pending);
    pending = [];
  }
  await Promise.all(pending);
}
