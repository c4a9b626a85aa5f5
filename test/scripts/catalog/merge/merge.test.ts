import { describe, expect, test } from 'vitest';
import { abstractOf, build, codesOf, digest } from '../make.ts';

const words = abstractOf('a paper').split(' ');
const abstract = words.join(' ');
const mended = words.with(3, 'mended').join(' ');

describe('one paper', () => {
  test('an entry in two digests is one paper with two sightings, earliest first', () => {
    const { catalog } = build([
      digest('b.txt', 'May 8, 2024', ['Other', 'Graph Nets']),
      digest('a.txt', 'May 9, 2024', ['Graph Nets']),
    ]);
    const paper = catalog.papers.find(({ id }) => id === 'graph-nets');
    expect(paper?.sightings.map(({ digest: id, position }) => [id, position])).toEqual([
      ['2024-05-08', 2],
      ['2024-05-09', 1],
    ]);
  });

  test('spellings of a title are one paper, and the one with its TeX intact is shown', () => {
    const { catalog, diagnostics } = build([
      digest('a.txt', null, [{ title: 'Learning O(n) Bounds', abstract }]),
      digest('b.txt', null, [{ title: 'Learning $O(n)$ bounds', abstract: mended }]),
      digest('c.txt', null, [{ title: 'Learning O(n) Bounds', abstract }]),
    ]);
    expect(catalog.papers.map(({ title }) => title.source)).toEqual(['Learning $O(n)$ bounds']);
    expect(codesOf(diagnostics)).toEqual(['titles-merged']);
    expect(diagnostics.find(({ code }) => code === 'titles-merged')).toMatchObject({
      file: 'digests/b.txt',
      line: 10,
      message: expect.stringContaining('digests/a.txt:10') as string,
    });
  });

  test('a title in capitals is shown as another digest spells it', () => {
    const { catalog } = build([
      digest('a.txt', null, [{ title: 'GRAPH NETS', abstract }]),
      digest('b.txt', null, [{ title: 'Graph Nets', abstract }]),
    ]);
    expect(catalog.papers.map(({ title }) => title.source)).toEqual(['Graph Nets']);
  });

  test('an abstract that was cut short is the same, and the whole one is shown', () => {
    const cut = words.slice(0, 15).join(' ');
    const { catalog } = build([
      digest('a.txt', null, [{ title: 'T', abstract: cut }]),
      digest('b.txt', null, [{ title: 'T', abstract: cut }]),
      digest('c.txt', null, [{ title: 'T', abstract }]),
    ]);
    expect(catalog.papers.map((paper) => paper.abstract?.source)).toEqual([abstract]);
  });

  test('an entry without an abstract joins the only paper of its title', () => {
    const { catalog } = build([
      digest('a.txt', null, [{ title: 'T', abstract: null }]),
      digest('b.txt', null, [{ title: 'T', abstract }]),
    ]);
    expect(catalog.papers).toHaveLength(1);
    expect(catalog.papers[0]?.abstract?.source).toBe(abstract);
  });

  test('abstracts that agree through a third one are one paper, in any order', () => {
    const [a, b, c] = [words.slice(0, 18), words.slice(8, 32), words.slice(22)];
    const shown = [a, b, c].map((each, index) =>
      digest(`${index}.txt`, null, [{ title: 'T', abstract: each.join(' ') }]),
    );
    expect(build(shown).catalog.papers).toHaveLength(1);
    expect(build(shown.filter((_, index) => index !== 1)).catalog.papers).toHaveLength(2);
  });

  test('a digest that lists a paper under two spellings shows it once and says so', () => {
    const { catalog, diagnostics } = build([
      digest('a.txt', null, [
        { title: 'Graph Nets', abstract },
        'Other',
        { title: 'Graph nets', abstract },
      ]),
    ]);
    expect(catalog.digests[0]?.entries).toEqual(['graph-nets', 'other']);
    expect(codesOf(diagnostics)).toContain('doubled-entry');
  });

  test('the characters of a source come through untouched', () => {
    const title = ' A\u00a0“title”\tof $x_1$ ';
    const { catalog } = build([digest('a.txt', null, [{ title, abstract: ' x\n y ' }])]);
    expect(catalog.papers[0]?.title.source).toBe(title);
    expect(catalog.papers[0]?.abstract?.source).toBe(' x\n y ');
  });
});

describe('papers with one title', () => {
  test('different abstracts are different papers, and both places are named', () => {
    const { catalog, diagnostics } = build([
      digest('a.txt', null, [{ title: 'Deep Nets', abstract: abstractOf('one') }]),
      digest('b.txt', null, [{ title: 'Deep nets', abstract: abstractOf('two') }]),
    ]);
    expect(catalog.papers).toHaveLength(2);
    expect(diagnostics.find(({ code }) => code === 'same-title')).toMatchObject({
      severity: 'warning',
      file: 'digests/b.txt',
      line: 10,
      message: expect.stringContaining('digests/a.txt:10') as string,
    });
  });

  test('an entry without an abstract stands alone when it could be either', () => {
    const { catalog } = build([
      digest('a.txt', null, [{ title: 'T', abstract: abstractOf('one') }]),
      digest('b.txt', null, [{ title: 'T', abstract: abstractOf('two') }]),
      digest('c.txt', null, [{ title: 'T', abstract: null }]),
    ]);
    expect(catalog.papers).toHaveLength(3);
  });

  test('thousands of entries under one title are told apart in time', () => {
    const entries = Array.from({ length: 4000 }, (_, index) => ({
      title: 'Abstract',
      abstract: abstractOf(`paper ${index}`),
    }));
    expect(build([digest('a.txt', null, entries)]).catalog.papers).toHaveLength(4000);
  });
});
