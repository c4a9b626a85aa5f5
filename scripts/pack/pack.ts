import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileCode, folderCode } from './bundles.ts';
import { filePage } from './file-page.ts';
import { folderFiles } from './folder.ts';
import type { Taken } from './taken.ts';
import { zipped } from './zip.ts';

/** What something can be packed into: a page that is one file, or an archive of a folder of pages. */
export const formats = ['html', 'zip'] as const;
export type PackFormat = (typeof formats)[number];

/** What a file's name says that it should be; `null` where it says nothing that is known. */
export function formatOf(file: string): PackFormat | null {
  return formats.find((format) => file.toLowerCase().endsWith(`.${format}`)) ?? null;
}

/**
 * Packs what was taken of a site into a file, and gives its size in bytes. The file is there whole or, when anything
 * fails, as it was before.
 *
 * @param site folder of the finished site
 */
export async function pack(
  site: string,
  taken: Taken,
  file: string,
  format: PackFormat,
): Promise<number> {
  const content =
    format === 'html'
      ? [filePage(taken, await fileCode())]
      : zipped(folderFiles(site, taken, await folderCode()));
  await mkdir(dirname(file), { recursive: true });
  const draft = join(dirname(file), `.${basename(file)}-${process.pid}`);
  try {
    await pipeline(Readable.from(content), createWriteStream(draft, { flush: true }));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return (await stat(file)).size;
}
