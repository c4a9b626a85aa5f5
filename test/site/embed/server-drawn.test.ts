import { DomUtils, parseDocument } from 'htmlparser2';
import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { paperFile } from '../../../scripts/emit/api-papers.ts';
import { drawnOnServer, jsonText, styleOf } from '../../../site/embed/server-drawn.ts';
import '../../../widgets/src/define/paper-card.ts';
import { PaperCard } from '../../../widgets/src/paper-card.ts';
import { makeCatalog } from '../../catalog-factory.ts';
import { corpus, hostileStrings } from '../../hostile-strings.ts';

function draw(title: string, more = ''): string {
  const [paper] = makeCatalog({
    papers: [{ id: 'one', title, abstract: `${title}${more}`, authors: [`Ada ${title}`] }],
  }).papers;
  if (!paper) throw new Error('There is a paper.');
  const data = paperFile(paper);
  return drawnOnServer(
    html`<paper-card src="/api/v1/papers/one.json" .paper=${data}></paper-card>`,
    { style: '/style.css', data, fallback: html`<a href="/papers/one/">${title}</a>` },
  );
}

const elements = (markup: string) => DomUtils.findAll(() => true, parseDocument(markup).children);

describe('an element that is drawn on the server', () => {
  const markup = draw('Hopfield networks', ' are all you need');

  test('can be read before any script comes', () => {
    const [root] = DomUtils.getElementsByTagName('template', parseDocument(markup));
    expect(root?.attribs['shadowrootmode']).toBe('open');
    expect(DomUtils.textContent(root ?? [])).toContain('Hopfield networks are all you need');
  });

  test('brings what its script needs to draw the same again', () => {
    const [child] = DomUtils.getElementsByTagName('script', parseDocument(markup));
    expect(child?.attribs['type']).toBe('application/json');
    expect(JSON.parse(DomUtils.textContent(child ?? []))).toMatchObject({
      schema: 'offprint/paper/1',
      title: { text: 'Hopfield networks' },
    });
  });

  test('has a link for those whose browser knows no such roots', () => {
    const { children } = parseDocument(markup);
    const card = DomUtils.findOne(({ name }) => name === 'paper-card', children);
    const names = DomUtils.getChildren(card ?? parseDocument('')).map((child) =>
      'name' in child ? child.name : child.type,
    );
    expect(names).toEqual(['template', 'script', 'a']);
  });

  test('has nothing that a strict policy would refuse', () => {
    for (const { name, attribs } of elements(markup)) {
      expect(name).not.toBe('style');
      expect(Object.keys(attribs).filter((each) => /^(?:style|on.*)$/.test(each))).toEqual([]);
    }
    expect(markup).toContain('<link rel="stylesheet" href="/style.css">');
  });

  test('has nothing of Lit’s own in it', () => {
    expect(markup).not.toMatch(/lit-|<\?|<!--/);
  });

  test('has the style that its script brings, in a file', () => {
    expect(styleOf(PaperCard)).toContain(':host');
    expect(styleOf(PaperCard)).toContain('--offprint-accent');
  });

  test('is the same every time', () => {
    expect(draw('Hopfield networks', ' are all you need')).toBe(markup);
  });
});

test('JSON in a page neither ends its script nor opens a comment, and stays what it is', () => {
  const data = { a: '</script><!-- <script>', b: '\u2028 &lt;' };
  expect(jsonText(data)).not.toContain('<');
  expect(JSON.parse(jsonText(data))).toEqual(data);
});

const some = corpus === undefined ? 'a few (the corpus has more)' : 'all';

test(`hostile strings, ${some}, are text in an element that is drawn on the server`, () => {
  const shape = (markup: string) =>
    elements(markup).map(({ name, attribs }) => [name, ...Object.keys(attribs)].join(' '));
  const harmless = shape(draw('x'));
  for (const text of hostileStrings()) {
    const markup = draw(text);
    expect(shape(markup), text).toEqual(harmless);
    const [title] = elements(markup).filter(({ attribs }) => attribs['part'] === 'title-link');
    const shown = DomUtils.textContent(title ?? []);
    expect(shown.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
  }
});
