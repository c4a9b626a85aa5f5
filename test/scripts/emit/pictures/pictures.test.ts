import { DomUtils, Parser, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { pictureAddresses, pictureFiles } from '../../../../scripts/emit/pictures/index.ts';
import { WIDTH } from '../../../../scripts/emit/pictures/sheet.ts';
import type { Published } from '../../../../scripts/schema/date.ts';
import { type CatalogSketch, makeCatalog } from '../../../catalog-factory.ts';
import { corpus, hostileStrings } from '../../../hostile-strings.ts';

const root = { address: 'https://papers.example.org/reading/', base: '/reading/' };

function pictures(sketch: CatalogSketch): Map<string, string> {
  const files = [...pictureFiles(makeCatalog(sketch), root)];
  return new Map(files.map(({ path, text }) => [path, text]));
}

function pictureOf(sketch: CatalogSketch, path: string): string {
  const picture = pictures(sketch).get(path);
  if (picture === undefined) throw new Error(`There is no picture ${path}.`);
  return picture;
}

/** The lines of text that a picture shows. */
function shown(picture: string): string[] {
  const document = parseDocument(picture, { xmlMode: true });
  return DomUtils.getElementsByTagName('text', document).map((each) => DomUtils.textContent(each));
}

/** The names of elements and attributes, in order. */
function skeleton(picture: string): string[] {
  return DomUtils.findAll(() => true, parseDocument(picture, { xmlMode: true }).children).map(
    ({ name, attribs }) => [name, ...Object.keys(attribs)].join(' '),
  );
}

const paper = 'embed/paper/one.svg';
const stated = (date: string): Published => ({ date, precision: 'day', certainty: 'stated' });

describe('the picture of a paper', () => {
  test('says what a card says: title, authors, date, topics, and whose it is', () => {
    const picture = pictureOf(
      {
        site: { title: 'Reading room' },
        topics: [
          { id: 'graphs', label: 'Graphs' },
          { id: 'vision', label: 'Vision' },
        ],
        papers: [
          {
            id: 'one',
            title: 'One rate of T½',
            authors: ['Ada Lee', 'Bo Kim'],
            authorCount: 7,
            topics: ['graphs', 'vision'],
            published: { date: '2024-01-01', precision: 'year', certainty: 'at-least' },
          },
        ],
      },
      paper,
    );
    expect(shown(picture)).toEqual([
      'One rate of T½',
      'Ada Lee, Bo Kim and 5 more',
      '2024 (or a later year)',
      'Graphs · Vision',
      'Reading room · papers.example.org',
    ]);
  });

  test('tells the same to those who do not see it', () => {
    const picture = pictureOf({ papers: [{ id: 'one', title: 'One', authorCount: 2 }] }, paper);
    const document = parseDocument(picture, { xmlMode: true });
    const [svg] = DomUtils.getElementsByTagName('svg', document);
    expect(svg?.attribs['role']).toBe('img');
    const named = svg?.attribs['aria-labelledby']?.split(' ').map((id) => {
      const element = DomUtils.getElementById(id, document);
      return element === null ? null : DomUtils.textContent(element);
    });
    expect(named).toEqual(['One', '2 authors. Date unknown.']);
  });

  test('leaves out what is not known, and guesses nothing', () => {
    const picture = pictureOf({ papers: [{ id: 'one', title: 'One' }] }, paper);
    expect(shown(picture).slice(0, -1)).toEqual(['One', 'Date unknown']);
  });

  test('asks nobody for anything: no script, no font, no picture, no link', () => {
    const picture = pictureOf({ papers: [{ id: 'one', title: 'https://example.org/x' }] }, paper);
    expect(picture).not.toMatch(/href|src|url\(|@import|@font-face|<script|<image|<foreignObject/i);
  });

  test('begins a title on the right that is read from there', () => {
    const sketch = { papers: [{ id: 'one', title: 'למידה עמוקה and Transformers' }] };
    expect(pictureOf(sketch, paper)).toMatch(/direction="rtl" y="\d+">למידה/);
    const mixed = { papers: [{ id: 'one', title: 'BERT: למידה עמוקה' }] };
    expect(pictureOf(mixed, paper)).not.toContain('direction="rtl"');
  });

  test('is called by its slug where the title has nothing to see', () => {
    const [title] = shown(pictureOf({ papers: [{ id: 'one', title: ' ' }] }, paper));
    expect(title).toBe('one');
  });
});

describe('the picture of a topic', () => {
  const topics = [{ id: 'graphs', label: 'Graphs' }];
  const dated = ['2019-03-01', '2020-05-01', '2021-07-01'].map((date, index) => ({
    id: `p-${index}`,
    topics: ['graphs'],
    published: stated(date),
  }));

  test('has a mark for each paper, and one apart for each without a date', () => {
    const papers = [...dated, { id: 'lost', topics: ['graphs'] }];
    const picture = pictureOf({ topics, papers }, 'embed/topic/graphs.svg');
    const document = parseDocument(picture, { xmlMode: true });
    const marks = DomUtils.getElementsByTagName('circle', document);
    expect(marks.map(({ attribs }) => attribs['class'])).toEqual([
      ...['sure', 'sure', 'sure'],
      'undated',
    ]);
    expect(shown(picture)).toContain('4 papers, 3 of them with a date: 2019 to 2021');
    expect(shown(picture)).toContain('2020');
  });

  test('does not grow with the number of papers', () => {
    const papers = Array.from({ length: 3000 }, (_, index) => ({
      id: `p-${index}`,
      topics: ['graphs'],
      published: stated(`20${10 + (index % 15)}-0${1 + (index % 9)}-11`),
    }));
    expect(pictureOf({ topics, papers }, 'embed/topic/graphs.svg').length).toBeLessThan(15_000);
  });

  test('of one date or none is words', () => {
    const one = pictureOf({ topics, papers: dated.slice(0, 1) }, 'embed/topic/graphs.svg');
    expect(shown(one)).toContain('1 paper, of 2019');
    expect(skeleton(one).filter((name) => name.startsWith('circle'))).toEqual([]);
    expect(shown(pictureOf({ topics }, 'embed/topic/graphs.svg'))).toContain(
      'No paper here has this topic yet.',
    );
  });
});

describe('the picture of a digest', () => {
  const papersOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `p-${10 + index}`, title: `No. ${index}` }));
  const path = 'embed/digest/2025-11-07.svg';

  test('lists its first papers, and says how many more there are', () => {
    const lines = shown(pictureOf({ papers: papersOf(30) }, path));
    expect(lines.slice(0, 3)).toEqual(['Daily Papers, 7 Nov 2025', 'Capture · 30 papers', 'No. 0']);
    expect(lines.at(-2)).toBe('and 22 more');
  });

  test('never says “and 1 more” where that paper fits as well', () => {
    const lines = shown(pictureOf({ papers: papersOf(9) }, path));
    expect(lines.at(-2)).toBe('No. 8');
  });
});

describe('an address of a picture', () => {
  const departed = [
    { kind: 'paper' as const, id: 'first', movedTo: 'one' },
    { kind: 'paper' as const, id: 'gone', movedTo: null },
    { kind: 'digest' as const, id: '2025-01-01', movedTo: null },
  ];
  const sketch = { papers: [{ id: 'one', title: 'One' }], departed };

  test('whose paper moved has the picture of where it went', () => {
    const all = pictures(sketch);
    expect(all.get('embed/paper/first.svg')).toBe(all.get(paper));
  });

  test('whose paper or digest is no more says so', () => {
    const all = pictures(sketch);
    expect(shown(all.get('embed/paper/gone.svg') ?? '')[0]).toBe(
      'This paper is no longer part of this site.',
    );
    expect(shown(all.get('embed/digest/2025-01-01.svg') ?? '')[0]).toBe(
      'This digest is no longer part of this site.',
    );
  });

  test('is among those that a site has to have', () => {
    const catalog = makeCatalog(sketch);
    expect([...pictures(sketch).keys()].toSorted()).toEqual(
      [...pictureAddresses(catalog)].toSorted(),
    );
  });
});

const some = corpus === undefined ? 'a few (the corpus has more)' : 'all';

describe(`hostile strings, ${some}`, () => {
  const strings = hostileStrings();

  test('are text in pictures, and pictures of the same elements as harmless text', () => {
    const bare = skeleton(pictureOf({ papers: [{ id: 'one', title: 'x' }] }, paper));
    for (const title of strings) {
      const picture = pictureOf({ papers: [{ id: 'one', title }] }, paper);
      const lines = shown(picture).length - 3;
      const text = bare.findIndex((name) => name.startsWith('text'));
      const name = skeleton(picture).find((each) => each.startsWith('text')) ?? '';
      expect(skeleton(picture), title).toEqual([
        ...bare.slice(0, text),
        ...Array.from({ length: lines + 1 }, () => name),
        ...bare.slice(text + 1),
      ]);
    }
  });

  test('leave a picture that every XML parser reads, without a character that it forbids', () => {
    for (const title of strings) {
      const picture = pictureOf({ papers: [{ id: 'one', title, authors: [title] }] }, paper);
      expect(picture.isWellFormed()).toBe(true);
      expect(picture).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(isBalanced(picture), title).toBe(true);
      expect(picture).toContain(`width="${WIDTH}"`);
    }
  });
});

/** Whether every element is closed in its order, and no sign of markup stands in text. */
function isBalanced(xml: string): boolean {
  const open: string[] = [];
  const faults: string[] = [];
  const parser = new Parser(
    {
      onopentagname: (name) => open.push(name),
      onclosetag: (name, isImplied) => {
        if (open.pop() !== name || (isImplied && !SINGLE.has(name))) faults.push(name);
      },
      oncomment: () => faults.push('comment'),
      oncdatastart: () => faults.push('section'),
      onprocessinginstruction: () => faults.push('instruction'),
    },
    { xmlMode: true, recognizeSelfClosing: true },
  );
  parser.end(xml);
  return [...faults, ...open].length === 0 && !/&(?!(?:amp|lt|gt|quot);)/.test(xml);
}

const SINGLE = new Set(['rect', 'path', 'circle']);
