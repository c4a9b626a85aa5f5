import { expect, test } from 'vitest';
import { readPairs } from './corpus.ts';
import { scorePairs } from './math-pairs.ts';

const pairs = readPairs(process.env['OFFPRINT_CORPUS'] ?? null, null);

test.skipIf(pairs === null)(
  'of the formulas restored in damaged texts 97 % are the authors’, of those unseen too (left out without OFFPRINT_CORPUS)',
  () => {
    const { all, unseen } = scorePairs(pairs ?? []);
    expect(all.restored).toBeGreaterThan(250);
    expect(all.precision).toBeGreaterThanOrEqual(0.97);
    expect(unseen.precision).toBeGreaterThanOrEqual(0.97);
  },
);
