import { describe, expect, test } from 'vitest';
import { apiFiles } from '../../../../scripts/emit/api.ts';
import { formatIds } from '../../../../scripts/content/ids-file.ts';
import type { Correction } from '../../../../scripts/schema/correction.ts';
import { Ids } from '../../../../scripts/schema/ids.ts';
import { abstractOf, digest } from '../make.ts';
import { corrected, onlySaid } from './corrected.ts';

const digests = [
  digest('a.txt', 'May 7, 2024', ['Alpha', 'Beta', 'Gamma']),
  digest('b.txt', 'May 9, 2024', ['Beta', 'Alpha', 'Delta']),
  digest('c.txt', 'May 11, 2024', ['Delta', 'Alpha']),
];
const build = (...corrections: Correction[]) => corrected(digests, corrections);
const before = build();
const listings = ({ catalog }: typeof before) =>
  Object.fromEntries(catalog.digests.map(({ source, entries }) => [source, entries]));
const led = ({ catalog }: typeof before) =>
  Object.fromEntries(catalog.departed.map(({ id, movedTo }) => [id, movedTo]));

describe('hiding', () => {
  test('a hidden paper leaves the site, and its address says so', () => {
    const built = build({ paper: 'alpha', hide: true });
    expect(listings(built)).toEqual({
      'a.txt': ['beta', 'gamma'],
      'b.txt': ['beta', 'delta'],
      'c.txt': ['delta'],
    });
    expect(led(built)).toEqual({ alpha: null });
    expect([...built.slugs.values()]).not.toContain('alpha');
    const files = new Map([...apiFiles(built.catalog)].map(({ path, text }) => [path, text]));
    expect(JSON.parse(files.get('api/v1/papers/alpha.json') ?? '')).toMatchObject({ gone: true });
    expect(built.diagnostics.map(({ code }) => code)).not.toContain('departed-address');
    expect(built.said).toEqual([]);
  });

  test('a paper hidden in some digests keeps its other sightings', () => {
    const built = build({ paper: 'alpha', hide: ['a.txt', '2024-05-11'] });
    expect(built.sightings['alpha']).toEqual(['2024-05-09:2']);
    expect(listings(built)).toMatchObject({ 'a.txt': ['beta', 'gamma'], 'c.txt': ['delta'] });
    expect(led(built)).toEqual({});
  });

  test('a paper hidden in all its digests one by one has left too', () => {
    const built = build({ paper: 'gamma', hide: ['a.txt'] });
    expect(led(built)).toEqual({ gamma: null });
  });

  test('a digest whose papers are all hidden is still there, and empty', () => {
    const built = build({ paper: 'alpha', hide: true }, { paper: 'delta', hide: true });
    expect(listings(built)['c.txt']).toEqual([]);
    expect(built.catalog.digests).toHaveLength(3);
  });

  test('what a hidden byline shows still tells the year of its digest', () => {
    const dated = [
      digest('d.txt', 'May 7', [
        { title: 'Old', date: 'May 1, 2023' },
        { title: 'New', date: 'May 2' },
      ]),
    ];
    const built = corrected(dated, [{ paper: 'old', hide: true }]);
    expect(built.catalog.digests[0]?.capturedOn.date).toBe('2024-05-07');
  });
});

describe('merging', () => {
  test('the entries of one paper go to the other, and so does its address', () => {
    const built = build({ paper: 'beta', sameAs: 'alpha' });
    expect(built.sightings['alpha']).toEqual(['2024-05-07:1', '2024-05-09:1', '2024-05-11:2']);
    expect(listings(built)).toMatchObject({
      'a.txt': ['alpha', 'gamma'],
      'b.txt': ['alpha', 'delta'],
    });
    expect(led(built)).toEqual({ beta: 'alpha' });
    expect(built.paper('alpha').title.text).toBe('Alpha');
  });

  test('chains are followed to their end', () => {
    const built = build({ paper: 'gamma', sameAs: 'beta' }, { paper: 'beta', sameAs: 'alpha' });
    expect(led(built)).toEqual({ gamma: 'alpha', beta: 'alpha' });
    expect(built.said).toEqual([]);
  });

  test('what is mended in the paper that stays holds for the merged one', () => {
    const built = build({ paper: 'beta', sameAs: 'alpha' }, { paper: 'alpha', authorCount: 4 });
    expect(built.paper('alpha').authorCount).toBe(4);
    expect(built.said).toEqual([]);
  });
});

describe('setting apart', () => {
  const apart: Correction = { paper: 'alpha', apart: ['b.txt'] };

  test('the entry of a digest becomes a paper of its own, whose address stays', () => {
    const built = build(apart);
    const [id = ''] = built.catalog.papers
      .map((paper) => paper.id)
      .filter((each) => each.startsWith('alpha-'));
    expect(id).toMatch(/^alpha-[0-9a-f]{8}$/);
    expect(built.sightings).toMatchObject({
      alpha: ['2024-05-07:1', '2024-05-11:2'],
      [id]: ['2024-05-09:2'],
    });
    expect(listings(built)['b.txt']).toEqual(['beta', id, 'delta']);
    expect(Ids.safeParse(JSON.parse(formatIds(built.ids))).data).toEqual(built.ids);
    const wider = corrected(digests, [{ paper: 'alpha', apart: ['c.txt', 'b.txt'] }], built.ids);
    expect(wider.sightings[id]).toEqual(['2024-05-09:2', '2024-05-11:2']);
    expect(corrected(digests, [apart]).catalog).toEqual(built.catalog);
  });

  test('it can be corrected, hidden or merged into another under its own slug', () => {
    const first = build(apart);
    const id =
      first.catalog.papers.map((paper) => paper.id).find((each) => each.startsWith('alpha-')) ?? '';
    expect(build(apart, { paper: id, title: 'Omega' }).paper(id).title.text).toBe('Omega');
    expect(led(build(apart, { paper: id, hide: true }))).toEqual({ [id]: null });
    const moved = build(apart, { paper: id, sameAs: 'gamma' });
    expect(led(moved)).toEqual({ [id]: 'gamma' });
    expect(moved.sightings['gamma']).toEqual(['2024-05-07:3', '2024-05-09:2']);
  });

  test('several papers can be set apart from one', () => {
    const built = build(apart, { paper: 'alpha', apart: ['c.txt'] });
    expect(built.said).toEqual([]);
    expect(built.catalog.papers.filter(({ id }) => id.startsWith('alpha'))).toHaveLength(3);
  });

  test('when it is taken back, the address that it gave out leads to the paper', () => {
    const first = build(apart);
    const id =
      first.catalog.papers.map((paper) => paper.id).find((each) => each.startsWith('alpha-')) ?? '';
    const after = corrected(digests, [], first.ids);
    expect(led(after)).toEqual({ [id]: 'alpha' });
    expect(after.catalog.papers).toEqual(before.catalog.papers);
    const again = corrected(digests, [apart], after.ids);
    expect(again.catalog).toEqual(first.catalog);
    const title = id.replaceAll('-', ' ');
    const newer = corrected([...digests, digest('d.txt', 'May 12, 2024', [title])], [], first.ids);
    expect(listings(newer)['d.txt']).not.toEqual([id]);
  });
});

describe('days of digests', () => {
  const yearless = [
    digest('x.txt', 'May 7', ['Alpha', { title: 'Beta', date: 'May 3' }]),
    digest('y.txt', 'May 9', [{ title: 'Alpha', abstract: abstractOf('Alpha') }]),
  ];

  test('a corrected day is stated, says why, and gives yearless bylines their year', () => {
    const [id = ''] = corrected(yearless, []).catalog.digests.map((each) => each.id);
    const built = corrected(yearless, [{ digest: 'x.txt', capturedOn: '2021-05-07' }]);
    const found = built.catalog.digests.find(({ source }) => source === 'x.txt');
    expect(found).toMatchObject({
      id: 'undated-05-07',
      capturedOn: { date: '2021-05-07', certainty: 'stated' },
      why: 'A correction by the publisher gives the date.',
    });
    expect(id).toMatch(/^undated-/);
    expect(built.paper('beta').published).toMatchObject({ date: '2021-05-03' });
    expect(built.diagnostics.filter(({ file }) => file === 'digests/x.txt')).toEqual([]);
  });

  test('a day that is known already is said to be', () => {
    expect(onlySaid(build({ digest: 'a.txt', capturedOn: '2024-05-07' }))).toMatch(
      /^correction-needless corrections\.yaml:2:15 /,
    );
  });

  test('a wrong date in a byline is no evidence any more once it is corrected', () => {
    const wrong = [
      digest('x.txt', 'May 7', [
        { title: 'Alpha', date: 'May 1, 2031' },
        { title: 'Beta', date: 'May 3' },
      ]),
    ];
    const dateOf = (...corrections: Correction[]) =>
      corrected(wrong, corrections).catalog.digests[0]?.capturedOn.date;
    expect(dateOf()).toBe('2032-05-07');
    expect(dateOf({ paper: 'alpha', published: null })).toBeNull();
    expect(dateOf({ paper: 'alpha', published: '2021-05-01' })).toBe('2021-05-07');
  });
});
