import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVocabulary, writeVocabulary } from '../../../../widgets/src/core/search/vocabulary.ts';

const texts = [
  { title: 'Sheaf networks', text: 'Networks of sheaves, and once more networks.' },
  { title: 'Fréchet means', text: 'Networks in the mean; a hapax.' },
];

test('words of titles and words of several texts are kept, folded and sorted', () => {
  const { words } = readVocabulary(writeVocabulary(texts));
  expect(words).toEqual(['frechet', 'means', 'networks', 'sheaf']);
});

test('a frequency is the lower end of its step', () => {
  const many = Array.from({ length: 40 }, () => ({ title: '', text: 'often' }));
  const { frequency, most } = readVocabulary(writeVocabulary([...texts, ...many]));
  expect([
    frequency('often'),
    frequency('networks'),
    frequency('sheaf'),
    frequency('none'),
  ]).toEqual([32, 2, 1, 0]);
  expect(most).toBe(32);
  expect(readVocabulary(writeVocabulary([])).most).toBe(1);
});

test('a vocabulary is read as it was written, whatever the texts and their order', () => {
  const text = fc.record({
    title: fc.string({ unit: 'grapheme', maxLength: 30 }),
    text: fc.oneof(fc.lorem({ maxCount: 8 }), fc.string({ unit: 'binary', maxLength: 40 })),
  });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (given) => {
      const file = writeVocabulary(given);
      expect(writeVocabulary(given.toReversed())).toBe(file);
      expect(file.isWellFormed()).toBe(true);
      const { words, frequency } = readVocabulary(file);
      expect(words).toEqual([...new Set(words)].sort());
      for (const word of words) expect(frequency(word)).toBeGreaterThan(0);
    }),
  );
});

test('a file that is no vocabulary is refused', () => {
  for (const file of ['', '<!doctype html>', 'offprint/vocabulary/1\nAone\naa\n']) {
    expect(() => readVocabulary(file)).toThrow('not a vocabulary');
  }
});
