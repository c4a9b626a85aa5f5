import { expect, test } from 'vitest';
import type { Growth } from '../../../scripts/catalog/topics/growth.ts';
import { clearChange } from '../../../site/topics/clear-change.ts';

const growth = (recent: number, before: number): Growth => ({
  recent: { count: recent, of: 400 },
  before: { count: before, of: 450 },
  rise: Math.log2((recent + 0.5) / 401 / ((before + 0.5) / 451)),
});

test('a topic that has far more of the recent papers than of those before goes up, the other way down', () => {
  expect(clearChange(growth(100, 45))).toBe('up');
  expect(clearChange(growth(3, 22))).toBe('down');
});

test('a change that chance can make, or that is small, is not marked', () => {
  expect(clearChange(growth(4, 9))).toBeNull();
  expect(clearChange(growth(1, 0))).toBeNull();
  expect(clearChange(growth(200, 180))).toBeNull();
});
