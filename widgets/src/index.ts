import type { DigestList } from './digest-list.ts';
import type { PaperCard } from './paper-card.ts';
import type { PaperSearch } from './paper-search.ts';
import type { RelatedPapers } from './related-papers.ts';
import type { TopicTimeline } from './topic-timeline.ts';

export { DigestList } from './digest-list.ts';
export { PaperCard } from './paper-card.ts';
export { PaperSearch } from './paper-search.ts';
export { RelatedPapers } from './related-papers.ts';
export { TopicTimeline } from './topic-timeline.ts';
export { OffprintElement, type Status } from './offprint-element.ts';
export { Problem, type ProblemKind } from './core/problem.ts';
export { registerWords, type Words } from './core/words/index.ts';
export type { OffprintEvents } from './events.ts';

/** The class of each tag. */
export interface OffprintElements {
  'digest-list': DigestList;
  'paper-card': PaperCard;
  'paper-search': PaperSearch;
  'related-papers': RelatedPapers;
  'topic-timeline': TopicTimeline;
}
