import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsIn } from '../../../site/client/words-in.ts';

const marked = (text: string, asked: string) =>
  wordsIn([text], asked).map(({ start, end }) => text.slice(start, end));

test('words are found as they are and in other forms, whatever their case and accents', () => {
  const text = 'Searching graphs: a graph search by Fréchet means.';
  expect(marked(text, 'graph search frechet')).toEqual([
    'Searching',
    'graphs',
    'graph',
    'search',
    'Fréchet',
  ]);
});

test('a word that was cut is found where no other is', () => {
  expect(marked('Hopfield networks', 'hopf')).toEqual(['Hopfield']);
  expect(marked('A net of networks', 'net')).toEqual(['net']);
});

test('words that stand everywhere are not marked beside others', () => {
  expect(marked('All of the attention is in the heads', 'the attention of heads')).toEqual([
    'attention',
    'heads',
  ]);
  expect(marked('To be', 'to be')).toEqual(['To', 'be']);
});

test('the parts of a name with a hyphen are found', () => {
  expect(marked('Auto-GNN finds nets', 'auto-gnn')).toEqual(['Auto', 'GNN']);
});

test('nothing is found where nothing was asked for', () => {
  expect(marked('Some text', '')).toEqual([]);
  expect(marked('Some text', '… –')).toEqual([]);
});

test('whatever is asked for, places are within their texts, in order, and do not overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ maxCount: 8 })), fc.lorem({ maxCount: 3 }), (texts, asked) => {
      let last = { text: -1, end: 0 };
      for (const { text, start, end } of wordsIn(texts, asked)) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(texts[text]?.length ?? -1);
        if (text === last.text) expect(start).toBeGreaterThanOrEqual(last.end);
        else expect(text).toBeGreaterThan(last.text);
        last = { text, end };
      }
    }),
  );
});
