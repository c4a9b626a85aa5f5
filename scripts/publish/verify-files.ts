import { join } from 'node:path';
import { z } from 'zod';
import { addresses } from '../emit/addresses.ts';
import { departedApiFile } from '../emit/departed-addresses.ts';
import { oembedAddresses } from '../emit/oembed.ts';
import { pictureAddresses } from '../emit/pictures/index.ts';
import type { SiteRoot } from '../emit/site-root.ts';
import type { Catalog } from '../schema/catalog.ts';
import { readAs } from './read-json.ts';

/** The files of the API that the catalog asks for, besides further shards of listings and the schemas. */
export function* apiAddresses(catalog: Catalog): Generator<string> {
  yield addresses.apiSite;
  yield addresses.apiPapers();
  yield addresses.apiDigests;
  yield addresses.apiTopics;
  for (const { id } of catalog.papers) {
    yield addresses.apiPaper(id);
    yield addresses.apiRelated(id);
  }
  for (const { id } of catalog.digests) yield addresses.apiDigest(id);
  for (const { id } of catalog.topics) yield addresses.apiTopic(id);
  yield* catalog.departed.map(departedApiFile);
}

/** What stands beside pages and bare pages for other people's: pictures, and what oEmbed says. */
export function* embedFiles(catalog: Catalog, root: SiteRoot): Generator<string> {
  yield* pictureAddresses(catalog);
  yield* oembedAddresses(catalog, root);
}

/** What Pagefind says of an index, as far as it matters here (Pagefind 1.6, `pagefind-entry.json`). */
const IndexEntry = z.looseObject({
  languages: z.record(
    z.string(),
    z.looseObject({ hash: z.string(), page_count: z.int().nonnegative() }),
  ),
});

const ENTRY_FILE = 'pagefind-entry.json';

/**
 * What is wrong with the search index of a site that has these files: it has to be there, with all that
 * its entry names, and to hold `records` records, in one index or in several below its folder.
 */
export async function indexFaults(
  staging: string,
  files: ReadonlySet<string>,
  records: number,
): Promise<{ file: string; message: string }[]> {
  const main = `${addresses.searchIndex}${ENTRY_FILE}`;
  const faults: { file: string; message: string }[] = [];
  for (const file of [main, `${addresses.searchIndex}pagefind.js`]) {
    if (!files.has(file)) faults.push({ file, message: 'The search index lacks this file.' });
  }
  let found = 0;
  for (const file of files) {
    if (!file.startsWith(addresses.searchIndex) || !file.endsWith(`/${ENTRY_FILE}`)) continue;
    const entry = await readAs(IndexEntry, join(staging, file));
    if (entry.kind !== 'read') {
      faults.push({ file, message: 'The entry of the search index cannot be read.' });
      continue;
    }
    for (const { hash, page_count: count } of Object.values(entry.value.languages)) {
      found += count;
      const meta = file.replace(ENTRY_FILE, `pagefind.${hash}.pf_meta`);
      if (files.has(meta)) continue;
      faults.push({
        file: meta,
        message: 'The search index lacks this file, which its entry names.',
      });
    }
  }
  if (faults.length === 0 && found !== records) {
    const message = `The search index holds ${found} records; the catalog has ${records}.`;
    faults.push({ file: main, message });
  }
  return faults;
}
