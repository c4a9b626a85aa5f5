import { expect, test } from 'vitest';
import {
  identifierKey,
  readIdentifier,
  readSlug,
} from '../../../../widgets/src/core/search/identifier.ts';

test.each([
  '1706.03762',
  '1706.03762v5',
  'arXiv:1706.03762',
  'ARXIV:1706.03762v12',
  'https://arxiv.org/abs/1706.03762',
  'http://www.arxiv.org/pdf/1706.03762v5.pdf',
  'arxiv.org/pdf/1706.03762',
  '[1706.03762],',
  '10.48550/arXiv.1706.03762',
  'https://doi.org/10.48550/arXiv.1706.03762',
])('%s is a paper at arXiv', (typed) => {
  expect(readIdentifier(typed)).toEqual({ kind: 'arxiv', id: '1706.03762' });
});

test.each([
  ['hep-th/9901001', 'hep-th/9901001'],
  ['arXiv:math.GT/0309136v2', 'math/0309136'],
  ['https://arxiv.org/abs/cs/0112017', 'cs/0112017'],
  ['0704.0001', '0704.0001'],
])('%s is an identifier of an older style', (typed, id) => {
  expect(readIdentifier(typed)).toEqual({ kind: 'arxiv', id });
});

test.each([
  ['10.1145/3292500.3330919', '10.1145/3292500.3330919'],
  ['https://doi.org/10.1145/3292500.3330919.', '10.1145/3292500.3330919'],
  ['doi:10.1109/5.771073', '10.1109/5.771073'],
  ['https://dl.acm.org/doi/10.1145/3292500.3330919', '10.1145/3292500.3330919'],
  ['10.1016/S0092-8674(00)80430-4', '10.1016/s0092-8674(00)80430-4'],
  ['(10.1002/(SICI)1097(199)1:1)', '10.1002/(sici)1097(199)1:1)'],
])('%s is a DOI', (typed, id) => {
  expect(readIdentifier(typed)).toEqual({ kind: 'doi', id });
});

test('the address of a page of a paper is its slug, on any site and below any path', () => {
  for (const typed of [
    'https://papers.example.org/papers/attention-is-all-you-need/',
    'http://localhost:4321/base/papers/attention-is-all-you-need/#find=heads',
    '/papers/attention-is-all-you-need',
  ]) {
    expect(readIdentifier(typed)).toEqual({ kind: 'paper', id: 'attention-is-all-you-need' });
  }
  expect(readSlug('attention-is-all-you-need')).toMatchObject({ kind: 'paper' });
});

test.each(['2023', '12.5', '1706.0376', '1713.03762', 'and/or', '10.5/2', 'auto-gnn', 'ResNet-50'])(
  '%s names no paper',
  (typed) => {
    expect(readIdentifier(typed)).toBeNull();
    expect(readSlug(typed)).toBeNull();
  },
);

test('no identifier stands where a name does, and different ones stand apart', () => {
  const keys = ['arxiv:1706.03762', '10.1/x', '/papers/a-b-c/'].map((typed) =>
    identifierKey(readIdentifier(typed) ?? { kind: 'doi', id: typed }),
  );
  expect(new Set(keys).size).toBe(3);
  for (const key of keys) expect(key).toMatch(/[:/]/);
});
