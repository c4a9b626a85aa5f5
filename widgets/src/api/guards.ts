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

/** Names of required fields, by the kinds of value that they may have, which are joined by `|`. */
type Fields = Readonly<Record<string, string>>;

function matches(value: unknown, schema: string, fields: Fields): boolean {
  const file = Object(value) as Readonly<Record<string, unknown>>;
  return (
    file['schema'] === schema &&
    Object.entries(fields).every(([kinds, names]) =>
      names.split(' ').every((name) => kinds.split('|').includes(kindOf(file[name]))),
    )
  );
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** Whether a parsed API file is an `offprint/site/1`, as far as its top level shows. */
export function isSite(value: unknown): value is ApiSite {
  return matches(value, 'offprint/site/1', {
    string: 'id url title description language build',
    'string|null': 'byline address',
    object: 'counts files',
  });
}

/** Whether a parsed API file is an `offprint/papers/1`, as far as its top level shows. */
export function isPapers(value: unknown): value is ApiPapers {
  return matches(value, 'offprint/papers/1', {
    string: 'id',
    number: 'count shard shards',
    'string|null': 'next',
    array: 'papers',
  });
}

/** Whether a parsed API file is an `offprint/paper/1`, as far as its top level shows. */
export function isPaper(value: unknown): value is ApiPaper {
  return matches(value, 'offprint/paper/1', {
    string: 'id url',
    object: 'title identifiers provenance',
    'object|null': 'abstract published',
    'array|null': 'authors',
    'number|null': 'authorCount unlabelledNumber',
    array: 'links topics sightings',
  });
}

/** Whether a parsed API file is an `offprint/related/1`, as far as its top level shows. */
export function isRelated(value: unknown): value is ApiRelated {
  return matches(value, 'offprint/related/1', { string: 'id', array: 'related' });
}

/** Whether a parsed API file is an `offprint/digests/1`, as far as its top level shows. */
export function isDigests(value: unknown): value is ApiDigests {
  return matches(value, 'offprint/digests/1', { string: 'id', array: 'digests' });
}

/** Whether a parsed API file is an `offprint/digest/1`, as far as its top level shows. */
export function isDigest(value: unknown): value is ApiDigest {
  return matches(value, 'offprint/digest/1', {
    string: 'id url kind title source why',
    object: 'capturedOn',
    array: 'entries',
  });
}

/** Whether a parsed API file is an `offprint/topics/1`, as far as its top level shows. */
export function isTopics(value: unknown): value is ApiTopics {
  return matches(value, 'offprint/topics/1', { string: 'id', array: 'topics' });
}

/** Whether a parsed API file is an `offprint/topic/1`, as far as its top level shows. */
export function isTopic(value: unknown): value is ApiTopic {
  return matches(value, 'offprint/topic/1', {
    string: 'id url label definition',
    'string|null': 'parent next',
    array: 'years',
    number: 'count shard shards',
    object: 'papers',
  });
}

/** Whether a parsed API file is an `offprint/departed/1`, as far as its top level shows. */
export function isDeparted(value: unknown): value is ApiDeparted {
  return (
    matches(value, 'offprint/departed/1', { string: 'id movedTo' }) ||
    matches(value, 'offprint/departed/1', { string: 'id', boolean: 'gone' })
  );
}
