import { expect, test } from 'vitest';
import { createPace } from '../../../site/search/pace.ts';

test('a search waits for the next letter as long as the last one took', () => {
  const pace = createPace();
  pace.took(64);
  expect(pace.pause()).toBe(64);
});

test('however quick or slow searches are, a pause is neither too short for two keys at once nor felt as one', () => {
  const pace = createPace();
  for (const took of [0, 3000]) {
    pace.took(took);
    expect(pace.pause()).toBeGreaterThanOrEqual(20);
    expect(pace.pause()).toBeLessThanOrEqual(150);
  }
});

test('before the first search a quick typist is waited for', () => {
  expect(createPace().pause()).toBeGreaterThanOrEqual(100);
});
