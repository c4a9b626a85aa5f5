import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { listFiles } from './site-files.ts';

/**
 * The list of a site's own files, by which a later build knows what is somebody else's. A dot file: it is for
 * the folder, and no address of the site.
 */
const OWN_FILES = '.offprint-files';

/** What file managers put into every folder that they show; nobody misses it. */
const LEFT_BY_SYSTEMS = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** What stands at the top of a site that was published before sites had a list of their files. */
const TOP_NAMES: ReadonlySet<string> = new Set([
  '404.html',
  '_astro',
  '_headers',
  'about',
  'api',
  'digests',
  'favicon.svg',
  'feeds',
  'index.html',
  'pagefind',
  'papers',
  'robots.txt',
  'search',
  'sitemap.xml',
  'theme.js',
  'topics',
]);

/**
 * Writes into a finished site which files it has, one path a line, in order, without the list itself; gives all of
 * them, with it.
 */
export async function writeOwnFiles(site: string): Promise<string[]> {
  const files = listFiles(site).filter((file) => file !== OWN_FILES);
  await writeFile(join(site, OWN_FILES), files.map((file) => `${file}\n`).join(''));
  return [...files, OWN_FILES];
}

/**
 * The files in a site's folder that did not come with the site, in order; for a site without a list,
 * what at its top no site has.
 */
export async function foreignFiles(site: string): Promise<string[]> {
  const own = await ownFiles(site);
  const [found, known] =
    own === null ? [(await readdir(site)).toSorted(), TOP_NAMES] : [listFiles(site), own];
  return found.filter((file) => !known.has(file) && !LEFT_BY_SYSTEMS.test(file));
}

async function ownFiles(site: string): Promise<ReadonlySet<string> | null> {
  try {
    const text = await readFile(join(site, OWN_FILES), 'utf8');
    // A site that went through git may have other line ends.
    return new Set([OWN_FILES, ...text.split(/\r?\n/)]);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
