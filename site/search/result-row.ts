import type { SiteResult } from './site-result.ts';
import { element } from '../client/page-parts.ts';
import { dateOf, excerptNodes, kindOf } from './result-parts.ts';
import type { SearchWords } from './words.ts';

/** A topic as the page knows it. */
export interface KnownTopic {
  label: string;
  href: string;
}

/** A result as a row of the search page: kind, title, date, topics, and where the words stand in it. */
export function resultRow(
  result: SiteResult,
  words: SearchWords,
  topicOf: (id: string) => KnownTopic | null,
): HTMLLIElement {
  const link = element('a', '', result.title);
  link.href = result.url;
  const meta = element('p', 'meta', ...kindOf(result, words));
  const date = dateOf(result, words);
  if (date) meta.append(date);
  if (result.hasCode) meta.append(element('span', '', words.code));
  // A topic is not said to be about itself.
  if (result.kind !== 'topic') {
    for (const topic of result.topics.map(topicOf)) if (topic) meta.append(topicLink(topic));
  }
  return element(
    'li',
    'paper-row result',
    element('h2', 'paper-title', link),
    meta,
    element('p', 'result-excerpt', ...excerptNodes(result.excerpt)),
  );
}

function topicLink({ label, href }: KnownTopic): HTMLAnchorElement {
  const link = element('a', 'topic-link', label);
  link.href = href;
  return link;
}
