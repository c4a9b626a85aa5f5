import { addresses } from './addresses.ts';
import type { OutputFile } from './output-file.ts';
import type { SiteRoot } from './site-root.ts';

/** Headers of all files below a folder of the site; the folder is relative to its root, `''` for all. */
interface HeaderRule {
  folder: string;
  headers: readonly (readonly [name: string, value: string])[];
}

/** Read by other people's pages, from their own origins. */
const openFolders = [addresses.apiSite, addresses.siteFeed, addresses.searchIndex].map(topFolder);

/**
 * What a host should send: anyone's page may fetch the API, the feeds and the search index; only files
 * with a hash in their name are kept for long.
 */
const rules: readonly HeaderRule[] = [
  {
    folder: '',
    headers: [
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ],
  },
  ...openFolders.map((folder) => ({
    folder,
    headers: [['Access-Control-Allow-Origin', '*'] as const],
  })),
  { folder: '_astro/', headers: [['Cache-Control', 'public, max-age=31536000, immutable']] },
];

/** The headers of a file of the site; `path` is relative to its root. */
export function headersOf(path: string): (readonly [name: string, value: string])[] {
  return rules.flatMap(({ folder, headers }) => (path.startsWith(folder) ? headers : []));
}

/**
 * `_headers`, which tells Netlify and Cloudflare Pages what to send: a pattern under the base path, and
 * below it the headers of what it matches.
 */
export function headersFile({ base }: SiteRoot): OutputFile {
  const text = rules.map(({ folder, headers }) =>
    [`${base}${folder}*`, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
  );
  return { path: '_headers', text: text.join('\n') };
}

function topFolder(address: string): string {
  return address.slice(0, address.indexOf('/') + 1);
}
