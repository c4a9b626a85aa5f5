import { addresses } from './addresses.ts';
import type { OutputFile } from './output-file.ts';
import {
  changingSearchFiles,
  lastingSearchFiles,
  nearlyLastingSearchFiles,
} from './search-files.ts';
import type { SiteRoot } from './site-root.ts';

/** Headers of all files whose path begins so: those below a folder, or one file; relative to the root, `''` for all. */
interface HeaderRule {
  folder: string;
  headers: readonly (readonly [name: string, value: string])[];
}

const ANY_ORIGIN = ['Access-Control-Allow-Origin', '*'] as const;

/** Also for pages that isolate themselves (`Cross-Origin-Embedder-Policy`) and then refuse what does not say so. */
const ANY_PAGE = ['Cross-Origin-Resource-Policy', 'cross-origin'] as const;

const FOR_GOOD = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;

const FOR_A_DAY = ['Cache-Control', 'public, max-age=86400'] as const;

const ALWAYS_ASK = ['Cache-Control', 'no-cache'] as const;

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
  ...lastingSearchFiles.map((folder) => ({ folder, headers: [FOR_GOOD] })),
  ...nearlyLastingSearchFiles.map((folder) => ({ folder, headers: [FOR_A_DAY] })),
  ...changingSearchFiles.map((folder) => ({ folder, headers: [ALWAYS_ASK] })),
  { folder: topFolder(addresses.widgets('')), headers: [ANY_ORIGIN, ANY_PAGE, FOR_GOOD] },
  { folder: addresses.embed, headers: [ANY_ORIGIN, ANY_PAGE] },
  // What a browser asks first about a newer version of the site.
  ...[addresses.worker, addresses.offlineHead].map((file) => ({
    folder: file,
    headers: [ALWAYS_ASK],
  })),
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
