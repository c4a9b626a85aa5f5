import { describe, expect, test } from 'vitest';
import { Paper } from '../../../../scripts/schema/paper.ts';
import type { Correction } from '../../../../scripts/schema/correction.ts';
import { digest } from '../make.ts';
import { corrected } from './corrected.ts';

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

describe('each field of a paper', () => {
  test.each<[keyof Paper, Omit<Extract<Correction, { paper: string }>, 'paper'>, unknown]>([
    ['published', { published: '2023-04-05' }, ['2023-04-05', 'day']],
    ['published', { published: '2023-04' }, ['2023-04-01', 'month']],
    ['published', { published: 2023 }, ['2023-01-01', 'year']],
    ['published', { published: '2023' }, ['2023-01-01', 'year']],
    ['published', { published: null }, null],
    ['authors', { authors: ['Ada  Lovelace', 'Łukasz'] }, ['Ada Lovelace', 'Łukasz']],
    ['authorCount', { authors: ['Ada Lovelace', 'Łukasz'] }, 2],
    ['authorCount', { authorCount: 7 }, 7],
    ['authorCount', { authorCount: null }, null],
    ['unlabelledNumber', { unlabelledNumber: 0 }, 0],
    ['unlabelledNumber', { unlabelledNumber: null }, null],
    ['topics', { topics: ['vision', 'memory'] }, ['vision', 'memory']],
    ['topics', { topics: [] }, []],
  ])('%s is as %j says, and marked', (field, mend, expected) => {
    const built = build({ paper: 'on-memory', ...mend });
    const paper = built.paper('on-memory');
    expect(built.said).toEqual([]);
    expect(Paper.safeParse(paper).error).toBeUndefined();
    const value =
      field === 'published'
        ? paper.published && [paper.published.date, paper.published.precision]
        : field === 'topics'
          ? paper.topics.map(({ id }) => id)
          : paper[field];
    expect(value).toEqual(expected);
    if (paper.published && field === 'published') expect(paper.published.certainty).toBe('stated');
    expect(paper.provenance[field]).toEqual({
      digest: '2024-05-07',
      reader: 'capture',
      corrected: true,
    });
    const others = Object.entries(paper.provenance).filter(([, origin]) => origin.corrected);
    expect(others.map(([name]) => name)).toContain(field);
    expect(built.catalog.papers.filter(({ id }) => id !== 'on-memory')).toEqual(
      before.catalog.papers.filter(({ id }) => id !== 'on-memory'),
    );
  });

  test('a title is shown as it says, over the same source and at the same address', () => {
    const built = build({ paper: 'on-memory', title: 'On\n  $\\sqrt{T}$ Memory' });
    const { title, provenance } = built.paper('on-memory');
    expect(title.source).toBe('On Memory');
    expect(title.text).not.toBe('On Memory');
    expect(title.text).not.toContain('\n');
    expect(provenance['title']?.corrected).toBe(true);
    expect(provenance['abstract']?.corrected).toBeUndefined();
    expect(built.ids).toEqual(before.ids);
  });

  test('a piece of an abstract is shown as it says, and the rest as before', () => {
    const built = build({
      paper: 'on-memory',
      abstract: [{ find: 'is\nenough', show: 'suffices' }],
    });
    const { abstract: text, provenance } = built.paper('on-memory');
    expect(text?.source).toBe(abstract);
    expect(text?.text).toContain('suffices for memory');
    expect(provenance['abstract']?.corrected).toBe(true);
    expect(provenance['title']?.corrected).toBeUndefined();
  });

  test('topics are found in the corrected words', () => {
    const built = build({ paper: 'graph-nets', title: 'Vision for Vision: Vision' });
    expect(built.paper('graph-nets').topics.map(({ id }) => id)).toEqual(['vision']);
  });

  test('a topic that was found keeps its reason, a given one has none', () => {
    const { topics } = build({ paper: 'on-memory', topics: ['graphs', 'memory'] }).paper(
      'on-memory',
    );
    expect(topics).toEqual([
      { id: 'graphs', label: 'GRAPHS', reasons: [] },
      { id: 'memory', label: 'MEMORY', reasons: [{ name: 'memory', in: ['title', 'abstract'] }] },
    ]);
  });

  test('an empty list of topics takes a suggestion away, and is not needless then', () => {
    const weak = [digest('a.txt', 'May 7, 2024', [{ title: 'On It', abstract: 'Of memory.' }])];
    const [suggested] = corrected(weak, []).catalog.papers;
    expect(suggested?.suggestedTopics.map(({ id }) => id)).toEqual(['memory']);
    const none = corrected(weak, [{ paper: 'on-it', topics: [] }]);
    expect(none.said).toEqual([]);
    expect(none.paper('on-it')).toMatchObject({ topics: [], suggestedTopics: [] });
    expect(none.paper('on-it').provenance['topics']?.corrected).toBe(true);
  });

  test('a suggestion that the publisher confirms keeps its reason', () => {
    const weak = [digest('a.txt', 'May 7, 2024', [{ title: 'On It', abstract: 'Of memory.' }])];
    const { topics, suggestedTopics } = corrected(weak, [
      { paper: 'on-it', topics: ['memory'] },
    ]).paper('on-it');
    expect(suggestedTopics).toEqual([]);
    expect(topics).toEqual([
      { id: 'memory', label: 'MEMORY', reasons: [{ name: 'memory', in: ['abstract'] }] },
    ]);
  });

  test('links are added, dropped and given another kind', () => {
    expect(before.paper('on-memory').links.map(({ href }) => href)).toEqual([
      'https://example.org/old',
    ]);
    const built = build({
      paper: 'on-memory',
      dropLinks: ['https://example.org/old'],
      addLinks: [{ rel: 'code', href: 'https://github.com/a/b' }],
    });
    expect(built.said).toEqual([]);
    expect(built.paper('on-memory').links).toEqual([
      {
        rel: 'code',
        href: 'https://github.com/a/b',
        from: { digest: '2024-05-07', reader: 'capture', corrected: true },
      },
    ]);
    expect(built.paper('on-memory').provenance['links']?.corrected).toBe(true);
    const other = build({
      paper: 'on-memory',
      addLinks: [{ rel: 'demo', href: 'https://example.org/old/' }],
    });
    expect(other.paper('on-memory').links.map(({ rel }) => rel)).toEqual(['demo']);
  });

  test('markup, scripts and a huge text in a correction stay text', () => {
    const hostile = `</script><img src=x onerror=alert(1)>{{constructor}}\${x}`;
    const built = build({
      paper: 'on-memory',
      title: hostile,
      abstract: [{ find: 'We prove', show: hostile + 'x'.repeat(4_900) }],
      authors: [hostile],
    });
    const paper = built.paper('on-memory');
    expect(paper.title.text).toBe(hostile);
    expect(paper.authors).toEqual([hostile]);
    expect(Paper.safeParse(paper).error).toBeUndefined();
  });
});
