import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { OutputFile } from '../emit/output-file.ts';

/** After how many files others have a turn: signals are heard, and what Astro says is read. */
const IN_A_ROW = 16;

/**
 * Writes files into a folder, with the folders that they need. What is there already is replaced. One after the other:
 * a small file takes a third of the processor's time that it takes Node to write it in another thread.
 */
export async function writeFiles(files: Iterable<OutputFile>, folder: string): Promise<void> {
  const made = new Set<string>();
  let written = 0;
  for (const { path, text } of files) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, text);
    written += 1;
    if (written % IN_A_ROW === 0) await setImmediate();
  }
}
