import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberTexts } from '../../../../scripts/catalog/related/numbered-texts.ts';
import { sharedPhraseFinder } from '../../../../scripts/catalog/related/shared-phrases.ts';
import { supportFinder } from '../../../../scripts/catalog/related/support.ts';

/** A title, and what the abstract says. */
type Said = readonly [title: string, abstract: string];

/** How much of the likeness of two papers counts, and the most that was said of it beforehand. */
function supportOf(
  one: Said,
  other: Said,
  topics: number,
  weightOf: (word: number) => number = () => 1,
): { part: number; most: number } {
  const numbered = numberTexts(
    [one, other].map(([title, abstract]) => ({ title, abstract, keywords: [] })),
  );
  const found = supportFinder(numbered.texts, numbered.roles);
  const pair = { one: 0, other: 1, topics };
  const phrases = sharedPhraseFinder(numbered)(0, 1, weightOf);
  return { part: found.supportOf(pair, phrases), most: found.mostSupportOf(pair) };
}
const partOf = (...of: Parameters<typeof supportOf>): number => supportOf(...of).part;

const both = 'Shuttle repair. Copper wire.';

describe('the likeness of two papers', () => {
  test('counts in full where both have the same topics and say much of what one title says', () => {
    expect(partOf(['Shuttle repair', 'Copper wire.'], ['Kites', both], 1)).toBe(1);
    expect(partOf(['Kites', both], ['Shuttle repair', 'Copper wire.'], 1)).toBe(1);
  });

  test('counts less the less of what they share is in a title', () => {
    const shared = 'Copper wire. Linen sail. Cedar mast. Amber bead. Shuttle repair.';
    const inNone = partOf(['Looms', shared], ['Kites', shared], 1);
    const little = partOf(['Looms with shuttle repair', shared], ['Kites', shared], 1);
    expect(inNone).toBeLessThan(little);
    expect(little).toBeLessThan(1);
  });

  test('counts less the fewer topics they share', () => {
    const [none, few, some] = [0, 0.1, 0.5].map((topics) =>
      partOf(['Shuttle repair', 'Copper wire.'], ['Kites', both], topics),
    );
    expect(none).toBeLessThan(few ?? 0);
    expect(few).toBeLessThan(some ?? 0);
    expect(some).toBe(1);
  });

  test('needs no topics where both titles name one thing', () => {
    const lost = (name: string): number => {
      const [all, none] = [1, 0].map((topics) =>
        partOf([`${name} on looms`, 'Copper wire.'], [`${name} at sea`, 'Copper wire.'], topics),
      );
      return (all ?? 0) - (none ?? 0);
    };
    expect(lost('Shuttle repair')).toBe(0);
    // One word may mean two things, and everyday words together are of no subject.
    expect(lost('Shuttles')).toBeGreaterThan(0);
    expect(lost('Language models')).toBeGreaterThan(0);
  });

  test('counts little where one phrase is all they share, less where it is one word', () => {
    const [word, phrase, phrases] = ['Shuttles.', 'Shuttle repair.', both].map((said) =>
      partOf(['Shuttle repair with copper wire', ''], ['Kites', said], 1),
    );
    expect(word).toBeLessThan(phrase ?? 0);
    expect(phrase).toBeLessThan(phrases ?? 0);
    expect(partOf(['Looms', ''], ['Kites', ''], 1)).toBeLessThan(word ?? 0);
  });

  test('never counts more than was said before their phrases were looked for', () => {
    const words = ['shuttle', 'repair', 'copper', 'wire', 'model', 'language', 'of', 'the', 'a-b'];
    const text = fc.array(fc.constantFrom(...words, 'loom.', 'kite.'), { maxLength: 8 });
    const said = fc
      .tuple(text, text)
      .map(([title, abstract]): Said => [title.join(' '), abstract.join(' ')]);
    const topics = fc.double({ min: 0, max: 1, noNaN: true });
    const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(said, said, topics, weights, (one, other, shared, of) => {
        const { part, most } = supportOf(one, other, shared, (word) => of[word] ?? 0);
        expect(part).toBeLessThanOrEqual(most);
      }),
    );
  });
});
