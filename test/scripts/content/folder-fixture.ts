import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Located } from '../../../scripts/content/folder.ts';

/** A folder of its own with these files, removed after the test. A path that ends in `/` is a folder. */
export async function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    await mkdir(path.endsWith('/') ? target : dirname(target), { recursive: true });
    if (!path.endsWith('/')) await writeFile(target, content);
  }
  return folder;
}

/** A folder of its own, as it would be shown under the name `content`. */
export async function contentOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  shown = 'content',
): Promise<Located> {
  return { path: await folderOf(files), shown };
}
