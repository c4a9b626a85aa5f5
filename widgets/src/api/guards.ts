// Made from the schemas in scripts/schema/api by scripts/emit/write-api-types.ts: change those instead.

import type {
  ApiDeparted,
  ApiDigest,
  ApiDigests,
  ApiPaper,
  ApiPapers,
  ApiRelated,
  ApiSite,
  ApiTopic,
  ApiTopics,
} from './types.ts';

/** Names of required fields, and the kinds of value that each may have, joined by `|`. */
type Fields = Readonly<Record<string, string>>;

function matches(value: unknown, schema: string, fields: Fields): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Reflect.get(value, 'schema') !== schema) return false;
  return Object.entries(fields).every(([name, kinds]) =>
    kinds.split('|').includes(kindOf(Reflect.get(value, name))),
  );
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** Whether a parsed API file is an `offprint/site/1`, as far as its top level shows. */
export function isSite(value: unknown): value is ApiSite {
  return matches(value, 'offprint/site/1', {
    id: 'string',
    url: 'string',
    title: 'string',
    description: 'string',
    byline: 'string|null',
    address: 'string|null',
    language: 'string',
    counts: 'object',
    build: 'string',
    files: 'object',
  });
}

/** Whether a parsed API file is an `offprint/papers/1`, as far as its top level shows. */
export function isPapers(value: unknown): value is ApiPapers {
  return matches(value, 'offprint/papers/1', {
    id: 'string',
    count: 'number',
    shard: 'number',
    shards: 'number',
    next: 'string|null',
    papers: 'array',
  });
}

/** Whether a parsed API file is an `offprint/paper/1`, as far as its top level shows. */
export function isPaper(value: unknown): value is ApiPaper {
  return matches(value, 'offprint/paper/1', {
    id: 'string',
    url: 'string',
    title: 'object',
    abstract: 'object|null',
    published: 'object|null',
    authors: 'array|null',
    authorCount: 'number|null',
    unlabelledNumber: 'number|null',
    links: 'array',
    identifiers: 'object',
    topics: 'array',
    sightings: 'array',
    provenance: 'object',
  });
}

/** Whether a parsed API file is an `offprint/related/1`, as far as its top level shows. */
export function isRelated(value: unknown): value is ApiRelated {
  return matches(value, 'offprint/related/1', { id: 'string', related: 'array' });
}

/** Whether a parsed API file is an `offprint/digests/1`, as far as its top level shows. */
export function isDigests(value: unknown): value is ApiDigests {
  return matches(value, 'offprint/digests/1', { id: 'string', digests: 'array' });
}

/** Whether a parsed API file is an `offprint/digest/1`, as far as its top level shows. */
export function isDigest(value: unknown): value is ApiDigest {
  return matches(value, 'offprint/digest/1', {
    id: 'string',
    url: 'string',
    kind: 'string',
    title: 'string',
    source: 'string',
    capturedOn: 'object',
    why: 'string',
    entries: 'array',
  });
}

/** Whether a parsed API file is an `offprint/topics/1`, as far as its top level shows. */
export function isTopics(value: unknown): value is ApiTopics {
  return matches(value, 'offprint/topics/1', { id: 'string', topics: 'array' });
}

/** Whether a parsed API file is an `offprint/topic/1`, as far as its top level shows. */
export function isTopic(value: unknown): value is ApiTopic {
  return matches(value, 'offprint/topic/1', {
    id: 'string',
    url: 'string',
    label: 'string',
    definition: 'string',
    parent: 'string|null',
    years: 'array',
    count: 'number',
    shard: 'number',
    shards: 'number',
    next: 'string|null',
    papers: 'object',
  });
}

/** Whether a parsed API file is an `offprint/departed/1`, as far as its top level shows. */
export function isDeparted(value: unknown): value is ApiDeparted {
  return (
    matches(value, 'offprint/departed/1', { id: 'string', movedTo: 'string' }) ||
    matches(value, 'offprint/departed/1', { id: 'string', gone: 'boolean' })
  );
}
