import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../scripts/catalog/index.ts';
import { topicIds } from '../../../../scripts/catalog/ids/topic-ids.ts';
import { pageAddresses } from '../../../../scripts/catalog/listing.ts';
import { formatIds, parseIds } from '../../../../scripts/content/ids-file.ts';
import { type Ids, noIds } from '../../../../scripts/schema/ids.ts';
import { Topic } from '../../../../scripts/schema/topic.ts';
import { site } from '../make.ts';

const topic = (id: string, formerly: string[] = []): Topic =>
  Topic.parse({ id, label: id, definition: 'D.', strong: [id], formerly });

/** What a build makes of these topics with the addresses given out before. */
function build(topics: Topic[], ids: Ids = noIds) {
  return buildCatalog({ digests: [], topics, site, ids });
}

/** Where the address of a topic leads after these taxonomies, one build each. */
function ledTo(id: string, ...taxonomies: Topic[][]): string | null | undefined {
  let ids = noIds;
  let result = build([], ids);
  for (const topics of taxonomies) {
    result = build(topics, ids);
    ids = result.ids;
  }
  const { catalog } = result;
  if (catalog.topics.some((each) => each.id === id)) return id;
  return catalog.departed.find((each) => each.kind === 'topic' && each.id === id)?.movedTo;
}

describe('the address of a topic', () => {
  test('has a page after the topic is dropped', () => {
    expect(ledTo('a', [topic('a'), topic('b')], [topic('b')])).toBeNull();
    const { ids } = build([topic('a')]);
    expect(pageAddresses(build([topic('b')], ids).catalog)).toEqual(
      expect.arrayContaining(['topics/a/', 'topics/b/']),
    );
  });

  test('leads to the topic that names it under `formerly`, even if no build recorded it', () => {
    expect(ledTo('a', [topic('a')], [topic('b', ['a'])])).toBe('b');
    expect(ledTo('a', [topic('b', ['a'])])).toBe('b');
    expect(ledTo('a', [topic('a')], [topic('b', ['a'])], [topic('c', ['a', 'b'])])).toBe('c');
  });

  test('is the topic’s again when it returns', () => {
    expect(ledTo('a', [topic('a')], [], [topic('a')])).toBe('a');
  });

  test('is kept when the whole taxonomy is replaced, and when there is none', () => {
    expect(ledTo('a', [topic('a')], [topic('x'), topic('y')])).toBeNull();
    expect(ledTo('a', [topic('a')], [], [topic('x')])).toBeNull();
  });

  test('that never was given out leads nowhere', () => {
    expect(ledTo('b', [topic('a')])).toBeUndefined();
  });
});

test('ids of topics are kept in order, each once, whatever the order of the file', () => {
  const forward = topicIds([topic('c'), topic('a', ['b'])], ['d', 'a']);
  expect(forward.given).toEqual(['a', 'b', 'c', 'd']);
  expect(topicIds([topic('a', ['b']), topic('c')], ['a', 'd', 'd'])).toEqual(forward);
});

test('a file of addresses with topics is read as it was written, one topic a line', () => {
  const { ids } = build([topic('b'), topic('a')]);
  const text = formatIds(ids);
  expect(text).toContain('"topics": [\n    "a",\n    "b"\n  ]');
  expect(parseIds(new TextEncoder().encode(text), { shown: 'ids.json' })).toEqual({
    ids,
    diagnostics: [],
  });
});

test('a site that never had topics has none in its file of addresses', () => {
  expect(build([]).ids).toEqual(noIds);
});

test('topics that are gone are told in one sentence, and renamed ones not at all', () => {
  const { ids } = build(['a', 'b', 'c'].map((id) => topic(id)));
  const said = (topics: Topic[]): string[] =>
    build(topics, ids).diagnostics.map(({ code, message }) => `${code} ${message}`);
  expect(said([topic('new', ['a', 'b', 'c'])])).toEqual([]);
  expect(said([topic('b'), topic('c')])).toEqual([
    'departed-address The topic `a` was published before, and topics.yaml has none of that id now; a page at its address says so.',
  ]);
  expect(said([topic('x')])).toEqual([
    'departed-address 3 topics were published before, and topics.yaml has none of their ids now; pages at their addresses say so: `a`, `b`, `c`.',
  ]);
});
