import { describe, expect, test } from 'vitest';
import { inside } from '../../../scripts/content/folder.ts';
import { readTopics } from '../../../scripts/content/topics.ts';
import type { Topic } from '../../../scripts/schema/topic.ts';
import { contentOf } from './folder-fixture.ts';

async function topicsOf(text: string) {
  const content = await contentOf({ 'topics.yaml': text });
  return readTopics(inside(content, 'topics.yaml'), content);
}

/** What is said of a topics file: `line:column severity code message | fix`. */
async function saidOf(text: string): Promise<string[]> {
  const { diagnostics } = await topicsOf(text);
  return diagnostics.map(
    ({ line, column, severity, code, message, fix }) =>
      `${line}:${column} ${severity} ${code} ${message} | ${fix}`,
  );
}

/** A topic as people write it: five lines, and what is given besides. */
function topic(id: string, { strong = [id], ...more }: Partial<Omit<Topic, 'id'>> = {}): string {
  const lines = Object.entries({ label: `The ${id}`, definition: 'D.', strong, ...more });
  return `- id: ${id}\n${lines.map(([key, value]) => `  ${key}: ${JSON.stringify(value)}\n`).join('')}`;
}

describe('what makes it unclear which topic is meant stops the build', () => {
  test('a topic that was what it is', async () => {
    expect(await saidOf(topic('ant', { formerly: ['ant'] }))).toEqual([
      '5:14 error topic-conflict `ant` is the id that this topic has now. | Remove it from `formerly`.',
    ]);
  });

  test('one id for two topics is one mistake, even where everything else is copied too', async () => {
    expect(await saidOf(topic('ant') + topic('bee') + topic('ant'))).toEqual([
      '9:7 error topic-conflict The id `ant` is taken by the topic on line 1. | Give each topic an id of its own.',
    ]);
  });

  test('one label for two topics, in whatever case', async () => {
    expect(
      await saidOf(topic('ant', { label: 'Ants' }) + topic('bee', { label: 'ANTS ' })),
    ).toEqual([
      '6:10 error topic-conflict The topic `ant` has the label "ANTS " too, and readers could not tell them apart. | Give each topic a label of its own.',
    ]);
  });

  test('a strong name of two topics is told with its place, as a plural and in other letters too', async () => {
    const file =
      topic('ant', { strong: ['red ant', 'rag'] }) + topic('bee', { strong: ['red ants', 'RAG'] });
    expect(await saidOf(file)).toEqual([
      '8:12 error topic-conflict The strong name "red ants" is claimed by the topic `ant` too. | Let one topic have it, or make it weak in both.',
      '8:23 error topic-conflict The strong name "RAG" is claimed by the topic `ant` too. | Let one topic have it, or make it weak in both.',
    ]);
  });

  test('a name may be weak in several topics, or strong in one of them', async () => {
    const file = topic('ant', { weak: ['hive'] }) + topic('bee', { strong: ['hive'] });
    expect(await saidOf(file + topic('wasp', { weak: ['hive'] }))).toEqual([]);
  });

  test('a whole list of names in two topics is one mistake', async () => {
    const strong = ['a1', 'a2', 'a3', 'a4'];
    expect(await saidOf(topic('ant', { strong }) + topic('bee', { strong }))).toEqual([
      '8:12 error topic-conflict The topics `ant` and `bee` claim 4 strong names both: "a1", "a2", "a3", "a4". | Let one topic have each, or make one topic of the two.',
    ]);
  });

  test('an unknown parent is told with the nearest topic, or the one that has its id now', async () => {
    const file =
      topic('insects', { formerly: ['bugs'] }) +
      topic('ant', { parent: 'insect' }) +
      topic('bee', { parent: 'bugs' });
    expect(await saidOf(file)).toEqual([
      '10:11 error topic-conflict There is no topic `insect`. | Did you mean `insects`?',
      '15:11 error topic-conflict There is no topic `bugs`: it is `insects` now. | Write `insects`.',
    ]);
  });

  test('a circle of parents is one mistake, and names all that are in it and none besides', async () => {
    const file =
      topic('leaf', { parent: 'ant' }) +
      topic('ant', { parent: 'bee' }) +
      topic('bee', { parent: 'cow' }) +
      topic('cow', { parent: 'ant' }) +
      topic('self', { parent: 'self' });
    expect(await saidOf(file)).toEqual([
      '10:11 error topic-conflict These topics are each other’s ancestors: `ant` → `bee` → `cow` → `ant`. | Remove one `parent` of the circle.',
      '25:11 error topic-conflict The topic `self` is its own parent. | Remove it.',
    ]);
  });

  test('an old id leads to one topic, and is no topic’s id', async () => {
    const file =
      topic('ant', { formerly: ['bee', 'emmet', 'emmet'] }) +
      topic('bee') +
      topic('cow', { formerly: ['emmet'] });
    expect(await saidOf(file)).toEqual([
      '5:14 error topic-conflict `bee` is the id of a topic, so its address cannot lead to `ant`. | Remove it, or remove that topic.',
      '5:28 warning topic-needless `emmet` stands twice under `formerly`. | Remove one of the two.',
      '14:14 error topic-conflict The topic `ant` was `emmet` too, and one address cannot lead to both. | Remove one of the two.',
    ]);
  });
});

describe('what no paper could be found by stops the build', () => {
  test('a topic without names', async () => {
    expect(await saidOf(topic('ant', { strong: [] }))).toEqual([
      '1:7 error topic-unreachable The topic `ant` has no names, so no paper can be found to have it. | Write the words that name it under `strong`, or remove the topic.',
    ]);
    expect(await saidOf(topic('ant', { strong: [], weak: ['ant'] }))).toEqual([]);
  });

  test('a name without a letter or a digit', async () => {
    expect(await saidOf(topic('ant', { strong: ['ant', '—'] }))).toEqual([
      '4:18 error topic-unreachable "—" has no letter and no digit, so it is never found. | Remove it, or write it in words.',
    ]);
  });

  test('a name whose outer marks stand apart from its words is told as that', async () => {
    expect(await saidOf(topic('ant', { strong: ['ant', '<foo val />'] }))).toEqual([
      '4:18 error topic-unreachable "<foo val />" is never found: marks that it begins or ends with stand apart from its words. | Remove those marks, or write them in words.',
    ]);
  });

  test('a name that is a phrase which must not count, or holds one', async () => {
    const file = topic('ant', { strong: ['ant', 'ant colony search'], not: ['Ants', 'colony'] });
    expect(await saidOf(file)).toEqual([
      '4:12 error topic-unreachable The name "ant" can never count: it is under `not` of this topic on line 5. | Remove one of the two.',
      '4:18 error topic-unreachable The name "ant colony search" can never count: it holds "Ants", which is under `not` of this topic on line 5. | Remove one of the two.',
    ]);
  });
});

test('what is said twice is a warning, and the topics are used', async () => {
  const file = topic('ant', { strong: ['red ant', 'red-ants'], weak: ['Red Ant'], not: ['…'] });
  const { topics, diagnostics } = await topicsOf(file);
  expect(topics.map(({ id }) => id)).toEqual(['ant']);
  expect(diagnostics.map(({ severity, line, column }) => [severity, line, column])).toEqual([
    ['warning', 4, 22],
    ['warning', 5, 10],
    ['warning', 6, 9],
  ]);
});

test('a misspelt key is one mistake, and the key that it stands for is not missed besides', async () => {
  expect(await saidOf(topic('ant').replace('strong', 'stronk'))).toEqual([
    '4:3 error topic-invalid `stronk` is not known here. | Did you mean `strong`?',
  ]);
});

test.each([0, 1, 300])('a taxonomy of %i topics is read as it is', async (count) => {
  const file = Array.from({ length: count }, (_, index) => topic(`topic-${index}`)).join('');
  const { topics, diagnostics } = await topicsOf(file);
  expect(diagnostics).toEqual([]);
  expect(topics).toHaveLength(count);
});
