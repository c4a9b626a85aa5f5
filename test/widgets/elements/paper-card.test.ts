import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerWords } from '../../../widgets/src/core/words/index.ts';
import { de } from '../../../widgets/src/core/words/de.ts';
import '../../../widgets/src/define/paper-card.ts';
import type { PaperCard } from '../../../widgets/src/paper-card.ts';
import { BARE, PLAIN, RICH } from '../../fixtures/tiny-catalog.ts';
import { eventually } from './eventually.ts';
import { dangersIn, slipsIn, textIn } from './drawn.ts';
import { type Json, changed } from './mutations.ts';
import { type Watch, SITE, apiAddress, json, settled, trueFile, watch } from './strange-site.ts';

let page: Watch;
beforeEach(() => {
  page = watch();
  document.body.replaceChildren();
});
afterEach(() => {
  expect(page.harm).toEqual([]);
  page.end();
});

const file = `papers/${RICH}.json`;

/** A card in the page, as its attributes say, once it shows what it will show. */
async function card(
  attributes: Record<string, string> = { src: apiAddress(file) },
): Promise<PaperCard> {
  const element = document.createElement('paper-card');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  await settled([element]);
  return element;
}

/** The first part of a name; throws where there is none. */
function part(element: PaperCard, name: string): HTMLElement {
  const found = parts(element, name)[0];
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

function parts(element: PaperCard, name: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part="${name}"]`) ?? [])];
}

function shown(element: PaperCard, name: string): string[] {
  return parts(element, name).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

test('a card says what the paper is called, who wrote it, when, and what it is about', async () => {
  const element = await card();
  expect(shown(element, 'title')).toEqual(['Lanterns that Answer in O(n2) Steps']);
  expect(part(element, 'title-link')).toHaveProperty('href', `${SITE}papers/${RICH}/`);
  expect(shown(element, 'published')).toEqual(['4 Mar 2025']);
  expect(parts(element, 'certainty')).toEqual([]);
  expect(shown(element, 'authors')).toEqual(['Ada Lee, Émilie du Châtelet and 2 more']);
  expect(parts(element, 'topic').map((topic) => (topic as HTMLAnchorElement).href)).toEqual([
    `${SITE}topics/lanterns/`,
    `${SITE}topics/harbours/`,
  ]);
  expect(shown(element, 'link')).toEqual(['Paper', 'Code', 'Project']);
  expect(shown(element, 'credit')).toEqual(['from tiny.test']);
  expect(part(element, 'credit')).toHaveProperty('href', SITE);
});

test('site and slug lead to the same card', async () => {
  const element = await card({ site: SITE.slice(0, -1), paper: RICH });
  expect(page.asked).toEqual([apiAddress(file)]);
  expect(part(element, 'title-link')).toHaveProperty('href', `${SITE}papers/${RICH}/`);
});

test('a date that is not stated whole says so, and is no more precise than it is known', async () => {
  const element = await card({ site: SITE, paper: PLAIN });
  expect(shown(element, 'meta')[0]).toContain('2024 or a later year');
  expect(part(element, 'published').getAttribute('datetime')).toBe('2024');
});

test('a paper of which only the title is known shows nothing that nobody said', async () => {
  const element = await card({ site: SITE, paper: BARE });
  expect(shown(element, 'published')).toEqual(['date unknown']);
  expect(part(element, 'published').hasAttribute('datetime')).toBe(false);
  for (const name of ['authors', 'abstract', 'link', 'topic'])
    expect(parts(element, name)).toEqual([]);
});

test('formulas are drawn as MathML, node by node', async () => {
  const element = await card();
  const math = part(element, 'title').querySelector('math');
  expect(math?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
  expect(math?.querySelector('msup > mi')?.textContent).toBe('n');
  expect(math?.querySelector('mo')?.getAttribute('stretchy')).toBe('false');
});

const hostileMath: Record<string, Json> = {
  script: ['script', {}, 'alert(1)'],
  'an element of HTML in a formula': ['math', {}, ['img', { src: 'x', onerror: 'alert(1)' }]],
  'a handler': ['math', { onclick: 'alert(1)', style: 'position:fixed' }, ['mi', {}, 'x']],
  'a link': ['math', { href: 'javascript:alert(1)' }, ['mtext', { 'xlink:href': 'x' }, 'x']],
  'an element that acts': ['math', {}, ['maction', { actiontype: 'toggle' }, ['mi', {}, 'x']]],
  'a tag that is markup': ['mi><script>alert(1)</script><mi', {}, 'x'],
  'an attribute that is markup': ['math', { 'form><img src=x onerror=alert(1)>': 'infix' }],
  'a value that is markup': ['math', { form: '"><script>alert(1)</script>' }],
  'a width that covers the page': ['math', {}, ['mspace', { width: '9999em' }]],
  'no list': { tag: 'math' },
  nothing: null,
  numbers: ['math', 7, 8, [9]],
  text: 'x',
};

test.for(Object.keys(hostileMath))(
  'a formula that is %s draws nothing that could do harm',
  async (what) => {
    const run = { math: 'x', text: 'x', mathml: hostileMath[what] ?? null, restored: true };
    const inline = changed(trueFile(file), ['title', 'inline'], ['A ', run, ' B']);
    page.answers.set(apiAddress(file), json(inline));
    const element = await card();
    expect(element.status).toBe('ready');
    expect(dangersIn(element)).toEqual([]);
    expect(slipsIn(element)).toEqual([]);
    expect(element.shadowRoot?.querySelector('script, img, maction')).toBe(null);
    expect(textIn(element)).toMatch(/A\s[\s\S]*B/);
  },
);

test('a formula as deep as a file may be breaks no card', async () => {
  let deep: Json = ['mi', {}, 'x'];
  for (let depth = 0; depth < 5_000; depth += 1) deep = ['mrow', {}, deep];
  const run = { math: 'x', text: 'x', mathml: deep, restored: true };
  page.answers.set(
    apiAddress(file),
    () => new Response(JSON.stringify(changed(trueFile(file), ['title', 'inline'], ['A ', run]))),
  );
  expect((await card()).status).toBe('ready');
});

test('links lead to the web or nowhere', async () => {
  const links = ['javascript:alert(1)', '/here', 'data:text/html,x', 'https://example.org/x'].map(
    (href) => ({ rel: 'code', href }),
  );
  page.answers.set(apiAddress(file), json(changed(trueFile(file), ['links'], links)));
  const element = await card();
  expect(parts(element, 'link').map((link) => link.getAttribute('href'))).toEqual([
    null,
    null,
    null,
    'https://example.org/x',
  ]);
});

test('a page may do something else with a paper that a reader chose', async () => {
  const element = await card();
  const chosen: unknown[] = [];
  element.addEventListener('offprint-select', (event) => {
    chosen.push(event.detail);
    event.preventDefault();
  });
  part(element, 'title-link').click();
  expect(chosen).toEqual([
    { id: RICH, title: 'Lanterns that Answer in O(n²) Steps', url: `${SITE}papers/${RICH}/` },
  ]);
});

test('the abstract is folded, and open in a full card', async () => {
  expect(part(await card(), 'abstract')).toHaveProperty('open', false);
  const full = await card({ src: apiAddress(file), variant: 'full' });
  expect(part(full, 'abstract')).toHaveProperty('open', true);
  expect(part(full, 'abstract').querySelector('em')?.textContent).toBe('asked');
});

test('a compact card has the title, the facts and the credit', async () => {
  const element = await card({ src: apiAddress(file), variant: 'compact' });
  const seen = ['title', 'meta', 'topics', 'abstract', 'cite', 'link', 'credit'].filter((name) =>
    part(element, name).checkVisibility(),
  );
  expect(seen).toEqual(['title', 'meta', 'credit']);
});

test('the title is a heading of the level that the page asks for', async () => {
  expect(part(await card(), 'title').getAttribute('aria-level')).toBe('3');
  const element = await card({ src: apiAddress(file), heading: '2' });
  expect(part(element, 'title').getAttribute('aria-level')).toBe('2');
});

test('a citation is copied, shown, and told to the page', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const element = await card();
  const copied: { format: string; text: string }[] = [];
  element.addEventListener('offprint-copy', ({ detail }) => copied.push(detail));
  part(element, 'cite').querySelector('summary')?.click();
  for (const button of parts(element, 'format')) {
    button.click();
    await eventually(() => expect(button.getAttribute('aria-pressed')).toBe('true'));
  }
  expect(copied.map(({ format }) => format)).toEqual(['BibTeX', 'RIS', 'CSL-JSON', 'Text']);
  expect(write.mock.lastCall).toEqual([copied[3]?.text]);
  expect(copied[0]?.text).toContain('{{Lanterns that Answer in O(n²) Steps}}');
  expect(copied[0]?.text).toContain('eprint = {2503.01234}');
  expect(part(element, 'citation')).toHaveProperty('value', copied[3]?.text);
  expect(shown(element, 'copied')).toEqual(['Copied']);
  write.mockRestore();
});

test('where the browser refuses to copy, the citation is selected', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  const element = await card();
  let isTold = false;
  element.addEventListener('offprint-copy', () => (isTold = true));
  part(element, 'cite').querySelector('summary')?.click();
  part(element, 'format').click();
  await eventually(() => expect(element.shadowRoot?.activeElement?.localName).toBe('textarea'));
  const area = part(element, 'citation') as HTMLTextAreaElement;
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
  expect(shown(element, 'copied')).toEqual(['Press Ctrl+C']);
  expect(isTold).toBe(false);
  write.mockRestore();
});

test('everything in a card is reached in order with the Tab key', async () => {
  const { userEvent } = await import('vitest/browser');
  const element = await card();
  const reached: (string | null | undefined)[] = [];
  for (let press = 0; press < 9; press += 1) {
    await userEvent.tab();
    const at = element.shadowRoot?.activeElement;
    reached.push(at?.getAttribute('part') ?? at?.localName);
  }
  expect(reached).toEqual([
    'title-link',
    'topic',
    'topic',
    'link',
    'link',
    'link',
    'summary',
    'summary',
    'credit',
  ]);
});

const long = 'A Very Long Title about Everything that Anybody Ever Wrote of Lanterns, '.repeat(6);
const tall = [
  'math',
  {},
  ['mfrac', {}, ['mfrac', {}, ['mi', {}, 'a'], ['mi', {}, 'b']], ['mi', {}, 'c']],
];

/** A paper with more of everything than a card has room for. */
function crowded(title: Json): Json {
  const topics = ['one', 'two', 'three', 'four', 'five', 'six'].map((id) => ({
    id: `topic-${id}`,
    label: `Topic ${id} of many`,
  }));
  const links = ['paper', 'pdf', 'code', 'project', 'data', 'demo'].map((rel) => ({
    rel,
    href: 'https://example.org/x',
  }));
  return [
    [['title', 'inline'], title],
    [['topics'], topics],
    [['links'], links],
    [['abstract', 'inline'], [long.repeat(5)]],
  ].reduce<Json>((paper, [path, value]) => changed(paper, path as string[], value), trueFile(file));
}

test.for(['standard', 'compact', 'full'] as const)(
  'a %s card takes the same room at any width and with any paper, before and after it is loaded',
  async (variant) => {
    const titles: Json[] = [
      ['Short'],
      [long],
      ['標題很長的論文'.repeat(40)],
      ['عنوان طويل '.repeat(30)],
    ];
    titles.push([{ math: 'x', text: 'a/b/c', mathml: tall, restored: true }]);
    titles.forEach((title, at) => {
      page.answers.set(apiAddress(`papers/title-${at}.json`), json(crowded(title)));
    });
    const papers = [RICH, PLAIN, BARE, ...titles.map((_title, at) => `title-${at}`)];
    for (const size of [10, 16, 19]) {
      const rooms = new Set<number>();
      const cards = papers.flatMap((paper) =>
        [200, 320, 480, 720].map((width) => {
          const box = document.createElement('div');
          box.style.cssText = `width: ${width}px; font-size: ${size}px`;
          const element = document.createElement('paper-card');
          Object.assign(element, { site: SITE, paper, variant, loading: 'eager' });
          box.append(element);
          document.body.append(box);
          return element;
        }),
      );
      await Promise.all(cards.map(({ updateComplete }) => updateComplete));
      for (const { offsetHeight } of cards) rooms.add(offsetHeight);
      await settled(cards);
      for (const element of cards) {
        expect(element.status).toBe('ready');
        rooms.add(element.offsetHeight);
        expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
      }
      expect([...rooms]).toHaveLength(1);
      document.body.replaceChildren();
    }
  },
);

test.for(['light', 'dark'] as const)('axe finds nothing wrong with a card in %s', async (theme) => {
  document.documentElement.style.colorScheme = theme;
  const element = await card({ src: apiAddress(file), variant: 'full', theme });
  for (const summary of element.shadowRoot?.querySelectorAll('details') ?? []) summary.open = true;
  const { violations } = await axe.run(element);
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
});

test('what is cut off is seen whole once something is unfolded', async () => {
  page.answers.set(apiAddress(file), json(crowded([long])));
  const element = await card();
  element.style.width = '320px';
  const title = part(element, 'title');
  expect(title.scrollHeight).toBeGreaterThan(title.clientHeight);
  part(element, 'cite').querySelector('summary')?.click();
  await expect.poll(() => title.scrollHeight - title.clientHeight).toBeLessThanOrEqual(1);
});

test('a card on a page that is read from right to left begins at the right', async () => {
  document.documentElement.dir = 'rtl';
  const element = await card();
  const { right } = part(element, 'topics').getBoundingClientRect();
  expect(part(element, 'topic').getBoundingClientRect().right).toBeCloseTo(right, 0);
  expect(part(element, 'credit').getBoundingClientRect().left).toBeLessThan(right / 2);
  document.documentElement.removeAttribute('dir');
});

/** What a text stands like on the page: the words of it, from left to right. */
function fromTheLeft(element: HTMLElement, words: readonly string[]): string[] {
  const places = words.map((word) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const from = text.textContent?.indexOf(word) ?? -1;
      if (from < 0) continue;
      const range = new Range();
      range.setStart(text, from);
      range.setEnd(text, from + word.length);
      return { word, left: range.getBoundingClientRect().left };
    }
    throw new Error(`There is no ${word}.`);
  });
  return places.toSorted((a, b) => a.left - b.left).map(({ word }) => word);
}

test('names and words keep their order, in whatever direction they and the page are written', async () => {
  page.answers.set(
    apiAddress(file),
    json(changed(changed(trueFile(file), ['authors'], ['ليلى', 'سامي']), ['authorCount'], 4)),
  );
  const ltr = await card();
  expect(shown(ltr, 'authors')).toEqual(['ليلى, سامي and 2 more']);
  expect(fromTheLeft(part(ltr, 'authors'), ['سامي', 'ليلى', 'and'])).toEqual([
    'ليلى',
    'سامي',
    'and',
  ]);

  document.documentElement.dir = 'rtl';
  page.answers.set(
    apiAddress(`papers/${PLAIN}.json`),
    json(changed(changed(trueFile(file), ['authors'], null), ['authorCount'], 4)),
  );
  const rtl = await card({ site: SITE, paper: PLAIN });
  expect(shown(rtl, 'authors')).toEqual(['4 authors']);
  expect(fromTheLeft(part(rtl, 'authors'), ['authors', '4'])).toEqual(['4', 'authors']);
  expect(fromTheLeft(part(rtl, 'published'), ['2025', 'Mar', '4'])).toEqual(['4', 'Mar', '2025']);
  document.documentElement.removeAttribute('dir');
});

test('a card speaks the language of the page that has words of it', async () => {
  registerWords('de', de);
  document.documentElement.lang = 'de';
  const element = await card();
  document.documentElement.lang = 'en';
  expect(shown(element, 'published')).toEqual(['4. März 2025']);
  expect(shown(element, 'authors')).toEqual(['Ada Lee, Émilie du Châtelet und 2 weitere']);
  expect(shown(element, 'credit')).toEqual(['von tiny.test']);
});

test('a language tag that is none, or has no words, is answered in English', async () => {
  for (const lang of ['en_GB', 'xx', 'not a language', '']) {
    document.body.lang = lang;
    expect(shown(await card(), 'published')).toEqual(['4 Mar 2025']);
  }
  document.body.removeAttribute('lang');
});
