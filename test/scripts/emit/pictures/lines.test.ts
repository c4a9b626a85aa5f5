import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, oneLine, widthOf } from '../../../../scripts/emit/pictures/lines.ts';

const room = { size: 20, width: 300, most: 3 };

describe('text in lines', () => {
  test('is broken between words', () => {
    const lines = linesOf('Hopfield networks are all that anybody needs', room);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe('Hopfield networks are all that anybody needs');
  });

  test('that needs no second line has none, and no text has none at all', () => {
    expect(linesOf('Short', room)).toEqual(['Short']);
    expect(linesOf(' \n ', room)).toEqual([]);
  });

  test('is cut where there is too much of it, and says so', () => {
    const lines = linesOf('words and more words '.repeat(40), room);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/\w…$/);
  });

  test('is broken within a word that is longer than a line, and only there', () => {
    const lines = linesOf(`a ${'x'.repeat(60)} b`, { ...room, most: 9 });
    expect(lines[0]).toBe('a');
    expect(lines.join('')).toBe(`a${'x'.repeat(60)} b`);
  });

  test('is broken between any two characters of East Asia, but not before a full stop', () => {
    const title = '深度学习在自然语言处理中的应用：综述与展望。'.repeat(2);
    const lines = linesOf(title, { ...room, most: 9 });
    expect(lines.join('')).toBe(title);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).not.toMatch(/^[：。]/);
  });

  test('never has a character cut in two', () => {
    const family = '👩‍👩‍👧‍👦';
    const lines = linesOf(family.repeat(100), room);
    for (const line of lines) expect(line.replaceAll(family, '')).toMatch(/^…?$/);
    expect(oneLine('e\u0301'.repeat(200), room)).toMatch(/^(?:e\u0301)+…$/);
  });

  test('has nothing in it that turns or hides other text', () => {
    expect(linesOf('a\u202eb\u0000c\u2066d', room)).toEqual(['a b c d']);
  });

  test('fits, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 40, max: 400 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, most) => {
          const lines = linesOf(text, { size: 20, width, most });
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(widthOf(line, 20)).toBeLessThanOrEqual(width + 1e-9);
        },
      ),
    );
  });
});
