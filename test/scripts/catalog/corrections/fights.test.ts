import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../../scripts/schema/correction.ts';
import { digest } from '../make.ts';
import { corrected, onlySaid, places } from './corrected.ts';

const digests = [
  digest('a.txt', 'May 7, 2024', ['Alpha', 'Beta', 'Gamma']),
  digest('b.txt', 'May 9, 2024', ['Beta', 'Alpha', 'Delta']),
  digest('c.txt', 'May 11, 2024', ['Delta', 'Alpha']),
];
const build = (...corrections: Correction[]) => corrected(digests, corrections);

describe('what cannot hold at once', () => {
  test.each<[string, Correction[], RegExp]>([
    [
      'hidden and mended',
      [
        { paper: 'alpha', hide: true },
        { paper: 'alpha', title: 'X' },
      ],
      /:2:9 `alpha` is hidden, so `title` on line 4/,
    ],
    [
      'hidden here and everywhere',
      [
        { paper: 'alpha', hide: true },
        { paper: 'alpha', hide: ['a.txt'] },
      ],
      /:5:7 /,
    ],
    [
      'merged and mended',
      [{ paper: 'alpha', sameAs: 'beta', title: 'X' }],
      /:3:10 .*Write it under `paper: beta`/,
    ],
    [
      'merged into a hidden one',
      [
        { paper: 'alpha', sameAs: 'beta' },
        { paper: 'beta', hide: true },
      ],
      /:2:11 /,
    ],
    [
      'merged into two',
      [
        { paper: 'alpha', sameAs: 'beta' },
        { paper: 'alpha', sameAs: 'gamma' },
      ],
      /:4:11 /,
    ],
    ['merged into itself', [{ paper: 'alpha', sameAs: 'alpha' }], /:2:11 .*`alpha` → `alpha`/],
    [
      'a circle',
      [
        { paper: 'alpha', sameAs: 'beta' },
        { paper: 'beta', sameAs: 'gamma' },
        { paper: 'gamma', sameAs: 'alpha' },
      ],
      /`alpha` → `beta` → `gamma` → `alpha`/,
    ],
    [
      'apart and hidden',
      [{ paper: 'alpha', apart: ['a.txt'], hide: ['a.txt'] }],
      /correction-conflict .*:5:7 /,
    ],
    [
      'apart twice',
      [
        { paper: 'alpha', apart: ['a.txt'] },
        { paper: 'alpha', apart: ['2024-05-07'] },
      ],
      /line 3/,
    ],
    ['nothing left', [{ paper: 'gamma', apart: ['a.txt'] }], /:3:5 .*nothing would be left/],
  ])('%s', (_, corrections, expected) => {
    const built = build(...corrections);
    expect(onlySaid(built)).toMatch(expected);
    expect(built.said[0]?.code).toBe('correction-conflict');
    expect(build(...corrections.toReversed()).catalog).toEqual(built.catalog);
  });

  test('apart and the same again', () => {
    const apart: Correction = { paper: 'alpha', apart: ['b.txt'] };
    const id = build(apart)
      .catalog.papers.map((each) => each.id)
      .find((each) => each.startsWith('alpha-'));
    for (const [paper, sameAs] of [
      [id ?? '', 'alpha'],
      ['alpha', id ?? ''],
    ] as const) {
      expect(onlySaid(build(apart, { paper, sameAs }))).toMatch(/correction-conflict .*set apart/);
    }
  });

  test('a paper that was set apart is not taken apart itself', () => {
    const apart: Correction = { paper: 'alpha', apart: ['b.txt', 'c.txt'] };
    const id = build(apart)
      .catalog.papers.map((each) => each.id)
      .find((each) => each.startsWith('alpha-'));
    const built = build(apart, { paper: id ?? '', apart: ['c.txt'] });
    expect(places(built)).toEqual(['correction-conflict 7:5']);
  });
});
