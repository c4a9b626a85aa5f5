import { noSearches, readSearches, type Searches, writeSearches } from './searches.ts';

/** The searches of this reader for this site, in this browser. */
export interface SearchStore {
  read: () => Searches;
  /** Whether the browser keeps them; else they hold until the page is left. */
  isKept: () => boolean;
  /** Writes what a change makes of them; a text that is not theirs is put aside before. */
  change: (change: (searches: Searches) => Searches) => void;
  /** Calls back when they may have changed elsewhere: in another tab, or while this page slept. */
  watch: (changed: () => void) => void;
}

/** Where they are stored, or `localStorage` itself, which may throw when it is only looked at. */
export type OpenStorage = () => Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Opens the searches for the site that this page is of: sites that share an origin do not share them. The number
 * goes up when the stored text changes its shape.
 */
export function openSiteSearches(): SearchStore {
  return openSearches(`offprint-searches-1:${import.meta.env.BASE_URL}`, () => localStorage);
}

/** Opens the searches under a key. Neither a closed nor a full storage throws. */
export function openSearches(key: string, storage: OpenStorage): SearchStore {
  let unkept: Searches | null = null;
  const stored = (): string | null => {
    try {
      return storage().getItem(key);
    } catch {
      unkept ??= noSearches;
      return null;
    }
  };
  const read = (): Searches => {
    const text = stored();
    return unkept ?? readSearches(text ?? '') ?? noSearches;
  };
  return {
    read,
    isKept: () => {
      stored();
      return unkept === null;
    },
    change: (change) => {
      const text = stored();
      const next = change(read());
      try {
        if (text !== null && !readSearches(text)) storage().setItem(`${key}:unreadable`, text);
        storage().setItem(key, writeSearches(next));
        unkept = null;
      } catch {
        unkept = next;
      }
    },
    watch: (changed) => {
      addEventListener('storage', (event) => {
        if (event.key === key || event.key === null) changed();
      });
      addEventListener('pageshow', (event) => {
        if (event.persisted) changed();
      });
    },
  };
}
