import { digestFile } from '../../scripts/emit/api-digests.ts';
import { paperFile } from '../../scripts/emit/api-papers.ts';
import type { ApiDigest, ApiPaper } from '../../scripts/schema/api/index.ts';
import type { Digest } from '../../scripts/schema/digest.ts';
import type { Paper } from '../../scripts/schema/paper.ts';
import { addresses, href } from '../links.ts';

/**
 * What a card draws of a paper, in the form of its file in the API, to be handed over by a page of the site. Where
 * each fact comes from, and the texts as the source has them, are for the paper's own page.
 */
export function cardData(paper: Paper): ApiPaper {
  const { title, abstract, links, topics, ...file } = paperFile(paper);
  return {
    ...file,
    url: href(addresses.paper(paper.id)),
    title: { ...title, source: '' },
    abstract: abstract && { ...abstract, source: '', text: '' },
    links: links.map(({ rel, href: address }) => ({ rel, href: address })),
    topics: topics.map(({ id, label }) => ({ id, label, why: [] })),
    keywords: [],
    suggestedTopics: [],
    sightings: [],
    provenance: {},
  };
}

/** What a list draws of a digest, likewise; `titleOf` gives a paper's plain title by its id. */
export function listData(digest: Digest, titleOf: (paper: string) => string): ApiDigest {
  const titles = new Map(digest.entries.map((id) => [id, titleOf(id)]));
  return { ...digestFile(digest, titles), url: href(addresses.digest(digest.id)), why: '' };
}
