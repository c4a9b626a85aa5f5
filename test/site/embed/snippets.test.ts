import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { type Look, plainLook } from '../../../site/embed/choice.ts';
import { oneLine } from '../../../site/embed/escaped.ts';
import { guideCode, guides } from '../../../site/embed/guides.ts';
import { type Place, snippetsOf } from '../../../site/embed/snippets.ts';
import { type Thing, describe as describeThing } from '../../../site/embed/thing.ts';
import { frames } from '../../../scripts/emit/frames.ts';
import { en } from '../../../scripts/words/en.ts';
import { hostileStrings } from '../../hostile-strings.ts';

const tags = ['paper-card', 'topic-timeline', 'digest-list', 'related-papers', 'paper-search'];
const place: Place = {
  root: 'https://papers.example.org/site/',
  release: {
    version: '0.1.0',
    integrity: Object.fromEntries(tags.map((tag) => [`${tag}.js`, `sha384-${tag}`])),
  },
};

const described = (thing: Thing) => describeThing(thing, { title: 'Papers & co.' }, en.embed);
const card = (title: string): Thing => ({
  element: 'paper-card',
  paper: { id: 'a-paper', title },
  variant: 'standard',
});
const things: Record<string, Thing> = {
  card: card('Attention Is All You Need'),
  'compact card': { ...card('Deep nets'), variant: 'compact' } as Thing,
  timeline: { element: 'topic-timeline', topics: [{ id: 'graphs', title: 'Graph learning' }] },
  'timeline of two topics': {
    element: 'topic-timeline',
    topics: [
      { id: 'graphs', title: 'Graph learning' },
      { id: 'rl', title: 'Reinforcement learning' },
    ],
  },
  digest: { element: 'digest-list', digest: { id: '2024-12-06', title: 'Daily Papers' }, limit: 5 },
  'latest digest': { element: 'digest-list', digest: null, limit: null },
  'related papers': {
    element: 'related-papers',
    paper: { id: 'a-paper', title: 'Attention Is All You Need' },
    limit: 3,
  },
  search: { element: 'paper-search' },
};
const looks: Record<string, Look> = {
  plain: plainLook,
  chosen: {
    theme: 'dark',
    font: 'serif',
    width: 640,
    colours: { accent: '#66ccff', ink: null, paper: '#101418' },
  },
};

/** The elements of HTML in order, each with all text in it. */
function elementsIn(
  html: string,
): { name: string; attributes: Record<string, string>; text: string }[] {
  return DomUtils.getElementsByTagName('*', parseDocument(html)).map((element) => ({
    name: element.name,
    attributes: element.attribs,
    text: DomUtils.textContent(element),
  }));
}

const tagsIn = (html: string): string[] => elementsIn(html).map(({ name }) => name);

/** The first element of a name in HTML. */
const first = (html: string, name: string) => elementsIn(html).find((one) => one.name === name);

describe('snippets', () => {
  test('of every kind of thing and look are these', async () => {
    const all = Object.entries(things).flatMap(([name, thing]) =>
      Object.entries(looks).map(([look, chosen]) =>
        [
          `# ${name}, ${look}`,
          ...Object.entries(snippetsOf(described(thing), chosen, place)).map(
            ([form, code]) => `## ${form}\n${code ?? '(none)'}`,
          ),
        ].join('\n'),
      ),
    );
    await expect(`${all.join('\n\n')}\n`).toMatchFileSnapshot('../../cases/embed/snippets.txt');
  });

  test('have frames as high as those that oEmbed offers', () => {
    const heightOf = (thing: Thing) =>
      first(snippetsOf(described(thing), plainLook, place).frame ?? '', 'iframe')?.attributes[
        'height'
      ];
    const named = { id: 'one', title: 'One' };
    const { paper, digest, topic } = frames;
    expect(heightOf(card('Title'))).toBe(String(paper.height));
    expect(heightOf({ element: 'digest-list', digest: named, limit: null })).toBe(
      String(digest.height),
    );
    expect(heightOf({ element: 'topic-timeline', topics: [named] })).toBe(String(topic.height));
  });

  test('name no script where no version is released, and have all other forms', () => {
    const forms = snippetsOf(described(card('Title')), plainLook, { ...place, release: null });
    expect(forms.element).toBe(null);
    expect(Object.values(forms).filter((form) => form === null)).toHaveLength(1);
    const older = { version: '0.1.0', integrity: { 'topic-timeline.js': 'sha384-x' } };
    expect(
      snippetsOf(described(card('Title')), plainLook, { ...place, release: older }).element,
    ).toBe(null);
  });
});

const titles = fc.oneof(
  fc.constantFrom(...hostileStrings()),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '</div>',
        '</a>',
        '{{',
        '}}',
        '{%',
        '[x]',
        '](',
        '`',
        '*',
        '_',
        '\n\n',
        '<!--',
        '&amp;',
        '"',
        '\\',
        '~~',
        'a',
        ' ',
        '$',
        '|',
        '!',
        '<a',
        '://',
        '\u202e',
        '{{<',
        '[gallery]',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('a title, whatever it is,', () => {
  const address = `${place.root}papers/a-paper/`;

  test('is the text of the link in HTML, and nothing else than text', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const { element, link } = snippetsOf(described(card(title)), plainLook, place);
        const shown = oneLine(title, address);
        expect(first(link, 'a')?.text).toBe(shown);
        expect(first(element ?? '', 'a')?.text).toBe(shown);
        expect(tagsIn(element ?? '')).toEqual(['div', 'paper-card', 'a', 'script']);
        expect(tagsIn(link)).toEqual(['a']);
      }),
    );
  });

  test('is the title of a frame', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const { frame } = snippetsOf(described(card(title)), plainLook, place);
        expect(first(frame ?? '', 'iframe')?.attributes).toMatchObject({
          title: oneLine(title, `${place.root}embed/paper/a-paper/`),
          src: `${place.root}embed/paper/a-paper/`,
        });
        expect(tagsIn(frame ?? '')).toEqual(['iframe']);
      }),
    );
  });

  test('is the text of the link in Markdown, and what a picture shows', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const { markdownLink, picture } = snippetsOf(described(card(title)), plainLook, place);
        const shown = oneLine(title, address);
        const link = markdownToHtml(markdownLink).html;
        expect(tagsIn(link)).toEqual(['p', 'a']);
        expect(first(link, 'a')?.text).toBe(shown);
        expect(link).toContain(`href="${address}"`);
        const image = first(markdownToHtml(picture ?? '').html, 'img');
        expect(image?.attributes['alt']).toBe(shown);
      }),
    );
  });

  test('leaves the HTML whole where Markdown, WordPress or templates read it first', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const { element } = snippetsOf(described(card(title)), plainLook, place);
        expect(element).not.toMatch(/\n\s*\n|\{\{|\{%|\[\w|`/);
        const around = markdownToHtml(`Before\n\n${element ?? ''}\n\nAfter`).html;
        expect(around).toContain(element);
        expect(tagsIn(around)).toEqual(['p', 'div', 'paper-card', 'a', 'script', 'p']);
      }),
    );
  });

  test('gives templates nothing to read in Markdown either: Jekyll would end a build over a tag', () => {
    const title = '{% raw %} and {{ site.title }} of {%- x -%}';
    const { markdownLink, picture } = snippetsOf(described(card(title)), plainLook, place);
    for (const markdown of [markdownLink, picture]) expect(markdown).not.toMatch(/\{\{|\{%/);
    expect(first(markdownToHtml(markdownLink).html, 'a')?.text).toBe(title);
  });

  test('shows nothing that is not copied: no signs that turn or hide text', () => {
    expect(oneLine('a\u202egnp.exe\u2066 b\u200b\n\n\tc', 'x')).toBe('agnp.exe b c');
    expect(oneLine('\u202e \u0000', 'https://x.example/')).toBe('https://x.example/');
    expect(oneLine('שלום עולם', 'x')).toBe('שלום עולם');
  });
});

describe('instructions', () => {
  test('for every system have code for every thing, with its own addresses in it', async () => {
    const all = guides.flatMap((guide) =>
      guideCode(
        guide,
        described(things['card'] ?? card('')),
        looks['chosen'] ?? plainLook,
        place,
      ).map(({ file, code }) => `# ${guide}: ${file ?? ''}\n${code}`),
    );
    await expect(`${all.join('\n\n')}\n`).toMatchFileSnapshot('../../cases/embed/instructions.txt');
    for (const guide of guides) {
      for (const thing of Object.values(things)) {
        const steps = guideCode(guide, described(thing), plainLook, { ...place, release: null });
        expect(steps.map(({ code }) => code).join('\n')).toMatch(/papers\.example\.org/);
        expect(steps.every(({ code }) => code !== '')).toBe(true);
      }
    }
  });
});
