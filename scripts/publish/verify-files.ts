import { addresses } from '../emit/addresses.ts';
import { departedApiFile } from '../emit/departed-addresses.ts';
import { oembedAddresses } from '../emit/oembed.ts';
import { pictureAddresses } from '../emit/pictures/index.ts';
import type { SiteRoot } from '../emit/site-root.ts';
import type { Catalog } from '../schema/catalog.ts';

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
