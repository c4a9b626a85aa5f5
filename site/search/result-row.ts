import { addresses } from '../../scripts/emit/addresses.ts';
import { href } from '../href.ts';
import type { FoundResult } from '../../widgets/src/core/search/answer.ts';
import { element } from '../client/page-parts.ts';
import { authorsOf, dateOf, excerptNodes, kindOf, lackOf } from './result-parts.ts';
import type { SearchWords } from './words.ts';

/**
 * A result as a row of the search page: title, kind, date, the authors it was found by, topics, and where the words stand
 * in it. `found` is put after its address, so that its page marks the words too.
 */
export function resultRow(result: FoundResult, found: string, words: SearchWords): HTMLLIElement {
  const link = element('a', '', result.title);
  link.href = result.url + found;
  const meta = element('p', 'meta', ...kindOf(result, words));
  const date = dateOf(result, words);
  if (date) meta.append(date);
  meta.append(...authorsOf(result, words));
  if (result.hasCode) meta.append(element('span', '', words.code));
  for (const { id, label } of result.topics) {
    const topic = element('a', 'topic-link', label);
    topic.href = href(addresses.topic(id));
    meta.append(topic);
  }
  meta.append(...lackOf(result, words));
  const row = element(
    'li',
    'paper-row result',
    element('h2', 'paper-title', link),
    meta,
    element('p', 'result-excerpt', ...excerptNodes(result.excerpt)),
  );
  row.dataset['url'] = result.url;
  return row;
}
