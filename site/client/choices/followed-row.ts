import { addresses } from '../../../scripts/emit/addresses.ts';
import { formatDate, isoLength } from '../../../widgets/src/core/dates.ts';
import { element } from '../page-parts.ts';
import type { FollowedPaper } from './followed-papers.ts';
import type { HomeWords } from './words.ts';

/** A paper as a row of the home page; `base` is the path of the site's root. All text in it stays text. */
export function followedRow(paper: FollowedPaper, base: string, words: HomeWords): HTMLLIElement {
  const link = element('a', '', paper.title);
  link.href = base + addresses.paper(paper.id);
  const meta = element('p', 'meta', dateOf(paper, words));
  for (const { id, label } of paper.topics) {
    const topic = element('a', 'topic-link', label);
    topic.href = base + addresses.topic(id);
    meta.append(topic);
  }
  return element('li', 'paper-row', element('h3', 'paper-title', link), meta);
}

function dateOf({ date, precision, certainty }: FollowedPaper, words: HomeWords): HTMLElement {
  if (!date || !precision || !certainty) return element('span', '', words.dateUnknown);
  const iso = date.slice(0, isoLength[precision]);
  const time = element('time', '', formatDate(iso, words.locale, 'short'));
  time.dateTime = iso;
  const note = words.certainty[certainty];
  return element('span', 'when', time, ...(note ? [element('span', 'certainty', note)] : []));
}
