/**
 * What a site says of its own files, so that a browser can keep a whole version of it. Everything hangs on one
 * hash: `/offline.json` names lists by theirs, and lists name files by theirs. A list stands at an address with its
 * hash in it, so a head and a list that do not belong together never meet.
 */

/** A file: its address relative to the site's root, the SHA-256 of its bytes in base64url, and how many they are. */
export type FileRow = readonly [path: string, hash: string, bytes: number];

/** A list of files (`FileRow[]`): its name, its hash, and how many files of how many bytes together it names. */
export type ListRow = readonly [id: string, hash: string, files: number, bytes: number];

/** A part of a sorted table that is too long for one file: the first key in it, and the hash of its file. */
export type LeafRow = readonly [from: string, hash: string];

/** What a version of the site consists of. */
export interface OfflineContents {
  schema: 'offprint/offline/1';
  /** What a browser keeps unasked, as far as there is room, what matters most first. */
  first: readonly ListRow[];
  /** Hash of a `LeafRow[]`, which leads to a `ListRow[]` of every list that a reader may ask for, sorted by name. */
  lists: string;
  /** Hash of a `LeafRow[]`, which leads to a `FileRow[]` of every file that can be kept, sorted by address. */
  files: string;
  /** How many files that are, and of how many bytes together. */
  total: readonly [files: number, bytes: number];
}

/** `/offline.json`. `build` is the hash of the rest, as JSON without spaces: two sites with one build are the same. */
export interface OfflineHead extends OfflineContents {
  build: string;
}

/** Names of lists. */
export const listNames = {
  /** What every page needs, the pages that lead to all others, and the page for what is not there. */
  site: 'site',
  /** What search needs before it can show a result, but for one file. */
  search: 'search',
  /** That file: without it nothing searches in an index that is not whole yet. */
  searchStart: 'search/start',
  /** Where authors and identifiers are looked up. */
  names: 'search/names',
  /** A part of the texts of its results, counted from 1. */
  texts: (part: number) => `search/texts-${part}`,
  /** A part of the index that is older. */
  shard: (name: string) => `search/${name}`,
  /** The first pages of all topics, and what their timelines draw. */
  timelines: 'timelines',
  digest: (id: string) => `digest/${id}`,
  topic: (id: string) => `topic/${id}`,
  /** Not a list, but all files: a browser goes through their table. */
  everything: 'everything',
} as const;

/** Whether a list is of the search: those that a browser has are replaced together. */
export function isOfSearch(id: string): boolean {
  return id === listNames.search || id.startsWith(`${listNames.search}/`);
}
