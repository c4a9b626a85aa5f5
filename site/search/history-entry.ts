import type { Shown } from './page-history.ts';

/** Milliseconds after which an entry is written even if nothing was found by then. */
const LATEST = 2000;

/** The present entry of the browser's history: an address, and what it had on show. */
export interface HistoryEntry {
  /** The search part of its address, also while that is still to be written. */
  search: () => string;
  /** Changes it at once. */
  replace: (shown: Shown, search: string) => void;
  /** Changes it when `write` is called, or a little later: before a page goes it is written in any case. */
  replaceSoon: (shown: Shown, search: string) => void;
  /** Adds an entry, after the present one was written. */
  push: (shown: Shown, search: string) => void;
  /** Writes what is still to be written. */
  write: () => void;
  /** Leaves what is still to be written, since another entry has become the present one. */
  forget: () => void;
}

/**
 * The present entry, which the page of `home` writes. To write it takes a browser as long as a search (in Chromium 13 ms,
 * and it asks for the site's icon again), so that what was typed is searched for first.
 */
export function historyEntry(home: string): HistoryEntry {
  let due: { shown: Shown; search: string } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    clearTimeout(timer);
    due = null;
  };
  const replace = (shown: Shown, search: string): void => {
    forget();
    history.replaceState(shown, '', home + search);
  };
  const write = (): void => {
    if (due) replace(due.shown, due.search);
  };
  addEventListener('pagehide', write);
  return {
    search: () => due?.search ?? location.search,
    replace,
    replaceSoon: (shown, search) => {
      forget();
      due = { shown, search };
      timer = setTimeout(write, LATEST);
    },
    push: (shown, search) => {
      write();
      history.pushState(shown, '', home + search);
    },
    write,
    forget,
  };
}
