import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** As many questions to the file system as are worth having under way at once. */
const AT_ONCE = 64;

/** How many files are in a folder and all below it, and how many bytes they have. */
export async function measureFolder(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const batch = files.slice(start, start + AT_ONCE);
    const sizes = await Promise.all(
      batch.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
    );
    bytes += sizes.reduce((sum, size) => sum + size, 0);
  }
  return { files: files.length, bytes };
}
