import { parseAtomFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { FEED_LENGTH, UNKNOWN_INSTANT, feedFiles } from '../../../scripts/emit/feeds.ts';
import type { SiteRoot } from '../../../scripts/emit/site-root.ts';
import { xmlText } from '../../../scripts/emit/xml-text.ts';
import type { Catalog } from '../../../scripts/schema/catalog.ts';
import { makeCatalog } from '../../catalog-factory.ts';
import { corpus, hostileStrings } from '../../hostile-strings.ts';

const served: SiteRoot = { address: 'https://example.org/', base: '/' };
const nowhere: SiteRoot = { address: null, base: '/papers-site/' };

function siteFeed(catalog: Catalog, root = served): string {
  return [...feedFiles(catalog, root)].find(({ path }) => path === 'feeds/papers.xml')?.text ?? '';
}

function entryTitles(feed: string): (string | undefined)[] {
  return (parseAtomFeed(feed).entries ?? []).map(({ title }) => title?.value);
}

describe('the order of a feed', () => {
  test('is newest capture first, then the place in the digest', () => {
    const catalog = makeCatalog({
      digests: [
        { id: '2025-01-01', entries: ['old-a', 'old-b'] },
        { id: '2025-06-01', entries: ['new-b', 'new-a'] },
      ],
      papers: ['old-a', 'old-b', 'new-a', 'new-b'].map((id) => ({ id })),
    });
    expect(entryTitles(siteFeed(catalog))).toEqual(['new-b', 'new-a', 'old-a', 'old-b']);
  });

  test('does not call a paper new because a later capture shows it again', () => {
    const catalog = makeCatalog({
      digests: [
        { id: '2025-01-01', entries: ['again'] },
        { id: '2025-06-01', entries: ['again', 'new'] },
      ],
      papers: [{ id: 'again' }, { id: 'new' }],
    });
    const feed = parseAtomFeed(siteFeed(catalog));
    expect(feed.entries?.map(({ id }) => id)).toEqual([
      'https://example.org/papers/new/',
      'https://example.org/papers/again/',
    ]);
    expect(feed.entries?.[1]?.updated).toBe('2025-01-01T00:00:00.000Z');
    expect(feed.updated).toBe('2025-06-01T00:00:00.000Z');
  });

  test('puts papers of captures without a known year last', () => {
    const catalog = makeCatalog({
      digests: [
        { id: 'undated-05-07', entries: ['dated', 'lost'] },
        { id: '2015-01-01', entries: ['old'] },
      ],
      papers: [
        { id: 'lost' },
        { id: 'old' },
        { id: 'dated', published: { date: '2024-03-01', precision: 'day', certainty: 'stated' } },
      ],
    });
    const feed = parseAtomFeed(siteFeed(catalog));
    expect(feed.entries?.map(({ title, updated }) => [title?.value, updated])).toEqual([
      ['old', '2015-01-01T00:00:00.000Z'],
      ['dated', '2024-03-01T00:00:00.000Z'],
      ['lost', UNKNOWN_INSTANT],
    ]);
  });

  test('ends after the newest fifty', () => {
    const papers = Array.from({ length: FEED_LENGTH + 5 }, (_, index) => ({ id: `p${index}` }));
    expect(entryTitles(siteFeed(makeCatalog({ papers })))).toEqual(
      papers.slice(0, FEED_LENGTH).map(({ id }) => id),
    );
  });
});

describe('an entry of a feed', () => {
  const date = '2024-03-01';

  test.each([
    ['stated', { date, precision: 'day', certainty: 'stated' }, '1 March 2024.'],
    [
      'inferred',
      { date, precision: 'day', certainty: 'inferred' },
      '1 March 2024 (year worked out).',
    ],
    [
      'the least',
      { date, precision: 'month', certainty: 'at-least' },
      'March 2024 (or a later year).',
    ],
    ['unknown', null, 'date unknown.'],
  ] as const)('says after the abstract when the paper appeared: %s', (_, published, said) => {
    const catalog = makeCatalog({ papers: [{ id: 'a', abstract: 'What is new.', published }] });
    const [entry] = parseAtomFeed(siteFeed(catalog)).entries ?? [];
    expect(entry?.summary?.value).toBe(`What is new.\n\nPublished: ${said}`);
    expect(entry?.published).toBeUndefined();
  });
});

describe('the feed of a topic', () => {
  test('holds its papers alone, and one without papers is there and empty', () => {
    const catalog = makeCatalog({
      topics: [{ id: 'memory' }, { id: 'empty' }],
      papers: [{ id: 'a', topics: ['memory'] }, { id: 'b' }],
    });
    const feeds = new Map([...feedFiles(catalog, served)].map(({ path, text }) => [path, text]));
    expect([...feeds.keys()]).toEqual([
      'feeds/papers.xml',
      'feeds/topics/memory.xml',
      'feeds/topics/empty.xml',
    ]);
    expect(entryTitles(feeds.get('feeds/topics/memory.xml') ?? '')).toEqual(['a']);
    expect(entryTitles(feeds.get('feeds/topics/empty.xml') ?? '')).toEqual([]);
  });
});

describe('a feed without an address', () => {
  const catalog = makeCatalog({ papers: [{ id: 'a' }, { id: 'b' }] });
  const feed = parseAtomFeed(siteFeed(catalog, nowhere));

  test('has ids that are URNs, one for each paper, the same under every base path', () => {
    const ids = feed.entries?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const elsewhere = parseAtomFeed(siteFeed(catalog, { address: null, base: '/' }));
    expect(elsewhere.entries?.map(({ id }) => id)).toEqual(ids);
  });

  test('has links from the root of its host', () => {
    expect(feed.entries?.[0]?.links?.[0]?.href).toBe('/papers-site/papers/a/');
    expect(feed.links?.map(({ href }) => href)).toEqual([
      '/papers-site/feeds/papers.xml',
      '/papers-site/',
    ]);
  });
});

/** Names of a document's elements in order, and the trimmed texts between their tags. */
function read(xml: string): { elements: string[]; texts: string[] } {
  const elements: string[] = [];
  const texts: string[] = [];
  let text = '';
  const parser = new Parser(
    {
      onopentag: (name) => {
        elements.push(name);
        text = '';
      },
      ontext: (more) => {
        text += more;
      },
      onclosetag: () => {
        if (text.trim() !== '') texts.push(text.trim());
        text = '';
      },
      oncomment: () => elements.push('#comment'),
      onprocessinginstruction: (name) => elements.push(name),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { elements, texts };
}

describe(`hostile text${corpus === undefined ? ' (a few strings; OFFPRINT_CORPUS has more)' : ''}`, () => {
  const strings = hostileStrings().filter((text) => xmlText(text).trim() !== '');
  const chunks = Array.from({ length: Math.ceil(strings.length / FEED_LENGTH) }, (_, index) =>
    strings.slice(index * FEED_LENGTH, (index + 1) * FEED_LENGTH),
  );

  const feedOf = (texts: readonly string[]) =>
    siteFeed(
      makeCatalog({
        papers: texts.map((text, index) => ({
          id: `p${index}`,
          title: text,
          abstract: text,
          authors: [text],
        })),
      }),
    );

  test('leaves the elements of a harmless twin, and reads back as it was', () => {
    for (const chunk of chunks) {
      const hostile = read(feedOf(chunk));
      const twin = read(feedOf(chunk.map(() => 'harmless')));
      expect(hostile.elements).toEqual(twin.elements);
      const expected = chunk.map((text) => xmlText(text).trim());
      for (const text of expected) {
        // as author and title, and as summary with a date behind it
        expect(hostile.texts.filter((one) => one === text).length).toBeGreaterThanOrEqual(2);
        expect(hostile.texts.some((one) => one.startsWith(text) && one !== text)).toBe(true);
      }
    }
  });

  test('leaves no character that XML forbids', () => {
    const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
    for (const chunk of chunks) expect(feedOf(chunk)).not.toMatch(forbidden);
  });

  test('in the name of the site and of a topic stays text', () => {
    const [hostile, twin] = ['</title><b>&amp;"]]>', 'harmless'].map((text) =>
      [
        ...feedFiles(
          makeCatalog({
            site: { title: text, description: text, byline: text },
            topics: [{ id: 'a', label: text, definition: text }],
            papers: [{ id: 'p', topics: ['a'] }],
          }),
          served,
        ),
      ].map((file) => read(file.text)),
    );
    expect(hostile?.map(({ elements }) => elements)).toEqual(twin?.map(({ elements }) => elements));
    expect(hostile?.[0]?.texts).toContain('</title><b>&amp;"]]>: papers');
  });
});
