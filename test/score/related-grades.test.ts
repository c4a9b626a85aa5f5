import { describe, expect, test } from 'vitest';
import { paperFinder, parseJudgements, scoreNeighbours } from './related-grades.ts';

const grades = new Map([
  [
    'a',
    new Map([
      ['x', 3],
      ['y', 1],
      ['z', 0],
    ]),
  ],
  [
    'b',
    new Map([
      ['x', 1],
      ['y', 2],
    ]),
  ],
]);

describe('the score of neighbours', () => {
  test('is full where the best come first', () => {
    const lists = new Map([
      ['a', ['x', 'y', 'z']],
      ['b', ['y', 'x']],
    ]);
    const score = scoreNeighbours(grades, (paper) => lists.get(paper) ?? []);
    expect(score).toMatchObject({ papers: 2, listing: 2, firstJudged: 2, firstGood: 2, fewer: 1 });
    expect(score.ndcg).toBeCloseTo(1, 12);
  });

  test('falls where a worse one comes first', () => {
    const lists = new Map([
      ['a', ['y', 'x']],
      ['b', ['y', 'x']],
    ]);
    const score = scoreNeighbours(grades, (paper) => lists.get(paper) ?? []);
    expect(score.firstGood).toBe(1);
    const worse = (1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3));
    expect(score.ndcg).toBeCloseTo((worse + 1) / 2, 12);
  });

  test('names what nobody judged, and counts only three', () => {
    const score = scoreNeighbours(grades, (paper) =>
      paper === 'a' ? ['new', 'x', 'y', 'more'] : [],
    );
    expect(score.unjudged).toEqual([{ paper: 'a', neighbour: 'new' }]);
    expect(score).toMatchObject({ listing: 1, firstJudged: 0, firstGood: 0, fewer: 1 });
  });
});

describe('a file of grades', () => {
  test('is lines parted by tabs, or JSON', () => {
    const tabs = 'set\tpaper\tneighbour\tgrade\tfound by\nunseen\ta\tb\t2\tthese rules\n';
    expect(parseJudgements(tabs)).toEqual([
      { group: 'unseen', paper: 'a', neighbour: 'b', grade: 2 },
    ]);
    expect(parseJudgements('{ "A Title": { "Another": 3 } }')).toEqual([
      { group: '', paper: 'A Title', neighbour: 'Another', grade: 3 },
    ]);
  });

  test('with another grade is refused', () => {
    expect(() => parseJudgements('head\nunseen\ta\tb\t4\n')).toThrow('Line 2');
    expect(() => parseJudgements('{ "a": { "b": 2.5 } }')).toThrow();
  });

  test('may call papers by title, however that is spelled', () => {
    const find = paperFinder([{ id: 'deep-nets', title: 'Deep Nets: a Tale' }]);
    expect(find('deep-nets')).toBe('deep-nets');
    expect(find('DEEP NETS — A TALE')).toBe('deep-nets');
    expect(find('Shallow nets')).toBeNull();
  });
});
