import { excerptOf, spelledOtherwise, type Segment } from './excerpt.ts';

/** What can be found. */
export const kinds = ['paper', 'digest', 'topic'] as const;
export type Kind = (typeof kinds)[number];

/** One thing that was found. All of it is plain text, whoever wrote it: it is shown with `textContent`. */
export interface Result {
  /** `null` for a kind that a newer site has. */
  kind: Kind | null;
  /** As the index gives it, after the base that it was started with. */
  url: string;
  title: string;
  /** `YYYY-MM-DD`, or less of it where less is known, `--MM-DD` without a year; `null` where nothing says. */
  date: string | null;
  /** How the date is known, by its mark; see marks.ts. */
  certainty: string;
  excerpt: Segment[];
}

/** What the index gives of a record (the fragment of Pagefind 1.6): only what is used here. */
export interface Fragment {
  url: string;
  content: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
  /** Which words of the content matched, counted from 0. */
  locations: readonly number[];
}

/** A result of a search from the index's record of it (scripts/emit/search-records.ts); `text` is what was asked. */
export function resultOf(
  { url, content, meta, filters, locations }: Fragment,
  text: string,
): Result {
  return {
    kind: kinds.find((one) => one === filters['kind']?.[0]) ?? null,
    url,
    title: meta['title'] ?? '',
    date: meta['date'] || null,
    certainty: meta['certainty'] ?? '',
    excerpt: excerptOf(content, [...locations, ...spelledOtherwise(content, text)]),
  };
}
