import { describe, expect, test } from 'vitest';
import { mergesSection } from '../../../score/merges.ts';

const corpus = process.env['OFFPRINT_CORPUS'];

describe.skipIf(corpus === undefined)(
  'captures and days of one corpus (left out: OFFPRINT_CORPUS is not set)',
  () => {
    test('every merge between them is judged right, and none is missed', () => {
      const lines = mergesSection(corpus ?? '');
      expect(lines.filter((line) => /NOT JUDGED|not found any more|^\s*wrong/.test(line))).toEqual(
        [],
      );
      expect(lines.filter((line) => line.endsWith('are not made: 0'))).toHaveLength(1);
      const pairs = lines.flatMap(
        (line) => /: (\d+) of 410 merged, 0 wrong$/.exec(line)?.[1] ?? [],
      );
      expect(pairs).toHaveLength(5);
      for (const merged of pairs) expect(Number(merged)).toBeGreaterThan(400);
    }, 120_000);
  },
);
