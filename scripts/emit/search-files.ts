import { addresses } from './addresses.ts';

/** Folders of the index, besides Pagefind's own, relative to it. All that is in them has a hash in its address. */
export const searchFolders = { closed: 'closed/', facts: 'facts/', names: 'names/' } as const;

/** The file that names all others, relative to the index; see index-files.ts. */
export const SEARCH_FILE = 'search.json';

/** What Pagefind 1.6 calls the file that says what an index is, in every shard. */
export const ENTRY_FILE = 'pagefind-entry.json';

/** Beginnings of the addresses, from the site's root, whose files never change: there is a hash in them. */
export const lastingSearchFiles: readonly string[] = [
  'pagefind.en_',
  ...Object.values(searchFolders),
].map(inIndex);

/**
 * Beginnings of those that have a short hash in their names: seven digits, so that of two builds with 4,000 such files
 * each one in sixteen has a file that is called as another one was.
 */
export const nearlyLastingSearchFiles: readonly string[] = ['index/', 'fragment/'].map(inIndex);

/** Beginnings of those whose files change with the site, or with the version of Pagefind. */
export const changingSearchFiles: readonly string[] = [
  SEARCH_FILE,
  'pagefind-',
  'pagefind.js',
  'wasm.',
].map(inIndex);

function inIndex(path: string): string {
  return `${addresses.searchIndex}${path}`;
}
