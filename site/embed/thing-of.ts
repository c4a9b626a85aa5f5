import type { Choice } from './choice.ts';
import type { Named, Thing } from './thing.ts';

/** What is known by name of what a choice asks for. */
export interface Names {
  paper: Named | null;
  topics: readonly Named[];
  /** `null`: the latest. */
  digest: Named | null;
}

/** The thing that a choice asks for; `null` where what it needs is not chosen. */
export function thingOf({ element, variant, limit }: Choice, names: Names): Thing | null {
  const { paper, digest } = names;
  const [first, ...others] = names.topics;
  switch (element) {
    case 'paper-card':
      return paper && { element, paper, variant };
    case 'related-papers':
      return paper && { element, paper, limit };
    case 'topic-timeline':
      return first ? { element, topics: [first, ...others] } : null;
    case 'digest-list':
      return { element, digest, limit };
    case 'paper-search':
      return { element };
  }
}
