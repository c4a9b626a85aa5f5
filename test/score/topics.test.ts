import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scoredContent } from './topic-content.ts';
import { TopicLabels, grade, scoreOf } from './topic-labels.ts';

const corpus = process.env['OFFPRINT_CORPUS'] ?? null;

test.skipIf(corpus === null)(
  'of the topics given to labelled papers 93 % are right, and 85 % of the required are given, in either half (left out without OFFPRINT_CORPUS)',
  async () => {
    const folder = corpus ?? '';
    const file = readFileSync(join(folder, 'data/topics/labels.json'), 'utf8');
    const { byTitle } = await scoredContent(join(folder, 'digests'));
    const { graded, absent } = grade(TopicLabels.parse(JSON.parse(file)), byTitle);
    expect(absent).toEqual([]);
    for (const half of ['A', 'B']) {
      const { precision, recall } = scoreOf(graded.filter((each) => each.half === half));
      expect(precision).toBeGreaterThanOrEqual(0.93);
      expect(recall).toBeGreaterThanOrEqual(0.85);
    }
  },
);
