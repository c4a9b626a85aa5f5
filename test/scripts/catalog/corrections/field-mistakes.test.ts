import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../../scripts/schema/correction.ts';
import { abstractOf, digest } from '../make.ts';
import { corrected, onlySaid, places } from './corrected.ts';

const abstract =
  'We prove that mathcal{O}(d^k) is\nenough for memory. See https://example.org/old.';
const two = [
  digest('a.txt', 'May 7, 2024', [
    { title: 'On Memory', abstract, date: 'May 1, 2024', authors: 3, number: 5 },
  ]),
  digest('b.txt', 'May 9, 2024', ['Graph Nets']),
];
const build = (...corrections: Correction[]) => corrected(two, corrections);
const before = build();

describe('what changes nothing is said and not refused', () => {
  test.each<[string, Omit<Extract<Correction, { paper: string }>, 'paper'>]>([
    ['a title that is shown already', { title: 'On Memory' }],
    ['a date that is stated already', { published: '2024-05-01' }],
    ['a number that is known already', { authorCount: 3 }],
    ['a number that is known already', { unlabelledNumber: 5 }],
    ['names that nobody knows already', { authors: null }],
    ['topics that were found already', { topics: ['memory'] }],
    [
      'a link that is there already',
      { addLinks: [{ rel: 'other', href: 'http://example.org/old' }] },
    ],
    ['a piece that is shown so already', { abstract: [{ find: 'We prove', show: 'We prove' }] }],
  ])('%s', (_, mend) => {
    const [link] = before.paper('on-memory').links;
    const links = mend.addLinks?.map((each) => ({ ...each, rel: link?.rel ?? each.rel }));
    const built = build({ paper: 'on-memory', ...mend, ...(links && { addLinks: links }) });
    expect(onlySaid(built)).toMatch(/^correction-needless corrections\.yaml:\d+:\d+ /);
  });

  test('a piece of an abstract that another digest shows', () => {
    const long = `${abstractOf('x')} ${abstractOf('y')}`;
    const both = [
      digest('a.txt', 'May 7, 2024', [{ title: 'T', abstract: `${long} alpha $\\alpha$` }]),
      digest('b.txt', 'May 8, 2024', [{ title: 'T', abstract: `${long} alpha only here` }]),
    ];
    const built = corrected(both, [
      { paper: 't', abstract: [{ find: 'only here', show: 'nowhere' }] },
    ]);
    expect(onlySaid(built)).toMatch(/^correction-needless corrections\.yaml:3:7 /);
  });
});

describe('what is not there is an error beside the nearest that is', () => {
  test.each<[string, Correction, RegExp]>([
    [
      'a paper',
      { paper: 'on-memry', title: 'X' },
      /1:10 There is no paper .* Did you mean `on-memory`/,
    ],
    [
      'any paper',
      { paper: 'zzz', title: 'X' },
      /1:10 There is no paper `zzz`\. A paper is named by/,
    ],
    ['a digest', { digest: 'c.txt', capturedOn: '2024-05-01' }, /1:11 .* Did you mean `[ab]\.txt`/],
    [
      'a digest by id',
      { digest: '2024-05-08', capturedOn: '2024-05-01' },
      /Did you mean `2024-05-0[79]`/,
    ],
    [
      'a piece of the abstract',
      { paper: 'on-memory', abstract: [{ find: 'PROVE that  mathcal{O}(d^k)', show: 'x' }] },
      /3:7 .* Did you mean this piece of it\? 'prove that mathcal\{O\}\(d\^k\)'/,
    ],
    [
      'a piece with a slip in it',
      { paper: 'on-memory', abstract: [{ find: 'mathcal{O}(d^2)', show: 'x' }] },
      /'mathcal\{O\}\(d\^k\)'/,
    ],
    [
      'a piece over the end of a line',
      { paper: 'on-memory', abstract: [{ find: 'is enough', show: 'x' }] },
      /Did you mean this piece of it\? "is\\nenough"/,
    ],
    [
      'a link',
      { paper: 'on-memory', dropLinks: ['https://example.org/odd'] },
      /3:7 .* Did you mean `https:\/\/example\.org\/old`/,
    ],
    ['a topic', { paper: 'on-memory', topics: ['memry'] }, /3:7 .* Did you mean `memory`/],
    [
      'a digest that lists it',
      { paper: 'on-memory', hide: ['b.txt'] },
      /3:7 The digest `b\.txt` does not list `on-memory`\. These do: `2024-05-07`/,
    ],
    [
      'a digest that lists it, to set apart',
      { paper: 'on-memory', apart: ['2024-05-09'] },
      /3:7 .*does not list/,
    ],
    ['a paper to merge into', { paper: 'on-memory', sameAs: 'graph-net' }, /2:11 .*`graph-nets`/],
  ])('%s', (_, correction, expected) => {
    const built = build(correction);
    expect(onlySaid(built)).toMatch(expected);
    expect(built.said[0]?.code).toBe('correction-no-match');
    expect(built.catalog).toEqual(before.catalog);
  });

  test('a hopeless and huge piece is refused without a suggestion, and soon', () => {
    const find = 'q%'.repeat(500_000);
    const built = build({ paper: 'on-memory', abstract: [{ find, show: 'x' }] });
    expect(built.said).toMatchObject([{ code: 'correction-no-match', fix: null }]);
  });
});

describe('what cannot hold at once is an error, and neither is done', () => {
  test.each<[string, Correction[], string[]]>([
    [
      'one field of one paper twice',
      [
        { paper: 'on-memory', title: 'One' },
        { paper: 'on-memory', title: 'Two' },
      ],
      ['correction-conflict 4:10'],
    ],
    [
      'a list that stands for the whole, twice',
      [
        { paper: 'on-memory', topics: ['graphs'] },
        { paper: 'on-memory', topics: ['graphs', 'memory'] },
      ],
      ['correction-conflict 6:5'],
    ],
    [
      'two pieces that overlap',
      [
        { paper: 'on-memory', abstract: [{ find: 'that mathcal', show: 'x' }] },
        { paper: 'on-memory', abstract: [{ find: 'mathcal{O}', show: 'y' }] },
      ],
      ['correction-conflict 7:7'],
    ],
    [
      'one piece shown in two ways',
      [
        {
          paper: 'on-memory',
          abstract: [
            { find: 'We', show: 'x' },
            { find: 'We', show: 'y' },
          ],
        },
      ],
      ['correction-conflict 5:7'],
    ],
    [
      'one link of two kinds',
      [
        { paper: 'on-memory', addLinks: [{ rel: 'code', href: 'https://a.org/' }] },
        { paper: 'on-memory', addLinks: [{ rel: 'data', href: 'https://a.org/' }] },
      ],
      ['correction-conflict 7:7'],
    ],
    [
      'two days of one digest, by two names',
      [
        { digest: 'a.txt', capturedOn: '2024-05-08' },
        { digest: '2024-05-07', capturedOn: '2024-05-09' },
      ],
      ['correction-conflict 4:15'],
    ],
    [
      'fewer authors than names',
      [{ paper: 'on-memory', authors: ['A', 'B'], authorCount: 1 }],
      ['correction-conflict 5:16'],
    ],
    [
      'a paper younger than its digest',
      [{ paper: 'on-memory', published: '2024-06' }],
      ['correction-conflict 2:14'],
    ],
  ])('%s', (_, corrections, expected) => {
    const built = build(...corrections);
    expect(places(built)).toEqual(expected);
    const one = build(...corrections.toReversed());
    expect(one.catalog).toEqual(built.catalog);
    expect(places(one)).toHaveLength(expected.length);
  });

  test('a field that is given twice is left as it was', () => {
    const built = build(
      { paper: 'on-memory', title: 'One' },
      { paper: 'on-memory', title: 'Two', unlabelledNumber: 6 },
    );
    expect(built.paper('on-memory')).toMatchObject({
      title: { text: 'On Memory' },
      unlabelledNumber: 6,
    });
    expect(built.said[0]?.message).toContain('line 2');
  });

  test('what is said twice is done, and said to be needless', () => {
    const mend: Correction = { paper: 'on-memory', title: 'One', topics: ['graphs'] };
    const built = build(mend, mend);
    expect(built.paper('on-memory')).toMatchObject({ title: { text: 'One' } });
    expect(places(built)).toEqual(['correction-needless 6:10', 'correction-needless 8:5']);
  });

  test('pieces of one abstract in several corrections are all mended', () => {
    const built = build(
      { paper: 'on-memory', abstract: [{ find: 'We prove', show: 'They show' }] },
      { paper: 'on-memory', abstract: [{ find: 'enough', show: 'plenty' }] },
      { paper: 'on-memory', abstract: [{ find: 'enough', show: 'plenty' }] },
    );
    expect(built.paper('on-memory').abstract?.text).toMatch(/They show .*plenty/s);
    expect(places(built)).toEqual(['correction-needless 11:7']);
  });
});
