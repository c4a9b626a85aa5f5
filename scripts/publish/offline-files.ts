import { addressOf, isKept } from '../emit/offline-kept.ts';
import { offlineFiles, offlineHash } from '../emit/offline.ts';
import type { Catalog } from '../schema/catalog.ts';
import type { FileRow } from '../schema/offline.ts';
import { listFiles, readFiles } from './site-files.ts';
import { writeFiles } from './write-files.ts';

/**
 * Writes what browsers have to know to keep a version of a finished site (see scripts/emit/offline.ts): all its other
 * files are there already and do not change any more. Nothing is written where the publisher wants nothing kept.
 */
export async function writeOfflineFiles(
  staging: string,
  catalog: Pick<Catalog, 'site' | 'digests' | 'topics' | 'papers'>,
): Promise<void> {
  if (!catalog.site.offline) return;
  const kept = listFiles(staging).filter(isKept);
  const files = new Map<string, FileRow>();
  for await (const [file, bytes] of readFiles(staging, kept)) {
    const address = addressOf(file);
    files.set(address, [address, offlineHash(bytes), bytes.length]);
  }
  await writeFiles(offlineFiles(catalog, files), staging);
}
