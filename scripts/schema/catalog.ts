import type { Digest } from './digest.ts';
import type { Paper, RelatedPaper } from './paper.ts';
import type { SiteSettings } from './site.ts';
import type { Topic } from './topic.ts';

/** An address that was given out and has nothing behind it any more. */
export interface Departed {
  kind: 'paper' | 'digest' | 'topic';
  id: string;
  /**
   * The paper that this one was merged into, or the topic that this one is called now; `null` if there is
   * none, as it always is for a digest.
   */
  movedTo: string | null;
}

/**
 * Everything the site is made from, and the only way to it. Digests are ordered newest capture first
 * (those of unknown year last, then by id), papers and departed by id, topics as in `topics.yaml`.
 */
export interface Catalog {
  site: SiteSettings;
  digests: Digest[];
  papers: Paper[];
  topics: Topic[];
  /** By paper id; a paper without neighbours has an empty list. */
  related: Map<string, RelatedPaper[]>;
  departed: Departed[];
}
