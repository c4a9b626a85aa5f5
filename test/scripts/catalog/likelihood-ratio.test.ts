import { expect, test } from 'vitest';
import { likelihoodRatio } from '../../../scripts/catalog/likelihood-ratio.ts';

test('marks that stand together just as often as chance has it say nothing', () => {
  expect(likelihoodRatio({ of: 100, a: 50, b: 20, both: 10 })).toBe(0);
});

test('the ratio is that of the four cells against what chance would put there', () => {
  const cells = [10 * Math.log(10 / 12), 20 * Math.log(20 / 18), 30 * Math.log(30 / 28)];
  const sum = [...cells, 40 * Math.log(40 / 42)].reduce((total, cell) => total + cell);
  expect(likelihoodRatio({ of: 100, a: 30, b: 40, both: 10 })).toBeCloseTo(2 * sum, 5);
});

test('marks that never part, or never meet, say most, and nothing is no number', () => {
  const always = likelihoodRatio({ of: 100, a: 5, b: 5, both: 5 });
  const often = likelihoodRatio({ of: 100, a: 5, b: 5, both: 4 });
  expect(always).toBeGreaterThan(often);
  expect(likelihoodRatio({ of: 100, a: 50, b: 50, both: 0 })).toBeGreaterThan(100);
  expect(likelihoodRatio({ of: 9, a: 9, b: 9, both: 9 })).toBe(0);
});
