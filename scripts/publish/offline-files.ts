import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf, isKept } from '../emit/offline-kept.ts';
import { offlineFiles, offlineHash } from '../emit/offline.ts';
import type { Catalog } from '../schema/catalog.ts';
import type { FileRow } from '../schema/offline.ts';
import { listFiles } from './site-files.ts';
import { writeFiles } from './write-files.ts';

/** How many files are read at once: enough to hide the wait for the disk, few enough for any memory. */
const READS_AT_ONCE = 16;

/**
 * Writes what browsers have to know to keep a version of a finished site (see scripts/emit/offline.ts): all its other
 * files are there already and do not change any more. Nothing is written where the publisher wants nothing kept.
 */
export async function writeOfflineFiles(
  staging: string,
  catalog: Pick<Catalog, 'site' | 'digests' | 'topics' | 'papers'>,
): Promise<void> {
  if (!catalog.site.offline) return;
  const kept = (await listFiles(staging)).filter(isKept);
  const files = new Map<string, FileRow>();
  for (let start = 0; start < kept.length; start += READS_AT_ONCE) {
    const rows = await Promise.all(
      kept.slice(start, start + READS_AT_ONCE).map((file) => rowOf(staging, file)),
    );
    for (const row of rows) files.set(row[0], row);
  }
  await writeFiles(offlineFiles(catalog, files), staging);
}

async function rowOf(staging: string, file: string): Promise<FileRow> {
  const bytes = await readFile(join(staging, file));
  return [addressOf(file), offlineHash(bytes), bytes.length];
}
