import type { FoundResult } from './answer.ts';
import { excerptOf, placesInWords, type Segment } from './excerpt.ts';
import type { Facts } from './facts.ts';
import type { Rank } from './rank.ts';
import type { Term } from './terms-of.ts';

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
}

/** Stands in for a record that could not be loaded. */
export const unread: Fragment = { url: '', content: '', meta: {} };

/** A result from the index's record of it, what is known of it, and what it was found by. */
export function resultOf(
  { url, content, meta }: Fragment,
  { kind, date, certainty, topics, hasCode }: Facts,
  { score, missing }: Rank,
  terms: readonly Term[],
  authors: readonly string[] = [],
): FoundResult {
  return {
    kind,
    url,
    title: meta['title'] ?? '',
    date,
    certainty,
    excerpt: excerptOf(content, placesInWords(content, terms)),
    topics: kind === 'topic' ? [] : topics,
    hasCode,
    missing: missing.map(({ typed }) => typed),
    authors: [...authors],
    score,
  };
}
