import { expect, test } from 'vitest';
import { judge, readAuthors } from './math-judge.ts';

function verdict(tex: string, authors: string, before = '', after = ''): string {
  return judge(tex, readAuthors(authors), new Set(), { before, after }).verdict;
}

test('a formula of the authors is the same whatever its fonts, spaces and grouping braces', () => {
  expect(verdict(String.raw`\mathcal O (d^2)`, String.raw`in $\mathcal{O}(d^{2})$ steps`)).toBe(
    'exact',
  );
});

test('a formula of theirs that has a command more is lossy', () => {
  expect(verdict('O(T)', String.raw`in $\tilde{O}(\sqrt{T})$ steps`)).toBe('lossy');
});

test('figures and names may stand inside of the dollar signs or outside', () => {
  expect(verdict(String.raw`256\times256`, String.raw`at 256$\times$256 pixels`)).toBe('joined');
  expect(verdict('^2', '$Agent^2$ is', 'Agent')).toBe('joined');
});

test('a part of a formula, more than a formula, and words in it are wrong', () => {
  expect(verdict('x_1', '$x_1 + y$')).toBe('wrong');
  expect(verdict('x_1 a word y_1', '$x_1$ a word $y_1$')).toBe('wrong');
  expect(verdict('x_1', 'plain x_1')).toBe('wrong');
  expect(verdict('O(T^2)', '$O(T)$')).toBe('wrong');
});

test('money is no formula', () => {
  expect(readAuthors(String.raw`\$5 and $x$`).spans.map(({ tex }) => tex)).toEqual(['x']);
});
