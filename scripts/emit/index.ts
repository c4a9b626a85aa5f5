import type { Catalog } from '../schema/catalog.ts';
import { apiFiles } from './api.ts';
import { feedFiles } from './feeds.ts';
import { headersFile } from './headers.ts';
import { oembedFiles } from './oembed.ts';
import type { OutputFile } from './output-file.ts';
import { pictureFiles } from './pictures/index.ts';
import { robotsFile, sitemapFiles } from './sitemap.ts';
import type { SiteRoot } from './site-root.ts';

export type { OutputFile, SiteRoot };

/**
 * Every file of the site that is neither a page nor part of the search index, in one fixed order. `root`
 * says where the site will be served and wins over the address in the catalog's settings. Throws if two
 * files claim one path: one of them would be lost.
 */
export function* emitFiles(catalog: Catalog, root: SiteRoot): Generator<OutputFile> {
  const served: Catalog = { ...catalog, site: { ...catalog.site, address: root.address } };
  const paths = new Set<string>();
  for (const file of allFiles(served, root)) {
    if (paths.has(file.path)) throw new Error(`Two files would be written to ${file.path}.`);
    paths.add(file.path);
    yield file;
  }
}

function* allFiles(catalog: Catalog, root: SiteRoot): Generator<OutputFile> {
  yield* apiFiles(catalog);
  yield* feedFiles(catalog, root);
  yield* oembedFiles(catalog, root);
  yield* pictureFiles(catalog, root);
  yield* sitemapFiles(catalog, root);
  yield robotsFile(root);
  yield headersFile(root);
}
