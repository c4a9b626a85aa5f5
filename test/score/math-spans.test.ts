import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestTexts } from './corpus.ts';
import { scoreSpans } from './math-spans.ts';

const corpus = process.env['OFFPRINT_CORPUS'] ?? null;

test.skipIf(corpus === null)(
  'every formula of the captures is on the judged list, none is wrong (left out without OFFPRINT_CORPUS)',
  () => {
    const golden = readFileSync(join(import.meta.dirname, 'digests-spans.tsv'), 'utf8');
    const score = scoreSpans(digestTexts(corpus) ?? [], golden);
    expect(score.unjudged).toEqual([]);
    expect(score.gone).toEqual([]);
    expect(score.judged.wrong).toBe(0);
    expect(score.restored / score.damaged).toBeGreaterThanOrEqual(0.94);
  },
);
