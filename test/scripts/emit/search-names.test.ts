import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NamedPaper, namesTables } from '../../../scripts/emit/search-names.ts';
import { identifierKey } from '../../../widgets/src/core/search/identifier.ts';
import { nameKeys } from '../../../widgets/src/core/search/name-words.ts';
import { readNames, tableWith } from '../../../widgets/src/core/search/names.ts';

type Sketch = Partial<NamedPaper> & { id: string };

const tablesOf = (papers: readonly Sketch[]) =>
  namesTables(papers.map((paper, place) => [place, { authors: null, links: [], ...paper }]));

/** What a reader finds under a word, who fetches the one table that it would be in. */
function lookUp({ from, tables }: ReturnType<typeof namesTables>, word: string) {
  const table = tableWith(word, { path: '', from })?.replace('.txt', '');
  return readNames(tables[Number(table)] ?? '');
}

test('an author stands under each word of the name, with the papers that name them so', () => {
  const tables = tablesOf([
    { id: 'a', authors: ['Yann LeCun', 'Jean-Luc O’Hara'] },
    { id: 'b', authors: ['LeCun, Y.', 'Yann LeCun', 'Yann LeCun'] },
  ]);
  expect(lookUp(tables, 'lecun').authors('lecun')).toEqual([
    { name: 'Yann LeCun', papers: [0, 1] },
    { name: 'LeCun, Y.', papers: [1] },
  ]);
  for (const word of ['jean', 'luc', 'jeanluc', 'hara', 'ohara']) {
    expect(lookUp(tables, word).authors(word)).toEqual([{ name: 'Jean-Luc O’Hara', papers: [0] }]);
  }
  expect(lookUp(tables, 'y').authors('y')).toEqual([]);
  expect(lookUp(tables, 'nobody').authors('nobody')).toEqual([]);
});

test('a paper stands under its slug, its identifiers, and those that its links are', () => {
  const link = (rel: 'paper' | 'code', href: string) => ({ rel, href });
  const tables = tablesOf([
    { id: 'a', identifiers: { arxiv: 'math.GT/0309136', doi: '10.1145/ABC' } },
    { id: 'b', links: [link('paper', 'https://arxiv.org/abs/1706.03762v5')] },
    {
      id: 'c',
      identifiers: { doi: '10.48550/arXiv.1706.03763' },
      links: [link('code', 'https://arxiv.org/abs/1706.03764')],
    },
  ]);
  const papers = (kind: 'arxiv' | 'doi' | 'paper', id: string) => {
    const key = identifierKey({ kind, id });
    return lookUp(tables, key).papers(key);
  };
  expect(papers('arxiv', 'math/0309136')).toEqual([0]);
  expect(papers('doi', '10.1145/abc')).toEqual([0]);
  expect(papers('arxiv', '1706.03762')).toEqual([1]);
  expect(papers('arxiv', '1706.03763')).toEqual([2]);
  expect(papers('arxiv', '1706.03764')).toEqual([]);
  expect(papers('paper', 'c')).toEqual([2]);
});

test('however many tables there are, and whatever names hold, each word is in the one that is asked for', () => {
  const name = fc.string({
    unit: fc.constantFrom(...Array.from('abyzéŁøπ李ß\t\n -’.😀')),
    maxLength: 9,
  });
  fc.assert(
    fc.property(fc.array(fc.array(name, { maxLength: 4 }), { maxLength: 8 }), (lists) => {
      // Enough of others that there are several tables.
      const many = Array.from(
        { length: 900 },
        (_, at) => `Name${at.toString(36)} Of Somebody${at}`,
      );
      const papers = [many, ...lists].map((authors, at) => ({ id: `p${at}`, authors }));
      const tables = tablesOf(papers);
      expect(tables.from.length).toBeGreaterThan(1);
      expect(tables.from).toEqual(tables.from.toSorted());
      for (const [place, { authors }] of papers.entries()) {
        for (const author of authors.slice(0, 20)) {
          for (const word of nameKeys(author)) {
            const found = lookUp(tables, word).authors(word);
            const own = found.find((one) => one.name === author.replace(/\s+/g, ' ').trim());
            expect(own?.papers).toContain(place);
          }
        }
      }
    }),
    { numRuns: 10 },
  );
});

test('no table is larger than what a search may ask for, but for a word that has more by itself', () => {
  const papers = Array.from({ length: 2_000 }, (_, at) => ({
    id: `p${at}`,
    authors: [`Given${at % 997} Family${at}`, 'Wei Wang'],
  }));
  const { tables } = tablesOf(papers);
  expect(Math.max(...tables.map(({ length }) => length))).toBeLessThan(35_000);
  expect(tablesOf(papers)).toEqual(tablesOf(papers));
});

test('what is no table of names is not read as one', () => {
  expect(() => readNames('<!doctype html>')).toThrow('not a table of names');
});
