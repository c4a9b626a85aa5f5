import { addresses } from './addresses.ts';
import type { OutputFile } from './output-file.ts';
import type { SiteRoot } from './site-root.ts';

/** Headers of all files below a folder of the site; the folder is relative to its root, `''` for all. */
interface HeaderRule {
  folder: string;
  headers: readonly (readonly [name: string, value: string])[];
}

const ANY_ORIGIN = ['Access-Control-Allow-Origin', '*'] as const;

/** Also for pages that isolate themselves (`Cross-Origin-Embedder-Policy`) and then refuse what does not say so. */
const ANY_PAGE = ['Cross-Origin-Resource-Policy', 'cross-origin'] as const;

const FOR_GOOD = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;

/**
 * What a host should send: anyone's page may fetch the API, the feeds and the search index, run the elements of any
 * version and show pictures; only files of a version or with a hash in their name are kept for long. Nothing forbids
 * to frame a page, since a rule that allows it (`frame-ancestors *`) would still refuse pages that are files.
 */
const rules: readonly HeaderRule[] = [
  {
    folder: '',
    headers: [
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ],
  },
  ...[addresses.apiSite, addresses.siteFeed, addresses.searchIndex].map((address) => ({
    folder: topFolder(address),
    headers: [ANY_ORIGIN],
  })),
  { folder: topFolder(addresses.widgets('')), headers: [ANY_ORIGIN, ANY_PAGE, FOR_GOOD] },
  { folder: addresses.embed, headers: [ANY_ORIGIN, ANY_PAGE] },
  { folder: addresses.elementStyle('').replace(/[^/]*$/, ''), headers: [FOR_GOOD] },
  // Frames in a sandbox have no origin of their own, so that the modules of a bare page come from another.
  { folder: '_astro/', headers: [ANY_ORIGIN, FOR_GOOD] },
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
