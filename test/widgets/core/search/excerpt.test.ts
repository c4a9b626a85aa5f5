import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  excerptOf,
  placesInWords,
  type Segment,
} from '../../../../widgets/src/core/search/excerpt.ts';
import { termsOf } from '../../../../widgets/src/core/search/terms-of.ts';

/** An excerpt in one line, with matches in square brackets. */
const drawn = (segments: Segment[]) =>
  segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

test('matches are marked without the punctuation around them', () => {
  const text = 'We study (self-attention), a mechanism; attention is linear.';
  expect(drawn(excerptOf(text, [2, 5]))).toBe(
    'We study ([self-attention]), a mechanism; [attention] is linear.',
  );
});

test('a match that is all punctuation is marked whole', () => {
  expect(drawn(excerptOf('A* ≥ B', [1]))).toBe('A* [≥] B');
});

test('a long text is shown around its matches, with an ellipsis at each cut', () => {
  expect(drawn(excerptOf(words(40), [20, 22], 7))).toBe('… w18 w19 [w20] w21 [w22] w23 w24 …');
});

test('a text is shown from its beginning where its matches are near, or where there are none', () => {
  expect(drawn(excerptOf(words(40), [3], 5))).toBe('w0 w1 w2 [w3] w4 …');
  expect(drawn(excerptOf(words(40), [], 4))).toBe('w0 w1 w2 w3 …');
});

test('of several places, the one with the most matches is shown', () => {
  expect(drawn(excerptOf(words(60), [10, 40, 42, 44], 6))).toBe(
    '… [w40] w41 [w42] w43 [w44] w45 …',
  );
});

test('characters that mean something in HTML are left as they are', () => {
  const text = 'if a &lt; b and <img src=x onerror=alert(1)> & c';
  expect(drawn(excerptOf(text, []))).toBe(text);
});

test('an excerpt holds words of the text, in order, and marks only what matched', () => {
  const text = fc
    .array(fc.stringMatching(/^[a-z<>&;]{1,6}$/), { minLength: 1, maxLength: 80 })
    .map((list) => list.join(' '));
  const places = fc.array(fc.integer({ min: -5, max: 90 }), { maxLength: 12 });
  fc.assert(
    fc.property(text, places, fc.integer({ min: 1, max: 40 }), (content, locations, length) => {
      const segments = excerptOf(content, locations, length);
      const shown = segments.map((segment) => segment.text).join('');
      const core = shown.replace(/^… /, '').replace(/ …$/, '');
      expect(content).toContain(core);
      expect(core.split(' ').length).toBeLessThanOrEqual(length);
      const all = content.split(' ');
      const matched = locations.some((at) => at >= 0 && at < all.length);
      expect(segments.some(({ marked }) => marked)).toBe(matched);
    }),
  );
});

test.each([
  ['O(d^k) w2', 'We need O(dᵏ) steps, W₂ and O(dk) words', [2, 4, 6]],
  ['steps', 'One step, two steps, and stepping on', [1, 3, 5]],
  ['auto-gnn', 'Of AutoGNN, Auto GNN and auto-gnn', [1, 2, 3, 5]],
  ['alpha', 'An α-stable law', [1]],
  ['the law', 'The law of the sea', [1]],
])('“%s” stands where a text has it in any spelling', (query, text, places) => {
  expect(placesInWords(text, termsOf(query.split(' ')))).toEqual(places);
});
