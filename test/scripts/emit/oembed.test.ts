import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { oembedAddresses, oembedFiles } from '../../../scripts/emit/oembed.ts';
import { makeCatalog } from '../../catalog-factory.ts';
import { fewHostileStrings } from '../../hostile-strings.ts';

const root = { address: 'https://papers.example.org/reading/', base: '/reading/' };

/** What version 1.0 of oEmbed (2.3.4, 2.3.4.4) asks of an answer of type `rich`. */
const Rich = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  author_name: z.string().optional(),
  provider_name: z.string(),
  provider_url: z.url(),
  cache_age: z.int().positive(),
  html: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
});

function answers(catalog: ReturnType<typeof makeCatalog>) {
  const files = [...oembedFiles(catalog, root)];
  return new Map(files.map(({ path, text }) => [path, Rich.parse(JSON.parse(text))]));
}

describe('what oEmbed says', () => {
  const catalog = makeCatalog({
    topics: [{ id: 'graphs', label: 'Graphs' }],
    papers: [
      { id: 'named', title: 'Named', authors: ['Ada Lee', 'Bo Kim'], authorCount: 5 },
      { id: 'counted', title: 'Counted', authorCount: 5 },
    ],
    departed: [{ kind: 'paper', id: 'gone', movedTo: null }],
  });

  test('stands beside the page of every paper, digest and topic that is there', () => {
    const paths = [...answers(catalog).keys()];
    expect(paths).toEqual([
      'papers/counted/oembed.json',
      'papers/named/oembed.json',
      'digests/2025-11-07/oembed.json',
      'topics/graphs/oembed.json',
    ]);
    expect([...oembedAddresses(catalog, root)].toSorted()).toEqual(paths.toSorted());
  });

  test('is a frame with the bare page, as large as it says', () => {
    for (const { html, width, height, title } of answers(catalog).values()) {
      const [frame] = DomUtils.getElementsByTagName('iframe', parseDocument(html));
      expect(frame?.attribs).toMatchObject({
        title,
        loading: 'lazy',
        width: String(width),
        height: String(height),
      });
      expect(frame?.attribs['src']).toMatch(
        /^https:\/\/papers\.example\.org\/reading\/embed\/(paper|digest|topic)\/[a-z0-9-]+\/$/,
      );
    }
  });

  test('names authors only where they are known', () => {
    const all = answers(catalog);
    expect(all.get('papers/named/oembed.json')?.author_name).toBe('Ada Lee, Bo Kim and 3 more');
    expect(all.get('papers/counted/oembed.json')).not.toHaveProperty('author_name');
  });

  test('is not there where nobody says what the address of the site is', () => {
    const nowhere = { address: null, base: '/' };
    expect([...oembedFiles(catalog, nowhere)]).toEqual([]);
    expect([...oembedAddresses(catalog, nowhere)]).toEqual([]);
  });

  test.each(fewHostileStrings)('has a frame and nothing else of a paper called %j', (title) => {
    const all = answers(makeCatalog({ papers: [{ id: 'paper', title }] }));
    const { html } = all.get('papers/paper/oembed.json') ?? { html: '' };
    const found = DomUtils.findAll(() => true, parseDocument(html).children);
    expect(found.map(({ name }) => name)).toEqual(['iframe']);
    expect(Object.keys(found[0]?.attribs ?? {})).toEqual(
      'src title width height loading frameborder'.split(' '),
    );
  });
});
