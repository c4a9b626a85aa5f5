import { addresses } from './addresses.ts';

/** Files at the site's root that its pages load. */
const AT_ROOT: ReadonlySet<string> = new Set(['favicon.svg', 'theme.js', addresses.webManifest]);

/** Folders of which everything is loaded by pages: scripts, styles and fonts, the index, icons, what timelines draw. */
const LOADED = [
  '_astro/',
  addresses.searchIndex,
  addresses.icons,
  addresses.apiTopic('').replace(/\.json$/, ''),
];

/**
 * Whether a browser may keep a file of the site, so that pages work with no network: pages, and what they load.
 * Left out is what only others read (feeds, most of the API, bare pages and pictures, downloads), and the page for
 * unknown addresses, which some hosts give out with another status.
 *
 * @param file path relative to the site's root
 */
export function isKept(file: string): boolean {
  if (file === addresses.notFound) return false;
  if (file.startsWith(addresses.embed)) return file === `${addresses.embed}index.html`;
  if (file.startsWith(addresses.widgets(''))) return false;
  return (
    file.endsWith('/index.html') ||
    file === 'index.html' ||
    AT_ROOT.has(file) ||
    file === addresses.apiTopics ||
    LOADED.some((folder) => file.startsWith(folder))
  );
}

/** The address at which a browser asks for a file: that of a folder for its page. */
export function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}
