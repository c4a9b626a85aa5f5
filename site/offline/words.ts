import type { Words } from '../../scripts/words/index.ts';

/** The words that the buttons for keeping need in the browser. */
export type KeepWords = Pick<
  Words['offline'],
  'size' | 'asked' | 'progress' | 'kept' | 'stopped' | 'removed'
> & { locale: string };

/** See `KeepWords`. */
export function keepWords({ locale, offline }: Words): KeepWords {
  const { size, asked, progress, kept, stopped, removed } = offline;
  return { locale, size, asked, progress, kept, stopped, removed };
}

/** The words that the page of what is kept needs in the browser. */
export type OfflineWords = Pick<
  Words['offline'],
  'missing' | 'remove' | 'removeNamed' | 'unfinished' | 'used'
> & { locale: string };

/** See `OfflineWords`. */
export function offlineWords({ locale, offline }: Words): OfflineWords {
  const { missing, remove, removeNamed, unfinished, used } = offline;
  return { locale, missing, remove, removeNamed, unfinished, used };
}
