import { expect, test } from 'vitest';
import { idOf, resultsJson, resultsText } from '../../../scripts/terminal/print-results.ts';
import { wordsOf } from '../../../scripts/words/index.ts';
import type { Answer, FoundResult } from '../../../widgets/src/core/search/answer.ts';

const words = wordsOf('en');

function result(overrides: Partial<FoundResult> = {}): FoundResult {
  return {
    kind: 'paper',
    url: '/papers/lanterns/',
    title: 'Lanterns',
    date: '2025-03-04',
    certainty: '',
    excerpt: [
      { text: 'What ', marked: false },
      { text: 'ships', marked: true },
      { text: ' come home to.', marked: false },
    ],
    topics: [{ id: 'harbours', label: 'Harbours' }],
    hasCode: true,
    missing: [],
    authors: [],
    score: 1.5,
    ...overrides,
  };
}

function answer(overrides: Partial<Answer> = {}): Answer {
  const results = overrides.results ?? [result()];
  return {
    total: results.length,
    results,
    counts: null,
    corrected: [],
    relaxed: false,
    isPartial: false,
    absent: [],
    suggestion: null,
    ...overrides,
  };
}

const plain = { paint: (_: unknown, text: string) => text, columns: 80 };

test('a program gets id, title, address and score, best first', () => {
  const list = [result(), result({ url: 'https://a.org/x/papers/two/', title: 'Two', score: 1 })];
  expect(JSON.parse(resultsJson(list))).toEqual([
    { id: 'lanterns', title: 'Lanterns', url: '/papers/lanterns/', score: 1.5 },
    { id: 'two', title: 'Two', url: 'https://a.org/x/papers/two/', score: 1 },
  ]);
  expect(resultsJson([])).toBe('[]\n');
  expect(idOf({ url: '/' })).toBe('');
});

test('a person gets title, date, topics, address and where the words stand', () => {
  expect(resultsText(answer(), words, plain)).toBe(
    '1 paper.\n\nLanterns  1\n   4 Mar 2025 · Harbours · Code\n   /papers/lanterns/\n   What ships come home to.\n',
  );
});

test('words that match are painted, and lines are no wider than the terminal', () => {
  const excerpt = [
    { text: 'a lantern '.repeat(20), marked: false },
    { text: 'ships', marked: true },
  ];
  const text = resultsText(answer({ results: [result({ excerpt })] }), words, {
    paint: (style, piece) => `<${String(style)}>${piece}</>`,
    columns: 40,
  });
  expect(text).toContain('<bold>ships</>');
  const lines = text.split('\n').filter((line) => line.includes('lantern a'));
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line.replace(/<[^>]*>/g, '').length).toBeLessThanOrEqual(40);
});

test('authors that a paper was found by are named, and those whom nobody is called', () => {
  const text = resultsText(
    answer({
      results: [result({ authors: ['Yann LeCun', 'Y. Bengio'] })],
      absent: [{ kind: 'author', id: 'nobody' }],
    }),
    words,
    plain,
  );
  expect(text).toContain('No paper here is by “nobody”.');
  expect(text).toContain(' · by Yann LeCun, Y. Bengio');
});

test('what was taken for what, what is missing and what was perhaps meant is said', () => {
  const text = resultsText(
    answer({
      total: 30,
      corrected: [{ typed: 'grpah', meant: 'graph' }],
      relaxed: true,
      suggestion: 'graph ships',
      results: [result({ missing: ['sheaf'], date: null })],
    }),
    words,
    plain,
  );
  expect(text).toContain('Nothing has “grpah”: searched for “graph”.\n');
  expect(text).toContain('Nothing has all of these words.');
  expect(text).toContain('Did you mean “graph ships”?\n');
  expect(text).toContain('30 papers; these are the first 1.\n');
  expect(text).toContain('date unknown · Harbours · Code · without “sheaf”\n');
});

test('nothing in a title, an excerpt or JSON is obeyed by a terminal', () => {
  const evil = 'x\u001b]0;owned\u0007\u009b31m\u202e\r\ny';
  const results = [
    result({ title: evil, url: `/papers/${evil}/`, excerpt: [{ text: evil, marked: true }] }),
  ];
  const asText = resultsText(answer({ results, suggestion: evil }), words, plain);
  expect(asText).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  const asJson = resultsJson(results);
  expect(asJson).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(JSON.parse(asJson)).toMatchObject([{ title: evil }]);
});
