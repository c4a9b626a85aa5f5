import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../scripts/schema/paper.ts';
import { type Shown, abstractOf, build, codesOf, daily, digest } from '../make.ts';

const abstract = abstractOf('a paper');

/** The one paper that a capture of 1 May 2024 and days of 2024 make together. */
function paperOf(capture: Shown | null, days: Record<string, Shown>): Paper {
  const { catalog } = build([
    ...(capture === null ? [] : [digest('a.txt', 'May 1, 2024', [capture])]),
    ...Object.entries(days).map(([day, shown]) => daily(day, [shown])),
  ]);
  const [paper, ...others] = catalog.papers;
  if (paper === undefined || others.length > 0) throw new Error('Not one paper.');
  return paper;
}

const shown = { title: 'Graph Nets', abstract };
const arxiv = { arxiv: '2401.00001' };

describe('a paper in a capture and in days of a listing', () => {
  test('has all of its sightings, and every field says where it is from', () => {
    const paper = paperOf(
      { ...shown, number: 3 },
      {
        '2024-05-02': {
          ...shown,
          date: 'Apr 30, 2024',
          authors: 2,
          record: {
            authors: ['Ada', 'Bo'],
            identifiers: { ...arxiv, doi: '10.1000/X' },
            keywords: ['graphs'],
            upvotes: 5,
            comments: 0,
          },
        },
      },
    );
    expect(paper.sightings.map(({ digest: id }) => id)).toEqual(['2024-05-01', '2024-05-02']);
    expect(paper).toMatchObject({
      published: { date: '2024-04-30', certainty: 'stated' },
      authors: ['Ada', 'Bo'],
      authorCount: 2,
      unlabelledNumber: 3,
      keywords: ['graphs'],
      upvotes: 5,
      comments: 0,
      identifiers: { arxiv: '2401.00001', doi: '10.1000/x' },
    });
    const [capture, day] = [
      { digest: '2024-05-01', reader: 'capture' },
      { digest: '2024-05-02', reader: 'hugging-face-daily' },
    ];
    expect(paper.provenance).toEqual({
      title: capture,
      abstract: capture,
      unlabelledNumber: capture,
      published: day,
      authors: day,
      authorCount: day,
      keywords: day,
      upvotes: day,
      comments: day,
      'identifiers.arxiv': day,
      'identifiers.doi': day,
    });
  });

  test('shows the title and the abstract that kept their TeX', () => {
    const damaged = `We need O(n^2) steps. ${abstract}`;
    const intact = `We need $O(n^2)$ steps. ${abstract}`;
    const paper = paperOf(
      { title: 'An O(n) Bound', abstract: damaged },
      { '2024-05-02': { title: 'An $O(n)$\n  Bound', abstract: intact } },
    );
    expect(paper.title.source).toBe('An $O(n)$\n  Bound');
    expect(paper.abstract?.source).toBe(intact);
    expect(paper.provenance['abstract']?.digest).toBe('2024-05-02');
  });

  test('shows a whole title without a mark of its version', () => {
    const paper = paperOf(
      { title: 'Graph Nets v2', abstract },
      { '2024-05-02': { title: 'Graph Nets', abstract } },
    );
    expect(paper.title.source).toBe('Graph Nets');
    const cut = paperOf(
      { title: 'Learning on Very Large Graphs with', abstract },
      { '2024-05-02': { title: 'Learning on Very Large Graphs with Ease', abstract } },
    );
    expect(cut.title.source).toBe('Learning on Very Large Graphs with Ease');
  });

  test('a title with line breaks gives way to the same one without', () => {
    const paper = paperOf(
      { title: 'Graph Nets: A Study', abstract },
      { '2024-05-02': { title: 'Graph Nets:\n  A Study', abstract } },
    );
    expect(paper.title.source).toBe('Graph Nets: A Study');
  });

  test('numbers and keywords are those of the last day that has them', () => {
    const paper = paperOf(null, {
      '2024-05-02': { ...shown, record: { upvotes: 5, comments: 1, keywords: ['old'] } },
      '2024-05-03': { ...shown, record: { upvotes: 9, comments: null, keywords: ['new'] } },
      '2024-05-04': { ...shown, record: {} },
    });
    expect(paper).toMatchObject({ upvotes: 9, comments: 1, keywords: ['new'] });
    expect(paper.provenance['comments']?.digest).toBe('2024-05-02');
  });

  test('the longest list of authors is shown, and counted', () => {
    const paper = paperOf(
      { ...shown, authors: 3 },
      {
        '2024-05-02': { ...shown, record: { authors: ['Ada'] } },
        '2024-05-03': { ...shown, record: { authors: ['Ada', 'Bo', 'Cy'] } },
      },
    );
    expect(paper).toMatchObject({ authors: ['Ada', 'Bo', 'Cy'], authorCount: 3 });
    expect(paper.provenance['authorCount']?.digest).toBe('2024-05-03');
  });

  test('a list that names fewer than there are keeps the number', () => {
    const paper = paperOf(null, {
      '2024-05-02': { ...shown, authors: 4, record: { authors: ['Ada'] } },
    });
    expect(paper).toMatchObject({ authors: ['Ada'], authorCount: 4 });
  });

  test('numbers of authors that contradict each other are reported', () => {
    const { diagnostics } = build([
      digest('a.txt', 'May 1, 2024', [{ ...shown, authors: 5 }]),
      daily('2024-05-02', [{ ...shown, record: { authors: ['Ada', 'Bo'] } }]),
    ]);
    expect(codesOf(diagnostics)).toEqual(['bylines-differ']);
    expect(diagnostics[0]?.file).toBe('digests/a.txt');
  });
});

describe('dates', () => {
  const dates = (capture: string, day: string) => {
    const { catalog, diagnostics } = build([
      digest('a.txt', 'May 9, 2024', [{ ...shown, date: capture }]),
      daily('2024-05-02', [{ ...shown, date: day, record: {} }]),
    ]);
    return [catalog.papers[0]?.published?.date, ...codesOf(diagnostics)];
  };

  test('a day apart is a time zone: the record is right, and nothing is said', () => {
    expect(dates('Apr 29, 2024', 'Apr 30, 2024')).toEqual(['2024-04-30']);
    expect(dates('May 1, 2024', 'Apr 30, 2024')).toEqual(['2024-04-30']);
    expect(dates('Apr 29', 'Apr 30, 2024')).toEqual(['2024-04-30']);
  });

  test('two days apart are a contradiction', () => {
    expect(dates('Apr 28, 2024', 'Apr 30, 2024')).toEqual(['2024-04-30', 'bylines-differ']);
  });

  test('two captures have no such excuse', () => {
    const { diagnostics } = build([
      digest('a.txt', 'May 9, 2024', [{ ...shown, date: 'Apr 29, 2024' }]),
      digest('b.txt', 'May 8, 2024', [{ ...shown, date: 'Apr 30, 2024' }]),
    ]);
    expect(codesOf(diagnostics)).toEqual(['bylines-differ']);
  });

  test('the date that a day states bounds the year of a capture that lists the paper', () => {
    const { catalog } = build([
      digest('a.txt', 'Mar 1', [shown]),
      daily('2024-05-02', [{ ...shown, date: 'Apr 30, 2024', record: {} }]),
    ]);
    const capture = catalog.digests.find(({ source }) => source === 'a.txt');
    expect(capture?.capturedOn).toMatchObject({ date: '2025-03-01', certainty: 'at-least' });
    expect(capture?.why).toContain('Graph Nets');
  });
});

describe('links', () => {
  test('come from identifiers, records and the abstract, each address once', () => {
    const paper = paperOf(
      {
        title: 'Graph Nets',
        abstract: `${abstract} Code: http://GitHub.com/a/nets.git and https://example.org/nets`,
      },
      {
        '2024-05-02': {
          ...shown,
          record: {
            identifiers: { ...arxiv, doi: '10.1000/x' },
            links: [
              { rel: 'paper', href: 'http://arxiv.org/abs/2401.00001' },
              { rel: 'code', href: 'https://github.com/a/nets' },
            ],
          },
        },
      },
    );
    expect(paper.links.map(({ rel, href, from }) => [rel, href, from.digest])).toEqual([
      ['paper', 'https://arxiv.org/abs/2401.00001', '2024-05-02'],
      ['paper', 'https://doi.org/10.1000/x', '2024-05-02'],
      ['code', 'https://github.com/a/nets', '2024-05-02'],
      [expect.any(String), 'https://example.org/nets', '2024-05-01'],
    ]);
  });

  test('the link of an identifier holds whatever characters are in it', () => {
    const identifiers = { doi: '10.1000/a<b>#c' };
    const days = { '2024-05-02': { ...shown, record: { identifiers } } };
    expect(paperOf(null, days).links.map(({ href }) => href)).toEqual([
      'https://doi.org/10.1000/a%3Cb%3E%23c',
    ]);
  });
});
