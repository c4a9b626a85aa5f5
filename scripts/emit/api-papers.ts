import { schemaMarker } from '../schema/api/file.ts';
import type { ApiDeparted, ApiPaper, ApiPapers, ApiRelated } from '../schema/api/index.ts';
import type { Catalog, Departed } from '../schema/catalog.ts';
import type { Paper } from '../schema/paper.ts';
import { addresses } from './addresses.ts';
import { relativeAddress } from './output-file.ts';
import { shards } from './shards.ts';

/** A paper's own file. Fields are named one by one: their order is part of the output. */
export function paperFile(paper: Paper): ApiPaper {
  return {
    schema: schemaMarker('paper'),
    id: paper.id,
    url: relativeAddress(addresses.apiPaper(paper.id), addresses.paper(paper.id)),
    title: paper.title,
    abstract: paper.abstract,
    published: paper.published,
    authors: paper.authors,
    authorCount: paper.authorCount,
    unlabelledNumber: paper.unlabelledNumber,
    links: paper.links,
    keywords: paper.keywords,
    upvotes: paper.upvotes,
    comments: paper.comments,
    identifiers: paper.identifiers,
    topics: paper.topics.map(({ id, label, reasons }) => ({
      id,
      label,
      why: reasons.map(({ name }) => name),
      reasons,
    })),
    suggestedTopics: paper.suggestedTopics,
    sightings: paper.sightings,
    provenance: paper.provenance,
  };
}

/** The file of a paper's neighbours; a paper that has none has an empty list. */
export function relatedFile({ id }: Pick<Paper, 'id'>, related: Catalog['related']): ApiRelated {
  return { schema: schemaMarker('related'), id, related: related.get(id) ?? [] };
}

/** The listing of all papers, given newest first, in shards; no papers make one empty shard. */
export function* paperShards(papers: readonly Paper[]): Generator<[string, ApiPapers]> {
  for (const { part, ...shard } of shards(papers, addresses.apiPapers)) {
    yield [
      addresses.apiPapers(shard.shard),
      {
        schema: schemaMarker('papers'),
        id: 'papers',
        ...shard,
        papers: part.map(({ id, title, published, topics }) => ({
          id,
          title: title.text,
          published,
          topics: topics.map((topic) => topic.id),
        })),
      },
    ];
  }
}

/** What stands at the API address of a paper, digest or topic that is no more. */
export function departedFile({ id, movedTo }: Pick<Departed, 'id' | 'movedTo'>): ApiDeparted {
  const schema = schemaMarker('departed');
  return movedTo === null ? { schema, id, gone: true } : { schema, id, movedTo };
}
