import { createHash } from 'node:crypto';
import { byTopic, newestFirst } from '../catalog/listing.ts';
import { jsonSchemas } from '../schema/api/json-schema.ts';
import type { ApiSite } from '../schema/api/index.ts';
import { schemaMarker } from '../schema/api/file.ts';
import type { Catalog } from '../schema/catalog.ts';
import { addresses } from './addresses.ts';
import { digestFile, digestsFile } from './api-digests.ts';
import { departedFile, paperFile, paperShards, relatedFile } from './api-papers.ts';
import { departedApiFile } from './departed-addresses.ts';
import { topicShards, topicsFile } from './api-topics.ts';
import { relativeAddress, type OutputFile } from './output-file.ts';

/**
 * Every file of the JSON API, one at a time, so that memory does not grow with their number. `site.json`
 * comes last: its build hash covers all the others.
 */
export function* apiFiles(catalog: Catalog): Generator<OutputFile> {
  const hash = createHash('sha256');
  for (const [path, content] of contents(catalog)) {
    const text = jsonText(content);
    hash.update(`${path}\n${text}`);
    yield { path, text };
  }
  yield {
    path: addresses.apiSite,
    text: jsonText(siteFile(catalog, hash.digest('hex').slice(0, 32))),
  };
}

function* contents(catalog: Catalog): Generator<[path: string, content: object]> {
  const titles = new Map(catalog.papers.map(({ id, title }) => [id, title.text]));
  const topics = byTopic(catalog);
  for (const paper of catalog.papers) {
    yield [addresses.apiPaper(paper.id), paperFile(paper)];
    yield [addresses.apiRelated(paper.id), relatedFile(paper, catalog.related)];
  }
  yield* paperShards(newestFirst(catalog.papers));
  yield [addresses.apiDigests, digestsFile(catalog.digests)];
  for (const digest of catalog.digests) {
    yield [addresses.apiDigest(digest.id), digestFile(digest, titles)];
  }
  yield [addresses.apiTopics, topicsFile(catalog.topics, topics)];
  for (const topic of catalog.topics) yield* topicShards(topic, topics.get(topic.id) ?? []);
  for (const departed of catalog.departed) {
    yield [departedApiFile(departed), departedFile(departed)];
  }
  for (const [kind, schema] of jsonSchemas()) yield [addresses.apiSchema(kind), schema];
}

function siteFile({ site, digests, papers, topics }: Catalog, build: string): ApiSite {
  const to = (address: string) => relativeAddress(addresses.apiSite, address);
  return {
    schema: schemaMarker('site'),
    id: 'site',
    url: to(addresses.home),
    title: site.title,
    description: site.description,
    byline: site.byline,
    address: site.address,
    language: site.language,
    counts: { digests: digests.length, papers: papers.length, topics: topics.length },
    build,
    files: {
      papers: to(addresses.apiPapers()),
      digests: to(addresses.apiDigests),
      topics: to(addresses.apiTopics),
      feed: to(addresses.siteFeed),
    },
  };
}

/** Compact JSON in the order the keys were written in, and a final newline. */
function jsonText(content: object): string {
  return `${JSON.stringify(content)}\n`;
}
