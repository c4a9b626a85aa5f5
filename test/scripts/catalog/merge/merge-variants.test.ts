import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { candidatePairs } from '../../../../scripts/catalog/merge/blocks.ts';
import { inFixedOrder } from '../../../../scripts/catalog/listed.ts';
import { nodesOf } from '../../../../scripts/catalog/merge/nodes.ts';
import { merge } from '../../../../scripts/catalog/merge/merge.ts';
import { type Shown, abstractOf, build, daily, digest } from '../make.ts';

const words = abstractOf('a paper').split(' ');
const abstract = `${words.join(' ')} ${abstractOf('and more of it')}`;
const mended = abstract.split(' ').with(3, 'mended').with(60, 'elsewhere').join(' ');
const arxiv = (id: string) => ({ identifiers: { arxiv: id } });
const doi = (id: string) => ({ identifiers: { doi: id } });

/** How many papers some entries make, each in a digest of its own. */
function papersOf(...shown: readonly Shown[]): number {
  return build(shown.map((each, index) => digest(`${index}.txt`, null, [each]))).catalog.papers
    .length;
}

/** What is said of merging, by code. */
function said(...shown: readonly Shown[]): string[] {
  const { diagnostics } = build(shown.map((each, index) => digest(`${index}.txt`, null, [each])));
  const codes = ['titles-merged', 'papers-merged', 'same-title', 'near-miss'];
  return diagnostics.map(({ code }) => code).filter((code) => codes.includes(code));
}

describe('identifiers', () => {
  test.each([
    ['arXiv ids', arxiv('2401.00001'), arxiv('2401.00001v3')],
    ['DOIs', doi('10.1000/ABC'), doi('https://doi.org/10.1000/abc')],
    [
      'an arXiv id and the DOI that arXiv gives it',
      arxiv('2401.00001'),
      doi('10.48550/arXiv.2401.00001'),
    ],
  ])('the same %s are one paper, whatever the titles, and it is said', (_, one, two) => {
    const shown = [
      { title: 'Graph Nets', abstract: abstractOf('one'), record: one },
      { title: 'On Trees', abstract: abstractOf('two'), record: two },
    ];
    expect(papersOf(...shown)).toBe(1);
    expect(said(...shown)).toEqual(['papers-merged']);
  });

  test('different arXiv ids are two papers, whatever else agrees', () => {
    const shown = [
      { title: 'Graph Nets', abstract, record: arxiv('2401.00001') },
      { title: 'Graph Nets', abstract, record: arxiv('2401.00002') },
    ];
    expect(papersOf(...shown)).toBe(2);
    expect(said(...shown)).toContain('near-miss');
  });

  test('papers of one title are each said to be like the first of them, not like one another', () => {
    const shown = Array.from({ length: 6 }, (_, index) => ({
      title: 'Graph Nets',
      abstract: `${abstract} ${index}`,
      record: arxiv(`2401.0000${index}`),
    }));
    expect(said(...shown)).toEqual(Array.from({ length: 5 }, () => 'near-miss'));
  });

  test('an entry without an id joins the one of two ids whose abstract is more like its own', () => {
    const { catalog } = build([
      daily('2024-01-01', [{ title: 'Graph Nets', abstract, record: arxiv('2401.00001') }]),
      daily('2024-01-02', [
        {
          title: 'Graph Nets',
          abstract: abstract.split(' ').slice(0, 50).join(' '),
          record: arxiv('2401.00002'),
        },
      ]),
      digest('a.txt', 'May 1, 2024', [{ title: 'Graph Nets', abstract: mended }]),
    ]);
    const sightings = new Map(
      catalog.papers.map((paper) => [paper.identifiers.arxiv, paper.sightings.length]),
    );
    expect(sightings).toEqual(
      new Map([
        ['2401.00001', 2],
        ['2401.00002', 1],
      ]),
    );
  });

  test('an entry that could be either of two ids is neither', () => {
    const shown = [
      { title: 'Graph Nets', abstract, record: arxiv('2401.00001') },
      { title: 'Graph Nets', abstract, record: arxiv('2401.00002') },
      { title: 'Graph Nets', abstract },
    ];
    expect(papersOf(...shown)).toBe(3);
  });

  test('two papers of one title and abstract keep their addresses, whichever is read first', () => {
    const one = daily('2024-01-01', [{ title: 'Nets', abstract, record: arxiv('2401.00001') }]);
    const two = daily('2024-01-02', [{ title: 'Nets', abstract, record: arxiv('2401.00002') }]);
    const slugsOf = ({ catalog }: ReturnType<typeof build>) =>
      new Map(catalog.papers.map(({ id, identifiers }) => [identifiers.arxiv, id]));
    const first = build([one]);
    const second = build([one, two], { ids: first.ids });
    expect(slugsOf(second).get('2401.00001')).toBe('nets');
    const third = build([two], { ids: second.ids });
    expect(slugsOf(third).get('2401.00002')).toBe(slugsOf(second).get('2401.00002'));
    expect(slugsOf(build([two, one], { ids: third.ids }))).toEqual(slugsOf(second));
  });

  test('a paper with another title and abstract keeps its address by its arXiv id', () => {
    const one = daily('2024-01-01', [{ title: 'Nets', record: arxiv('2401.00001') }]);
    const two = daily('2024-01-02', [{ title: 'Webs', record: arxiv('2401.00001') }]);
    const { ids } = build([one]);
    expect(build([two], { ids }).catalog.papers.map(({ id }) => id)).toEqual(['nets']);
  });
});

describe('titles that are variants of one', () => {
  test.each([
    ['Graph Nets', 'Graph Nets (v2)'],
    ['Graph Nets', 'Graph Nets v2'],
    ['Graph Nets', 'Graph Nets (Extended Abstract)'],
    ['Nets & Trees', 'Nets and Trees'],
    ['GraphNet', 'GraphNet: Learning on Graphs'],
    ['Learning on Graphs', 'GraphNet: Learning on Graphs'],
    ['GraphNet', 'GraphNet: Learning on 3D Graphs'],
    ['Modeling Long Documents', 'Modelling Long Documents'],
  ])('%s, %s: one paper where the abstracts agree, and it is said', (a, b) => {
    const shown = [
      { title: a, abstract },
      { title: b, abstract: mended },
    ];
    expect(papersOf(...shown)).toBe(1);
    expect(said(...shown)).toEqual(['papers-merged']);
    expect(papersOf({ title: a, abstract }, { title: b, abstract: abstractOf('another') })).toBe(2);
    expect(papersOf({ title: a, abstract }, { title: b, abstract: null })).toBe(2);
  });

  test.each([
    ['Llama 2', 'Llama 3', 'the numbers in their titles differ'],
    ['On Graphs, Part I', 'On Graphs, Part II', 'the numbers in their titles differ'],
    ['On Graphs', 'On Graphs: Part II', 'the numbers in their titles differ'],
    ['Graph Nets', 'Erratum: Graph Nets', 'one seems to be about the other'],
    ['Protein Folding', 'Speech in Noise', 'their titles differ'],
  ])('%s, %s: two papers even where the abstracts agree, and it is said why', (a, b, why) => {
    const { catalog, diagnostics } = build([
      digest('a.txt', null, [{ title: a, abstract }]),
      digest('b.txt', null, [{ title: b, abstract }]),
    ]);
    expect(catalog.papers).toHaveLength(2);
    expect(diagnostics.filter(({ code }) => code === 'near-miss')).toMatchObject([
      { file: 'digests/b.txt', line: 10, message: expect.stringContaining(why) as string },
    ]);
  });

  test('one long abstract under titles that share words is one paper', () => {
    const shown = [
      { title: 'Sparse attention for noisy speech', abstract },
      { title: 'Speech in noise: a sparse attention approach', abstract: mended },
    ];
    expect(papersOf(...shown)).toBe(1);
    expect(said(...shown)).toEqual(['papers-merged']);
  });

  test('an abstract cut short is known under a variant of its title', () => {
    const cut = abstract.split(' ').slice(0, 25).join(' ');
    expect(
      papersOf({ title: 'GraphNet: Learning', abstract }, { title: 'GraphNet', abstract: cut }),
    ).toBe(1);
  });
});

describe('what is said', () => {
  const correctionOf = (code: string, ...shown: readonly Shown[]) =>
    build(shown.map((each, index) => daily(`2024-01-0${index + 1}`, [each]))).diagnostics.find(
      (each) => each.code === code,
    )?.correction;

  test('a merge comes with the correction that would undo it', () => {
    const correction = correctionOf(
      'papers-merged',
      { title: 'GraphNet', abstract },
      { title: 'GraphNet: Learning', abstract },
    );
    expect(parse(correction ?? '')).toEqual([
      { paper: 'graphnet-learning', apart: ['2024-01-02'] },
    ]);
  });

  test('a near miss comes with the correction that would merge it', () => {
    const numbers = [
      { title: 'Net 2', abstract },
      { title: 'Net 3', abstract },
    ];
    expect(parse(correctionOf('near-miss', ...numbers) ?? '')).toEqual([
      { paper: 'net-3', sameAs: 'net-2' },
    ]);
    const namesakes = [{ title: 'Nets' }, { title: 'nets', abstract: abstractOf('another') }];
    expect(parse(correctionOf('same-title', ...namesakes) ?? '')).toMatchObject([
      { sameAs: expect.stringMatching(/^nets-/) as string },
    ]);
  });

  test('titles that differ in white space alone are the same, and nothing is said', () => {
    const shown = [
      { title: 'Graph Nets:\n  A Study', abstract },
      { title: 'Graph Nets: A Study', abstract: abstract.replaceAll(' ', '\n') },
    ];
    expect(papersOf(...shown)).toBe(1);
    expect(said(...shown)).toEqual([]);
    expect(
      shown.map((each) => build([digest('a.txt', null, [each])]).catalog.papers[0]?.id),
    ).toEqual(['graph-nets-a-study', 'graph-nets-a-study']);
  });
});

describe('laws', () => {
  const title = fc.constantFrom(
    'Graph Nets',
    'Graph nets',
    'Graph Nets v2',
    'Graph Nets 2',
    'Graph Nets: Learning',
    'Learning',
    'Trees',
  );
  const text = fc.constantFrom(
    abstract,
    mended,
    abstract.split(' ').slice(0, 30).join(' '),
    abstractOf('two'),
    null,
  );
  const id = fc.constantFrom('2401.00001', '2401.00002', null, null);
  const entry = fc.record({ title, abstract: text, id });
  const shownOf = ({
    id: own,
    ...shown
  }: {
    title: string;
    abstract: string | null;
    id: string | null;
  }) => (own === null ? shown : { ...shown, record: arxiv(own) });

  test('neither the names nor the order of digests decide what makes a paper', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 7 }).chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray(
              entries.map((_, index) => index),
              { minLength: entries.length },
            ),
          ),
        ),
        ([entries, order]) => {
          const groups = (names: readonly number[]): string[] => {
            const digests = entries.map((each, index) =>
              digest(`${names[index]}.txt`, null, [shownOf(each)]),
            );
            const own = new Map(digests.map((each, index) => [each.entries[0], index]));
            return merge(inFixedOrder(digests))
              .papers.map(({ listed }) =>
                listed
                  .map((each) => own.get(each.entry) ?? -1)
                  .toSorted((a, b) => a - b)
                  .join(' '),
              )
              .toSorted();
          };
          expect(groups(order)).toEqual(groups(entries.map((_, index) => index)));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('every entry is in one paper, and no paper has two arXiv ids', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const digests = [digest('a.txt', null, entries.map(shownOf))];
        const { papers } = merge(digests);
        const listed = papers.flatMap((paper) => paper.listed.map((each) => each.entry));
        expect(new Set(listed)).toEqual(new Set(digests[0]?.entries));
        expect(listed).toHaveLength(entries.length);
        for (const paper of papers) {
          const ids = paper.listed.map((each) => each.entry.record?.identifiers.arxiv);
          expect(new Set(ids.filter((each) => each !== undefined)).size).toBeLessThan(2);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('few pairs are compared, however many papers there are', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      title: `Deep Learning of Thing${index}: A Study with Common Words`,
      abstract: `We present a new method for all. ${abstractOf(`paper ${index}`)}`,
    }));
  for (const count of [500, 5000]) {
    const { nodes } = nodesOf([digest('a.txt', null, entries(count))]);
    expect(candidatePairs(nodes, (node) => node).length).toBeLessThan(count);
  }
});
