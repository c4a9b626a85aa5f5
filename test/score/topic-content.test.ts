import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { captureText, writeContent } from '../build/content.ts';
import { temporaryFolder } from '../build-site.ts';
import { scoredContent } from './topic-content.ts';

let folder = '';
beforeEach(async () => {
  folder = await temporaryFolder('score');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const paper = { title: 'On oil lamps', abstract: 'We look at oil lamps, and at what they burn.' };
const topic =
  '- id: lamps\n  label: Lamps\n  definition: Light.\n  strong: [oil lamp, oil lamps]\n';

test('topics that say a thing twice are measured all the same', async () => {
  await writeContent(folder, {
    'digests/2025-11-07.txt': captureText('Nov 7', [paper]),
    'topics.yaml': topic,
  });
  const { papers } = await scoredContent(folder);
  expect(papers.map(({ topics }) => topics.map(({ id }) => id))).toEqual([['lamps']]);
});

test.each(['- id: [lamps\n', '- id: lamps\n'])(
  'topics that cannot be read are no measurement, but a mistake with its place: %j',
  async (text) => {
    await writeContent(folder, {
      'digests/2025-11-07.txt': captureText('Nov 7', [paper]),
      'topics.yaml': text,
    });
    await expect(scoredContent(folder)).rejects.toThrow(/topics\.yaml:\d+: /);
  },
);
