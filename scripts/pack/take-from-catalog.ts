import { byTopic } from '../catalog/listing.ts';
import type { SiteRoot } from '../emit/site-root.ts';
import type { Catalog } from '../schema/catalog.ts';
import type { Digest } from '../schema/digest.ts';
import type { Paper } from '../schema/paper.ts';
import type { Topic } from '../schema/topic.ts';
import { type Taken, named } from './taken.ts';

/** Takes digests and topics out of a catalog that is at hand, as `takeFromSite` does out of a finished site. */
export interface Taker {
  digest: (digest: Digest) => Taken;
  topic: (topic: Topic) => Taken;
}

/** A taker of a catalog. Throws where a digest lists a paper that is not in it. */
export function takerOf(catalog: Catalog, root: SiteRoot): Taker {
  const { title, description, byline, language } = catalog.site;
  const site = { title, description, byline, language, root };
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const ofTopics = byTopic(catalog);
  const taken = (of: Taken['of'], list: readonly Paper[]): Taken => ({
    site,
    of,
    papers: list,
    ...named(list, catalog),
  });
  return {
    digest: (digest) =>
      taken(
        { kind: 'digest', digest },
        digest.entries.map((id) => {
          const paper = papers.get(id);
          if (!paper) throw new Error(`The digest ${digest.id} lists ${id}, which is no paper.`);
          return paper;
        }),
      ),
    topic: (topic) => taken({ kind: 'topic', topic }, ofTopics.get(topic.id) ?? []),
  };
}
