import { beforeAll, expect, test } from 'vitest';
import { loadCore } from '../../../scripts/effects.ts';
import type { Core } from '../../../scripts/load-catalog.ts';
import { capture, clocks, grains } from '../../cases/diagnostics/content.ts';
import { checkProvocation } from '../check-provocation.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const rivers =
  '- id: rivers\n  label: Rivers\n  definition: Running water.\n  strong: [river]\n  formerly: [streams]\n';
const ids =
  '{"schema": "offprint/ids/1", "digests": [], "papers": [], "topics": ["rivers", "streams", "ponds"]}\n';
const uses = {
  'digests/2025-11-07.txt': capture('Nov 7', grains, clocks),
  'notes/papers/counting-grains-in-forty-rivers.mdx': 'On <TopicLink id="streams" />.\n',
  'notes/topics/ponds.mdx': 'Still water.\n',
  'corrections.yaml': '- paper: counting-grains-in-forty-rivers\n  topics: [streams]\n',
  'ids.json': ids,
};

/** The lines that `check` prints of this topics.yaml and all that refers to its topics. */
async function errorsWith(topics: string): Promise<string[]> {
  const { out } = await checkProvocation({ files: { ...uses, 'topics.yaml': topics } }, core);
  return out.split('\n').filter((line) => / error |^ {4}(?:Write|Remove)/.test(line));
}

test('who refers to a topic by its old id is told the new one, and of one that is gone, that it is', async () => {
  expect(await errorsWith(rivers)).toEqual([
    'content/corrections.yaml:2:12 error correction-no-match The topic `streams` is `rivers` now.',
    '    Write `rivers`.',
    'content/notes/papers/counting-grains-in-forty-rivers.mdx:1:4 error note-unknown-target The topic `streams` is `rivers` now.',
    '    Write `rivers`; a note on it is named `rivers.mdx`.',
    'content/notes/topics/ponds.mdx:1:1 error note-unknown-target The topic `ponds` had a page once, and nothing stands behind it any more.',
    '    Remove the note or the reference.',
  ]);
});

test.each([
  ['a wrong key', rivers.replace('strong', 'strongs')],
  ['a conflict', rivers + rivers],
  ['a syntax error', rivers.replace('[river]', '[river')],
])('%s in topics.yaml is the only error, whatever refers to topics', async (_, topics) => {
  const errors = (await errorsWith(topics)).filter((line) => line.includes(' error '));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^content\/topics\.yaml:\d+:\d+ error /);
});

test('a mistake in topics.yaml does not make its topics departed', async () => {
  const files = { ...uses, 'topics.yaml': rivers + rivers };
  const { out } = await checkProvocation({ files }, core);
  expect(out).not.toContain('departed-address');
});
