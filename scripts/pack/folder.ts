import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addresses, pageCount } from '../emit/addresses.ts';
import { relativeAddress } from '../emit/output-file.ts';
import type { SiteRoot } from '../emit/site-root.ts';
import { resolveLink } from '../publish/link-target.ts';
import { fileOf, isBare, listFiles } from '../publish/site-files.ts';
import { INDEX_RECEIVER, INDEX_SCRIPT } from '../../site/packed/packed-index.ts';
import { packedIndex } from './packed-index.ts';
import { relativePage } from './relative-page.ts';
import type { Taken } from './taken.ts';
import type { ZipEntry } from './zip.ts';

/** The script and the style sheet of every page of a folder, besides those of the site. */
const PAGE_SCRIPT = 'offprint.js';
const PAGE_STYLES = 'offprint.css';

/** The code that a folder brings along; see bundles.ts. */
export interface FolderCode {
  /** A classic script, for the end of the head. */
  script: string;
  styles: string;
}

/** What each page of a folder keeps to: its own files and nothing else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** What has no use in a folder: it is for servers, for other people's pages, or for a browser that visits the site. */
const LEFT: readonly string[] = [
  addresses.searchIndex,
  addresses.widgets(''),
  addresses.embed,
  addresses.downloads,
  addresses.offline,
  addresses.offlineHead,
  addresses.worker,
  addresses.webManifest,
  addresses.icons,
  addresses.notFound,
];

/**
 * What is taken away as the files of a folder: the pages of the site with relative addresses, what these pages load and
 * link to, and one search over them. All of it works from a disk. The front page of a part is the page of that part.
 * One file is read at a time, and the same site gives the same files in the same order.
 *
 * @param site folder of the finished site
 * @param code see `folderCode`
 */
export async function* folderFiles(
  site: string,
  taken: Taken,
  { script, styles }: FolderCode,
): AsyncGenerator<ZipEntry> {
  const { root } = taken.site;
  const files = new Set(listFiles(site).filter((file) => !isLeft(file)));
  const pages = pagesOf(taken, files);
  const wanted = new Set<string>();
  const isTaken = (file: string): boolean =>
    file.endsWith('.html') ? pages.has(file) : files.has(file);
  const onFile = (file: string): void => {
    if (!pages.has(file)) wanted.add(file);
  };
  const page = async (from: string, to: string): Promise<ZipEntry> => {
    const html = await readFile(join(site, from), 'utf8');
    const move = {
      from,
      to,
      root,
      isTaken,
      onFile,
      script: PAGE_SCRIPT,
      styles: PAGE_STYLES,
      policy: POLICY,
    };
    return { path: to, bytes: encoded(relativePage(html, move)) };
  };

  const home = fileOf(addresses.home);
  const front = frontOf(taken);
  if (front !== home) yield await page(front, home);
  for (const file of pages) yield await page(file, file);
  // A style sheet names further files while the set is gone through.
  for (const file of wanted) {
    const bytes = await readFile(join(site, file));
    yield {
      path: file,
      bytes: file.endsWith('.css')
        ? encoded(relativeStyle(bytes.toString('utf8'), { file, root, isTaken, onFile }))
        : bytes,
    };
  }
  yield { path: PAGE_SCRIPT, bytes: encoded(script) };
  yield { path: PAGE_STYLES, bytes: encoded(styles) };
  yield { path: INDEX_SCRIPT, bytes: encoded(indexScript(taken, pages)) };
}

/** The page that a folder opens with. */
function frontOf({ of }: Taken): string {
  if (of.kind === 'digest') return fileOf(addresses.digest(of.digest.id));
  if (of.kind === 'topic') return fileOf(addresses.topic(of.topic.id));
  return fileOf(addresses.home);
}

function pagesOf({ of, papers }: Taken, files: ReadonlySet<string>): ReadonlySet<string> {
  const all = [...files].filter((file) => file.endsWith('.html'));
  if (of.kind === 'all') return new Set(all);
  const own =
    of.kind === 'digest'
      ? Array.from({ length: pageCount(papers.length) }, (_, at) =>
          addresses.digest(of.digest.id, at + 1),
        )
      : [addresses.topic(of.topic.id)];
  const years = of.kind === 'topic' ? `${addresses.topic(of.topic.id)}years/` : null;
  return new Set([
    ...[...own, ...papers.map(({ id }) => addresses.paper(id)), addresses.search]
      .map(fileOf)
      .filter((file) => files.has(file)),
    ...all.filter((file) => years !== null && file.startsWith(years)),
  ]);
}

function isLeft(file: string): boolean {
  return (
    isBare(file) ||
    LEFT.some(
      (address) => file === address || (address.endsWith('/') && file.startsWith(address)),
    ) ||
    /(?:^|\/)(?:oembed\.json|\.[^/]*)$/.test(file) ||
    /^(?:_headers|robots\.txt|sitemap\.xml)$/.test(file)
  );
}

function indexScript(taken: Taken, pages: ReadonlySet<string>): string {
  const { papers, digests, topics } = taken;
  const addressOf = {
    paper: (id: string) => fileOf(addresses.paper(id)),
    digest: (id: string) => fileOf(addresses.digest(id)),
    topic: (id: string) => fileOf(addresses.topic(id)),
  };
  const findable = {
    papers,
    digests: digests.filter(({ id }) => pages.has(addressOf.digest(id))),
    topics: topics.filter(({ id }) => pages.has(addressOf.topic(id))),
  };
  const index = JSON.stringify(packedIndex(findable, taken, addressOf)).toWellFormed();
  return `${INDEX_RECEIVER}(${index});\n`;
}

/** A style sheet with relative addresses. */
function relativeStyle(
  css: string,
  {
    file,
    root,
    isTaken,
    onFile,
  }: {
    file: string;
    root: SiteRoot;
    isTaken: (file: string) => boolean;
    onFile: (file: string) => void;
  },
): string {
  // Fonts are as near as the page, which need not be drawn without them.
  const waiting = css.replaceAll(/font-display:\s*optional/g, 'font-display:block');
  return waiting.replace(/url\(\s*(["']?)([^"')]*)\1\s*\)/g, (whole, _: string, href: string) => {
    const target = resolveLink(href, file, root);
    if (target.kind !== 'here' || !isTaken(target.path)) return whole;
    onFile(target.path);
    return `url(${JSON.stringify(relativeAddress(file, target.path))})`;
  });
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
