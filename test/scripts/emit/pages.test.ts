import { describe, expect, test } from 'vitest';
import { skeletons, workFiles } from '../../../scripts/emit/pages.ts';
import { makeCatalog } from '../../catalog-factory.ts';

const catalog = makeCatalog({
  topics: [{ id: 'graphs', label: 'Graphs {alert(1)}' }],
  digests: [{ id: '2025-11-07', entries: ['a-paper', 'another'] }],
  papers: [{ id: 'a-paper', title: '<script>{1}</script>' }, { id: 'another' }],
});

describe('the generated MDX', () => {
  test('holds ids and nothing that a digest says', () => {
    for (const { text } of skeletons(catalog)) {
      expect(text).toMatch(
        /^---\nid: "[a-z0-9-]+"\n---\n\n(<[A-Z][A-Za-z]+( [a-z]+="[a-z0-9-]+")* \/>\n\n?)+$/,
      );
    }
  });

  test('lists a digest of many papers on several pages, 200 on each', () => {
    const entries = Array.from({ length: 401 }, (_, index) => `paper-${index}`);
    const long = makeCatalog({ digests: [{ id: '2025-11-07', entries }] });
    const pages = [...skeletons({ digests: long.digests, topics: [] })];
    expect(pages.map(({ path }) => path)).toEqual([
      'digests/2025-11-07.mdx',
      'digests/2025-11-07/2.mdx',
      'digests/2025-11-07/3.mdx',
    ]);
    const listed = pages.map(({ text }) => text.match(/<DigestEntry/g)?.length);
    expect(listed).toEqual([200, 200, 1]);
  });

  test('is refused for an id that is none', () => {
    const digests = [{ ...catalog.digests[0], id: '" /><Evil />' }];
    // @ts-expect-error: what the types forbid must be refused at run time as well.
    expect(() => [...skeletons({ digests, topics: [] })]).toThrow();
  });
});

test('the site gets one line of JSON a paper, and the notes as they are', () => {
  const note = {
    kind: 'papers',
    id: 'a-paper',
    file: 'content/notes/x.mdx',
    text: 'Hello',
  } as const;
  const files = new Map([...workFiles(catalog, [note])].map(({ path, text }) => [path, text]));
  expect(files.get('notes/papers/a-paper.mdx')).toBe('Hello');
  const lines = files.get('papers.jsonl')?.trimEnd().split('\n') ?? [];
  expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([
    'a-paper',
    'another',
  ]);
});
