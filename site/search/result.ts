import { excerptOf, spelledOtherwise, type Segment } from './excerpt.ts';
import { type Kind, kinds } from './query.ts';

/** One thing that was found. All of it is plain text, whoever wrote it: it is shown with `textContent`. */
export interface Result {
  kind: Kind;
  /** From the root of the host, base path included. */
  url: string;
  title: string;
  /** `YYYY-MM-DD`, or less of it where less is known, `--MM-DD` without a year; `null` where nothing says. */
  date: string | null;
  certainty: string;
  hasCode: boolean;
  /** Ids of its topics. */
  topics: string[];
  /** Their labels, joined by `, `. */
  topicLabels: string;
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

/**
 * A result of a query from the index's record of it (scripts/emit/search-records.ts). Throws if its kind is
 * unknown.
 */
export function resultOf(
  { url, content, meta, filters, locations }: Fragment,
  query: string,
): Result {
  const kind = kinds.find((one) => one === filters['kind']?.[0]);
  if (!kind) throw new Error(`The search index has a record of an unknown kind at ${url}.`);
  return {
    kind,
    url,
    title: meta['title'] ?? '',
    date: meta['date'] || null,
    certainty: meta['certainty'] ?? '',
    hasCode: filters['has']?.includes('code') === true,
    topics: [...(filters['topic'] ?? [])],
    topicLabels: meta['topics'] ?? '',
    excerpt: excerptOf(content, [...locations, ...spelledOtherwise(content, query)]),
  };
}
