import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreements,
  alikeness,
  hashedBigrams,
} from '../../../scripts/catalog/merge/same-abstract.ts';
import { spellingsOf, wordsOf } from '../../../scripts/catalog/word-runs.ts';

/** Words of ASCII and all that may stand between them. */
const asciiText = fc.string({ unit: 'binary-ascii', maxLength: 200 });

describe('the words of a text', () => {
  test('an accent somewhere in a text changes nothing in its other words', () => {
    fc.assert(
      fc.property(asciiText, (text) => {
        expect(wordsOf(`${text} é`)).toEqual([...wordsOf(text), 'é']);
        expect(spellingsOf(`${text} É`)).toEqual([...spellingsOf(text), 'É']);
      }),
    );
  });

  test('an underscore is no letter, and a figure is', () => {
    expect(spellingsOf('snake_case GPT-4o ﬁne x²')).toEqual([
      'snake',
      'case',
      'GPT',
      '4o',
      'fine',
      'x2',
    ]);
    expect(spellingsOf('snake_case GPT-4o')).toEqual(['snake', 'case', 'GPT', '4o']);
  });
});

test('abstracts are as alike by their hashed bigrams as by the bigrams themselves', () => {
  const word = fc.constantFrom('a', 'graph', 'of', 'ab', 'b', 'nets');
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (one, two) => {
      if (one === two) return;
      const { dice } = alikeness(hashedBigrams(one), hashedBigrams(two));
      const [found] = agreements([one, two]);
      if (found === undefined) expect(dice).toBeLessThan(0.3);
      else expect(found.dice).toBeCloseTo(dice, 12);
    }),
  );
});
