import type { Departed } from '../schema/catalog.ts';
import type { Words } from '../words/index.ts';
import { addresses } from './addresses.ts';

/** What is said of a paper, a digest or a topic that is no more. */
export interface DepartedNotice {
  /** A sentence. */
  lead: string;
  /** Where the others of its kind are listed, relative to the site's root, and the name of the link there. */
  list: { address: string; name: string };
}

/** The notice for a kind; its page, its bare page and its picture say the same. */
export function departedNotice({ kind }: Pick<Departed, 'kind'>, words: Words): DepartedNotice {
  switch (kind) {
    case 'paper':
      return {
        lead: words.departedPaper,
        list: { address: addresses.papers, name: words.allPapers },
      };
    case 'digest':
      return {
        lead: words.departedDigest,
        list: { address: addresses.digests, name: words.allDigests },
      };
    case 'topic':
      return {
        lead: words.departedTopic,
        list: { address: addresses.topics, name: words.allTopics },
      };
  }
}
