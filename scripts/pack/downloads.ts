import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addresses } from '../emit/addresses.ts';
import type { SiteRoot } from '../emit/site-root.ts';
import type { Catalog } from '../schema/catalog.ts';
import { DOWNLOADS_FILE } from './download-sizes.ts';
import { fileCode } from './bundles.ts';
import { filePage } from './file-page.ts';
import { takerOf } from './take-from-catalog.ts';
import type { Taken } from './taken.ts';

/**
 * Writes the files that a site offers to take away into a folder, below `downloads/`, and beside them how large they
 * are: of each digest, and of each topic where the publisher wants that. One file is made at a time.
 */
export async function writeDownloads(
  catalog: Catalog,
  root: SiteRoot,
  folder: string,
): Promise<void> {
  const sizes: Record<string, number> = {};
  const wanted = [...offered(catalog, root)];
  if (wanted.length > 0) {
    const code = await fileCode();
    for (const { address, take } of wanted) {
      const file = join(folder, address);
      const bytes = Buffer.from(filePage(take(), code));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
      sizes[address] = bytes.length;
    }
  }
  await writeFile(join(folder, DOWNLOADS_FILE), JSON.stringify(sizes));
}

function* offered(
  catalog: Catalog,
  root: SiteRoot,
): Generator<{ address: string; take: () => Taken }> {
  const { downloads } = catalog.site;
  if (downloads === 'none') return;
  const taker = takerOf(catalog, root);
  for (const digest of catalog.digests) {
    if (digest.entries.length === 0) continue;
    yield { address: addresses.digestFile(digest.id), take: () => taker.digest(digest) };
  }
  if (downloads === 'digests') return;
  const named = new Set(catalog.papers.flatMap(({ topics }) => topics.map(({ id }) => id)));
  for (const topic of catalog.topics) {
    if (!named.has(topic.id)) continue;
    yield { address: addresses.topicFile(topic.id), take: () => taker.topic(topic) };
  }
}
