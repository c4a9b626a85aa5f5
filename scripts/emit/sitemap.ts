import { pageAddresses } from '../catalog/listing.ts';
import type { Catalog } from '../schema/catalog.ts';
import { addresses } from './addresses.ts';
import { departedPage } from './departed-addresses.ts';
import type { OutputFile } from './output-file.ts';
import { fullAddress, type SiteRoot } from './site-root.ts';
import { xmlEscaped } from './xml-text.ts';

/** The most addresses that one sitemap may hold, by https://www.sitemaps.org/protocol.html. */
export const SITEMAP_LIMIT = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * `sitemap.xml`: every page but the one for mistakes and those that only say that something is gone. Where
 * there are more than a sitemap may hold, it is an index of `sitemap-1.xml`, `sitemap-2.xml`, …. A sitemap's
 * addresses must be absolute, so a site that does not know its own has none.
 */
export function* sitemapFiles(catalog: Catalog, root: SiteRoot): Generator<OutputFile> {
  if (root.address === null) return;
  const hidden = new Set<string>([
    addresses.notFound,
    addresses.offline,
    ...catalog.departed.map(departedPage),
  ]);
  const pages = pageAddresses(catalog).filter((page) => !hidden.has(page));
  if (pages.length <= SITEMAP_LIMIT) {
    yield { path: addresses.sitemap, text: list('urlset', 'url', root, pages) };
    return;
  }
  const parts: string[] = [];
  for (let start = 0; start < pages.length; start += SITEMAP_LIMIT) {
    const path = addresses.sitemap.replace('.xml', `-${parts.length + 1}.xml`);
    parts.push(path);
    const text = list('urlset', 'url', root, pages.slice(start, start + SITEMAP_LIMIT));
    yield { path, text };
  }
  yield { path: addresses.sitemap, text: list('sitemapindex', 'sitemap', root, parts) };
}

/** `robots.txt`: everything may be read, and where the sitemap is, if there is one. */
export function robotsFile(root: SiteRoot): OutputFile {
  const sitemap =
    root.address === null ? '' : `\nSitemap: ${fullAddress(root, addresses.sitemap)}\n`;
  return { path: 'robots.txt', text: `User-agent: *\nAllow: /\n${sitemap}` };
}

function list(outer: string, inner: string, root: SiteRoot, paths: readonly string[]): string {
  const lines = paths.map(
    (path) => `<${inner}><loc>${xmlEscaped(fullAddress(root, path))}</loc></${inner}>\n`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<${outer} xmlns="${NAMESPACE}">\n` +
    `${lines.join('')}</${outer}>\n`
  );
}
