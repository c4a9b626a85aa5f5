import { LONGEST_TEXT } from '../../widgets/src/core/search/query-text.ts';

/** How many results a search had, in all and by digest, when its reader last looked. */
export interface Seen {
  total: number;
  digests: Readonly<Record<string, number>>;
}

/** A search that a reader keeps; `search` is the search part of its URL (query.ts). */
export interface SavedSearch {
  search: string;
  /** `null` as long as it was not looked at. */
  seen: Seen | null;
}

/** The searches of a reader: the search parts of the URLs of recent ones, and those that are kept; newest first. */
export interface Searches {
  recent: readonly string[];
  saved: readonly SavedSearch[];
}

/** What holds for a reader who has not searched. */
export const noSearches: Searches = { recent: [], saved: [] };

/** How many recent searches are kept, and how many that are saved: what a reader can take in at a glance. */
const MOST_RECENT = 8;
const MOST_SAVED = 50;

/** How many digests are remembered of what was seen. */
const MOST_DIGESTS = 2000;

/** The longest search part of a URL that is kept: a text can take nine signs a letter there. */
const LONGEST_SEARCH = 10 * LONGEST_TEXT;

/**
 * Reads what `writeSearches` wrote; `null` for any other text, which somebody else must have put there.
 */
export function readSearches(text: string): Searches | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const recent: unknown = Reflect.get(value, 'recent');
  const saved: unknown = Reflect.get(value, 'saved');
  if (!Array.isArray(recent) || !recent.every(isSearch)) return null;
  if (!Array.isArray(saved) || !saved.every(isSaved)) return null;
  return { recent: recent.slice(0, MOST_RECENT), saved: saved.slice(0, MOST_SAVED) };
}

/** Searches as the text that is stored. */
export function writeSearches({ recent, saved }: Searches): string {
  return JSON.stringify({ recent, saved });
}

/** Searches with one that was just made; an empty one, which asks for nothing, is not remembered. */
export function remember(searches: Searches, search: string): Searches {
  if (!isSearch(search)) return searches;
  const others = searches.recent.filter((each) => each !== search);
  return { ...searches, recent: [search, ...others].slice(0, MOST_RECENT) };
}

/** Searches without a recent one; without all of them for `null`. */
export function forget(searches: Searches, search: string | null): Searches {
  const recent = search === null ? [] : searches.recent.filter((each) => each !== search);
  return { ...searches, recent };
}

/** What is saved of a search; `null` where it is not saved. */
export function savedOf({ saved }: Searches, search: string): SavedSearch | null {
  return saved.find((each) => each.search === search) ?? null;
}

/** Searches with one kept, or with what was seen of it anew, in its place; a new one comes first. */
export function save(searches: Searches, search: string, seen: Seen | null): Searches {
  if (!isSearch(search)) return searches;
  const entry = { search, seen };
  const saved = savedOf(searches, search)
    ? searches.saved.map((each) => (each.search === search ? entry : each))
    : [entry, ...searches.saved].slice(0, MOST_SAVED);
  return { ...searches, saved };
}

/** Searches with one no longer kept. */
export function unsave(searches: Searches, search: string): Searches {
  return { ...searches, saved: searches.saved.filter((each) => each.search !== search) };
}

/** What is remembered of the results of a search, given how many there are and of which digests. */
export function seenOf(total: number, digests: Readonly<Record<string, number>>): Seen {
  // Ids of digests begin with their dates, so those that are left out are the oldest.
  const entries = Object.entries(digests).sort(([a], [b]) => (a < b ? 1 : -1));
  return { total, digests: Object.fromEntries(entries.slice(0, MOST_DIGESTS)) };
}

/**
 * How many results of a search are new since it was looked at: as many as there are more, but no more than came
 * with digests; a paper that another digest shows again is not new. Nothing is for a search that was never looked at.
 */
export function newSince(seen: Seen | null, now: Seen): number {
  if (seen === null) return 0;
  const grown = Object.entries(now.digests).reduce(
    (sum, [id, count]) => sum + Math.max(0, count - (seen.digests[id] ?? 0)),
    0,
  );
  return Math.max(0, Math.min(now.total - seen.total, grown));
}

function isSearch(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_SEARCH && /^\?./.test(value);
}

function isSaved(value: unknown): value is SavedSearch {
  if (typeof value !== 'object' || value === null || !isSearch(Reflect.get(value, 'search'))) {
    return false;
  }
  const seen: unknown = Reflect.get(value, 'seen');
  return seen === null || isSeen(seen);
}

function isSeen(value: unknown): value is Seen {
  if (typeof value !== 'object' || value === null) return false;
  const digests: unknown = Reflect.get(value, 'digests');
  return (
    typeof Reflect.get(value, 'total') === 'number' &&
    typeof digests === 'object' &&
    digests !== null &&
    Object.values(digests).every((count) => typeof count === 'number')
  );
}
