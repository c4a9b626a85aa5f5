import { byYear } from '../catalog/listing.ts';
import { schemaMarker } from '../schema/api/file.ts';
import type { ApiTopic, ApiTopics } from '../schema/api/index.ts';
import type { Paper } from '../schema/paper.ts';
import type { Topic } from '../schema/topic.ts';
import { addresses } from './addresses.ts';
import { relativeAddress } from './output-file.ts';
import { shards } from './shards.ts';

/** The list of topics, in the publisher's order; `papers` gives those of each by its id. */
export function topicsFile(
  topics: readonly Topic[],
  papers: ReadonlyMap<string, readonly Paper[]>,
): ApiTopics {
  const to = (address: string) => relativeAddress(addresses.apiTopics, address);
  return {
    schema: schemaMarker('topics'),
    id: 'topics',
    topics: topics.map(({ id, label, definition, parent }) => {
      const list = papers.get(id) ?? [];
      return {
        id,
        url: to(addresses.topic(id)),
        file: to(addresses.apiTopic(id)),
        label,
        definition,
        parent: parent ?? null,
        count: list.length,
        years: years(list),
      };
    }),
  };
}

/** A topic's own files: its papers, given newest first, as columns in shards. */
export function* topicShards(
  topic: Topic,
  papers: readonly Paper[],
): Generator<[string, ApiTopic]> {
  const address = (shard: number) => addresses.apiTopic(topic.id, shard);
  for (const { part, ...shard } of shards(papers, address)) {
    yield [
      address(shard.shard),
      {
        schema: schemaMarker('topic'),
        id: topic.id,
        url: relativeAddress(address(shard.shard), addresses.topic(topic.id)),
        label: topic.label,
        definition: topic.definition,
        parent: topic.parent ?? null,
        years: years(papers),
        ...shard,
        papers: {
          ids: part.map(({ id }) => id),
          titles: part.map(({ title }) => title.text),
          dates: part.map(({ published }) => published?.date ?? null),
          precisions: part.map(({ published }) => published?.precision ?? null),
          certainties: part.map(({ published }) => published?.certainty ?? null),
        },
      },
    ];
  }
}

function years(papers: readonly Paper[]): { year: string; count: number }[] {
  return [...byYear(papers)].map(([year, list]) => ({ year, count: list.length }));
}
