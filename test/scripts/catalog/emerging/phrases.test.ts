import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acronymsIn } from '../../../../scripts/catalog/emerging/acronyms.ts';
import { FEWEST, frequentPhrases } from '../../../../scripts/catalog/emerging/phrases.ts';
import { wordNumbers } from '../../../../scripts/catalog/emerging/words.ts';
import { timeOf } from '../../../steep-growth.ts';

/** Every run of one to four words between full stops, with the texts that hold it, found the plain way. */
function foundPlainly(texts: readonly string[], first: number): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    const runs = text.split(' . ').flatMap((sentence) => {
      const words = sentence.split(' ').filter((word) => word !== '');
      return words.flatMap((_, start) =>
        [1, 2, 3, 4].flatMap((length) =>
          start + length <= words.length ? words.slice(start, start + length).join(' ') : [],
        ),
      );
    });
    for (const run of new Set(runs)) holders.set(run, [...(holders.get(run) ?? []), index]);
  }
  const isFrequent = (list: readonly number[]): boolean =>
    list.filter((index) => index >= first).length >= FEWEST;
  return new Map([...holders].filter(([, list]) => isFrequent(list)));
}

test('frequent phrases are those that counting every run of words finds', () => {
  const sentence = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 });
  const text = fc
    .array(sentence, { maxLength: 3 })
    .map((sentences) => sentences.map((words) => words.join(' ')).join(' . '));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), fc.nat(3), (texts, first) => {
      const numbers = wordNumbers();
      const found = frequentPhrases(texts.map(numbers.textOf), first, () => true);
      const phrases = found.map(({ words, texts: holders }) => {
        return [words.map(numbers.nameOf).join(' '), holders] as const;
      });
      expect(new Map(phrases)).toEqual(foundPlainly(texts, first));
      expect(phrases).toHaveLength(new Set(phrases.map(([name]) => name)).size);
    }),
  );
});

test.each([
  [
    'with group relative policy optimization (GRPO), we',
    'GRPO',
    'group relative policy optimization',
  ],
  ['On-Policy Distillation (OPD) is', 'OPD', 'On-Policy Distillation'],
  ['a large language model (LLMs)', 'LLM', 'large language model'],
  ['a mixture of experts (MoE)', 'ME', null],
  ['the area under the curve (AUC)', 'AUC', 'area under the curve'],
  ['we ask a question (WHY)', 'WHY', null],
  ['models. Policy optimization (MPO)', 'MPO', null],
])('what is introduced in %j as %s is %j', (text, short, long) => {
  const found = acronymsIn(text).filter((each) => each.short === short);
  expect(found).toEqual(long === null ? [] : [{ short, long }]);
});

test('text of nothing but brackets takes no time', () => {
  const text = '(A '.repeat(10_000) + '(AB) '.repeat(10_000);
  expect(acronymsIn(text)).toEqual([]);
  expect(timeOf(acronymsIn, text)).toBeLessThan(3000);
});
