import { describe, expect, test } from 'vitest';
import { ID_LENGTH_LIMIT, Id } from '../../../../scripts/schema/id.ts';
import { Ids } from '../../../../scripts/schema/ids.ts';
import { abstractOf, build, digest } from '../make.ts';

const ids = (digests: Parameters<typeof build>[0], given?: Ids) => {
  const built = build(digests, given ? { ids: given } : {});
  return { ...built, digestIds: built.catalog.digests.map(({ id }) => id) };
};
const slug = (title: string) => build([digest('a.txt', null, [title])]).catalog.papers[0]?.id;

describe('slugs', () => {
  test.each([
    ['Attention Is All You Need', 'attention-is-all-you-need'],
    ['DeltaNet: $O(n)$ & More', 'deltanet-o-n-and-more'],
    ["Fr\\'echet’s Naïve Łódź", 'frechets-naive-lodz'],
    ['C++ @ 100%', 'c-100'],
  ])('%s → %s', (title, expected) => {
    expect(slug(title)).toBe(expected);
  });

  test('a long title is cut between words, a long word within', () => {
    const long = slug('Wordy '.repeat(40));
    expect(long).toMatch(/^wordy(-wordy)*$/);
    expect(long?.length).toBeGreaterThan(ID_LENGTH_LIMIT - 6);
    expect(slug('x'.repeat(200))).toBe('x'.repeat(ID_LENGTH_LIMIT));
  });

  test('a title without Latin letters, and a reserved one, get a hash', () => {
    expect(slug('深度学习')).toMatch(/^paper-[0-9a-f]{8}$/);
    expect(slug('')).toMatch(/^paper-[0-9a-f]{8}$/);
    expect(slug('Years')).toMatch(/^years-[0-9a-f]{8}$/);
  });

  test('all who ask for one slug get a hash, in any order, and it is said', () => {
    const shown = [
      { title: 'Deep Nets', abstract: abstractOf('one') },
      { title: 'Deep Nets', abstract: abstractOf('two') },
    ];
    const one = ids([digest('a.txt', null, shown)]);
    const two = ids([digest('a.txt', null, shown.toReversed())]);
    const slugs = one.catalog.papers.map(({ id }) => id);
    expect(slugs).toEqual(two.catalog.papers.map(({ id }) => id));
    for (const each of slugs) expect(each).toMatch(/^deep-nets-[0-9a-f]{8}$/);
    expect(one.diagnostics.filter(({ code }) => code === 'id-clash')).toHaveLength(2);
  });

  test('a title that reads like the hashed slug of another does not take it', () => {
    const shown = [
      { title: 'Deep Nets', abstract: abstractOf('one') },
      { title: 'Deep Nets', abstract: abstractOf('two') },
    ];
    const [first = ''] = ids([digest('a.txt', null, shown)]).catalog.papers.map(({ id }) => id);
    const { catalog } = ids([digest('a.txt', null, [...shown, first.replaceAll('-', ' ')])]);
    expect(new Set(catalog.papers.map(({ id }) => id)).size).toBe(3);
    for (const { id } of catalog.papers) expect(Id.safeParse(id).success).toBe(true);
  });

  test('a new paper does not take the slug of one that was published', () => {
    const one = digest('a.txt', null, [{ title: 'Deep Nets', abstract: abstractOf('one') }]);
    const two = digest('b.txt', null, [{ title: 'Deep Nets', abstract: abstractOf('two') }]);
    const before = ids([one]);
    const after = ids([one, two], before.ids);
    expect(after.catalog.papers.map(({ id }) => id)).toEqual([
      'deep-nets',
      expect.stringMatching(/^deep-nets-[0-9a-f]{8}$/),
    ]);
    const without = ids([two], before.ids);
    expect(without.catalog.papers[0]?.id).toMatch(/^deep-nets-[0-9a-f]{8}$/);
    expect(without.catalog.departed).toContainEqual({
      kind: 'paper',
      id: 'deep-nets',
      movedTo: null,
    });
  });
});

describe('digests', () => {
  test('an id is the capture date, counted up for more of one date', () => {
    const shown = ['A', 'B', 'C'].map((title) => digest(`${title}.txt`, 'May 7, 2024', [title]));
    const { digestIds } = ids(shown);
    expect(digestIds).toEqual(['2024-05-07', '2024-05-07-2', '2024-05-07-3']);
    const order = (digests: typeof shown) =>
      ids(digests).catalog.digests.map(({ id, entries }) => [id, ...entries]);
    expect(order(shown.toReversed())).toEqual(order(shown));
    const renamed = shown.map((each, index) => ({ ...each, fileName: `${9 - index}.txt` }));
    expect(order(renamed)).toEqual(order(shown));
  });

  test('without a year it is undated, and stays so when the year is found', () => {
    const before = ids([digest('a.txt', 'May 7', ['A'])]);
    expect(before.digestIds).toEqual(['undated-05-07']);
    const dated = digest('b.txt', 'May 9, 2024', [{ title: 'A', date: 'May 1' }]);
    const after = ids([digest('a.txt', 'May 7', ['A']), dated], before.ids);
    expect(after.catalog.digests.find(({ source }) => source === 'a.txt')).toMatchObject({
      id: 'undated-05-07',
      capturedOn: { date: '2024-05-07' },
    });
    expect(ids([digest('a.txt', null, ['A'])]).digestIds[0]).toMatch(/^undated-[0-9a-f]{8}$/);
  });

  test('a renamed, an edited and a renamed and dated file keep their id', () => {
    const { ids: given } = ids([digest('a.txt', 'May 7', ['A', 'B'])]);
    const id = (name: string, header: string, titles: string[]) =>
      ids([digest(name, header, titles)], given).digestIds[0];
    expect(id('z.txt', 'May 7', ['A', 'B'])).toBe('undated-05-07');
    expect(id('a.txt', 'May 7', ['A', 'B', 'C'])).toBe('undated-05-07');
    expect(id('a.txt', 'May 8', ['A', 'B'])).toBe('undated-05-07');
    expect(id('2024-05-07-a.txt', 'May 7', ['A', 'C'])).toBe('undated-05-07');
  });

  test('another capture that took the name of a file is another digest', () => {
    const { ids: given } = ids([digest('latest.txt', 'May 7, 2024', ['A', 'B'])]);
    const after = ids([digest('latest.txt', 'May 14, 2024', ['C', 'D'])], given);
    expect(after.digestIds).toEqual(['2024-05-14']);
    expect(after.catalog.departed).toContainEqual({
      kind: 'digest',
      id: '2024-05-07',
      movedTo: null,
    });
  });

  test('two files that swap their names keep their ids', () => {
    const [one, two] = [['A'], ['B']];
    const { ids: given } = ids([digest('1.txt', 'May 7', one), digest('2.txt', 'May 7', two)]);
    const before = ids([digest('1.txt', 'May 7', one), digest('2.txt', 'May 7', two)], given);
    const after = ids([digest('2.txt', 'May 7', one), digest('1.txt', 'May 7', two)], given);
    const meaning = ({ catalog }: typeof before) =>
      catalog.digests.map(({ id, entries }) => [id, ...entries]);
    expect(meaning(after)).toEqual(meaning(before));
  });
});

describe('papers given out before', () => {
  const abstract = abstractOf('a paper');
  const mended = abstract.replace(/^\w+/, 'mended');
  const before = ids([digest('a.txt', null, [{ title: 'Grahp Nets', abstract }])]);

  test('a mended abstract, a mended title and one after the other keep the address', () => {
    const now = (title: string, text: string | null, given: Ids) =>
      ids([digest('a.txt', null, [{ title, abstract: text }])], given);
    expect(now('Grahp Nets', mended, before.ids).catalog.papers[0]?.id).toBe('grahp-nets');
    expect(now('Grahp Nets', null, before.ids).catalog.papers[0]?.id).toBe('grahp-nets');
    const titled = now('Graph Nets', abstract, before.ids);
    expect(titled.catalog.papers[0]?.id).toBe('grahp-nets');
    expect(now('Graph Nets', mended, titled.ids).catalog.papers[0]?.id).toBe('grahp-nets');
  });

  test('a removed paper leaves its address, and takes it again when it comes back', () => {
    const gone = ids([], before.ids);
    expect(gone.catalog.departed.map(({ id }) => id)).toContain('grahp-nets');
    expect(gone.diagnostics.map(({ code }) => code)).toContain('departed-address');
    const back = ids([digest('z.txt', null, [{ title: 'Grahp Nets', abstract }])], gone.ids);
    expect(back.catalog.papers[0]?.id).toBe('grahp-nets');
    expect(back.catalog.departed.filter(({ kind }) => kind === 'paper')).toEqual([]);
  });

  test('when two turn out to be one, the other address leads to it, for good', () => {
    const first = ids([
      digest('a.txt', null, [{ title: 'Grahp Nets', abstract }]),
      digest('b.txt', null, [{ title: 'Graph Nets', abstract }]),
    ]);
    expect(first.catalog.papers.map(({ id }) => id)).toEqual(['grahp-nets', 'graph-nets']);
    const one = [
      digest('a.txt', null, [{ title: 'Graph Nets', abstract }]),
      digest('b.txt', null, [{ title: 'Graph Nets', abstract }]),
    ];
    const second = ids(one, first.ids);
    const third = ids(one, second.ids);
    for (const { catalog } of [second, third]) {
      expect(catalog.papers.map(({ id }) => id)).toEqual(['graph-nets']);
      expect(catalog.departed).toEqual([
        { kind: 'paper', id: 'grahp-nets', movedTo: 'graph-nets' },
      ]);
    }
  });

  test('one id that two branches gave to two papers stays with one of them', () => {
    const [one, two] = ['one', 'two'].map((each) => ({ title: 'T', abstract: abstractOf(each) }));
    if (!one || !two) throw new Error('There are two.');
    const [left, right] = [one, two].map((each) => ids([digest('a.txt', null, [each])]).ids);
    const merged = { ...noneOf(left), papers: [...(left?.papers ?? []), ...(right?.papers ?? [])] };
    const { catalog } = ids([digest('a.txt', null, [one, two])], merged);
    expect(catalog.papers.map(({ id }) => id)).toEqual(['t', expect.stringMatching(/^t-/)]);
  });

  test('a paper that lost such an id does not take it back when the other is mended', () => {
    const [one, two] = ['one', 'two'].map((each) => ({ title: 'T', abstract: abstractOf(each) }));
    if (!one || !two) throw new Error('There are two.');
    const [left, right] = [one, two].map((each) => ids([digest('a.txt', null, [each])]).ids);
    const merged = { ...noneOf(left), papers: [...(left?.papers ?? []), ...(right?.papers ?? [])] };
    const before = ids([digest('a.txt', null, [one, two])], merged);
    const slugs = before.catalog.digests[0]?.entries;
    const mend = (paper: typeof one) => ({
      ...paper,
      abstract: paper.abstract.replace(/^\w+/, 'mended'),
    });
    for (const shown of [
      [mend(one), two],
      [one, mend(two)],
    ]) {
      const after = ids([digest('a.txt', null, shown)], before.ids);
      expect(after.catalog.digests[0]?.entries).toEqual(slugs);
    }
  });
});

describe('ids.json', () => {
  test('it is valid, sorted, only grows, and rests when nothing changes', () => {
    const one = digest('b.txt', 'May 7, 2024', ['B', 'A']);
    const two = digest('a.txt', 'May 6, 2024', ['C']);
    const first = ids([one]);
    const second = ids([two], first.ids);
    expect(Ids.parse(second.ids)).toEqual(second.ids);
    for (const list of ['digests', 'papers'] as const) {
      for (const given of first.ids[list]) expect(second.ids[list]).toContainEqual(given);
      const names = second.ids[list].map(({ id }) => id);
      expect(names).toEqual(names.toSorted());
    }
    expect(ids([two], second.ids).ids).toEqual(second.ids);
  });
});

function noneOf(given: Ids | undefined): Ids {
  return { ...(given ?? build([]).ids), digests: [] };
}
