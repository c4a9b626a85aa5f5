import { describe, expect, test } from 'vitest';
import { anchorsWithin, placeAt } from '../../../scripts/text/place-at.ts';

const anchors = [
  { offset: 0, line: 3, column: 5 },
  { offset: 4, line: 3, column: 10 },
  { offset: 9, line: 4, column: 1 },
];

describe('the place of a character', () => {
  test.each([
    [0, 3, 5],
    [3, 3, 8],
    [4, 3, 10],
    [8, 3, 14],
    [9, 4, 1],
    [20, 4, 12],
  ])('at offset %i follows from the last anchor up to it', (offset, line, column) => {
    expect(placeAt(anchors, offset)).toEqual({ line, column });
  });

  test('is unknown without an anchor, which is a mistake of the caller', () => {
    expect(() => placeAt([], 0)).toThrow('offset 0');
    expect(() => placeAt(anchors, -1)).toThrow('offset -1');
  });
});

test('the anchors of a part give its characters the places that they have in the whole', () => {
  for (let start = 0; start < 15; start++) {
    const part = anchorsWithin(anchors, { start, end: 15 });
    for (let offset = start; offset < 15; offset++) {
      expect(placeAt(part, offset - start)).toEqual(placeAt(anchors, offset));
    }
  }
});
