import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameLabels, shortTitle } from '../../../site/charts/timeline-names.ts';

const mark = (x: number, title: string) => ({ id: title, title, x, y: 80 });
const long = 'A title that goes on and on until there is no more room for it in any picture at all';

describe('names in a timeline', () => {
  test('stand inward of the first and the newest mark, whole where there is room', () => {
    expect(nameLabels(mark(10, 'The first'), mark(750, 'The newest'), 760)).toMatchObject([
      { text: 'The first', x: 10, anchor: 'start' },
      { text: 'The newest', x: 750, anchor: 'end' },
    ]);
  });

  test('are cut where both are long', () => {
    const [first, newest] = nameLabels(mark(10, long), mark(750, long), 760);
    expect(first?.text).toMatch(/^A title that goes on .*…$/u);
    expect((first?.right ?? 0) < (newest?.left ?? 0)).toBe(true);
  });

  test('point away from each other where the marks are close', () => {
    const both = nameLabels(mark(370, 'The first of them'), mark(390, 'The newest of them'), 760);
    expect(both.map(({ anchor }) => anchor)).toEqual(['end', 'start']);
  });

  test('are left out where there is no room, the first one before the newest', () => {
    expect(nameLabels(mark(4, long), mark(20, long), 150).map(({ id }) => id)).toEqual([long]);
    expect(nameLabels(mark(4, long), mark(20, long), 60)).toEqual([]);
  });

  test('are cut between words, at no punctuation, and never to nothing', () => {
    expect(shortTitle('Graphs, and more of them', 10)).toBe('Graphs…');
    expect(shortTitle('Short', 10)).toBe('Short');
    expect(shortTitle('Pneumonoultramicroscopic', 10)).toBe('Pneumonou…');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 2, max: 30 }),
        (title, length) => {
          const short = shortTitle(title, length);
          expect(short.length).toBeLessThanOrEqual(length);
          expect(short.isWellFormed()).toBe(true);
          expect(short).not.toBe('');
        },
      ),
    );
  });
});
