import { type Fragment, type Result, resultOf } from '../../widgets/src/core/search/result.ts';

/** What the site itself shows of a thing that was found, besides what everybody does. */
export interface SiteResult extends Result {
  hasCode: boolean;
  /** Ids of its topics. */
  topics: string[];
  /** Their labels, joined by `, `. */
  topicLabels: string;
}

/** A result of a search from the index's record of it; `text` is what was asked. */
export function siteResultOf(fragment: Fragment, text: string): SiteResult {
  const { filters, meta } = fragment;
  return {
    ...resultOf(fragment, text),
    hasCode: filters['has']?.includes('code') === true,
    topics: [...(filters['topic'] ?? [])],
    topicLabels: meta['topics'] ?? '',
  };
}
