import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileCode } from '../../scripts/pack/bundles.ts';
import { ApiDigest, ApiPaper } from '../../scripts/schema/api/index.ts';
import { restore } from '../../scripts/text/restore.ts';
import { textOf } from '../../scripts/text/text-of.ts';
import { temporaryFolder } from '../build-site.ts';
import { corpus, hostileStrings } from '../hostile-strings.ts';
import { type Listed, captureText, writeContent } from './content.ts';
import { filesOf } from './files-of.ts';
import { publishSite } from './publish.ts';

/**
 * Two sites, one of the hostile strings and one of a harmless twin of each, with letters where the string
 * has characters and spaces where it has spaces. Every string is the title of one paper and the abstract
 * of another. A word of letters tells the papers apart, because many strings differ in their punctuation
 * only; it stands after the title and before the abstract, so that a string begins one and ends the other.
 * Strings with an address or notation in them, which become elements of their own, are a third site.
 */
const name =
  corpus === undefined ? 'a few hostile strings (the corpus has more)' : 'hostile strings';
const ID = '2025-11-07';
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const CONSONANTS = 'bcdfghjklmnpqrstvwxz';

const all = [...new Set(hostileStrings().map(oneLine))].filter((text) => text !== '');
const strings = all.filter((text) => !isRead(text));
const papers = listed(strings);
const read = listed(all.filter(isRead));
const twins = papers.map(({ title, abstract }, index) => ({
  title: `${harmless(title.slice(0, title.lastIndexOf(' ')), index)}${title.slice(title.lastIndexOf(' '))}`,
  abstract: `${abstract.slice(0, abstract.indexOf(' '))}${harmless(abstract.slice(abstract.indexOf(' ')), -index)}`,
}));

function listed(each: readonly string[]): Listed[] {
  return each.map((title, index) => ({
    title: `${title} ${word(index)}`,
    abstract: `${word(index)} ${each[(index + 1) % each.length] ?? ''}`,
  }));
}

/** Whether anything in a string is more than its characters. */
function isRead(text: string): boolean {
  return [`${text} ${word(0)}`, `${word(0)} ${text}`].some(
    (each) => restore(cleaned(each).trim()).edits.length > 0,
  );
}

/** A text as it is shown where nothing is read into it: every run of white space as one space. */
function shownAs(text: string): string {
  return cleaned(text)
    .replace(/[\t ]+/g, ' ')
    .trim();
}

/** A string as a capture can hold it: on one line. */
function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\u0085\u2028\u2029]\s*/g, ' ').trim();
}

/** A text of the same shape in letters that make no word, others for each number. */
function harmless(text: string, index: number): string {
  let seed = index;
  return cleaned(text).replace(/\S/g, () => {
    seed = (seed * 48_271 + 11) % 2_147_483_647;
    return CONSONANTS[Math.abs(seed) % CONSONANTS.length] ?? '';
  });
}

/** What is left of a text at the edge of the program: no control characters, overrides, halves of pairs. */
function cleaned(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}--\t]|[\u202a-\u202e\u2066-\u2069]/gv, '');
}

/** Letters that make no English word, and few in the place where those of another number have them. */
function word(index: number): string {
  const letters = [104_729, 224_737, 350_377].map((prime) =>
    ((index * prime + prime) % 26 ** 4).toString(26).padStart(4, '0'),
  );
  return `q${letters.join('').replace(/./g, (digit) => ALPHABET[Number.parseInt(digit, 26)] ?? '')}x`;
}

type Node = ReturnType<typeof parseDocument>;

let folder = '';
const hostile = { site: '', slugs: [''] };
const twin = { site: '', slugs: [''] };
const notation = { site: '', slugs: [''] };

async function publish(place: typeof hostile, name: string, list: readonly Listed[]) {
  const content = await writeContent(join(folder, `${name}-content`), {
    'digests/2025-11-07.txt': captureText('Nov 7', list),
    'site.yaml': 'title: Texts\n',
  });
  place.site = join(folder, name);
  await publishSite(['--content', content, '--out', place.site]);
  const digest = await readFile(join(place.site, `api/v1/digests/${ID}.json`), 'utf8');
  place.slugs = ApiDigest.parse(JSON.parse(digest)).entries.map(({ id }) => id);
}

beforeAll(async () => {
  folder = await temporaryFolder('hostile');
  await Promise.all([publish(hostile, 'hostile', papers), publish(twin, 'twin', twins)]);
  if (read.length > 0) await publish(notation, 'notation', read);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The names of elements and of their attributes, in order; the list of related papers aside. */
function skeleton(node: Node): string[] {
  return DomUtils.findAll(() => true, withoutRelated(node).children).map(({ name, attribs }) =>
    [name, ...Object.keys(attribs)].join(' '),
  );
}

/** Which papers have words in common is another matter than how they are shown. */
function withoutRelated(node: Node): Node {
  const copy = node.cloneNode(true);
  for (const section of DomUtils.getElementsByClassName('related', copy, true)) {
    DomUtils.removeElement(section);
  }
  for (const figure of DomUtils.getElementsByTagName('figure', copy, true)) {
    const shown = DomUtils.getElementsByTagName('related-papers', figure, true);
    if (shown.length > 0) DomUtils.removeElement(figure);
  }
  return copy;
}

/** The shape of a JSON value: keys and types; lists of related papers count as empty. */
function shape(value: unknown, key = ''): unknown {
  if (key === 'related') return [];
  if (Array.isArray(value)) return value.map((item) => shape(item));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([name, inner]) => [name, shape(inner, name)]);
  }
  return value === null ? 'null' : typeof value;
}

/** Reads both sites’ versions of a file whose path may hold the slug of a paper. */
async function both<T>(path: (slug: string) => string, index: number, read: (text: string) => T) {
  const [one, other] = await Promise.all(
    [hostile, twin].map(({ site, slugs }) =>
      readFile(join(site, path(slugs[index] ?? '')), 'utf8'),
    ),
  );
  return { hostile: read(one ?? ''), twin: read(other ?? '') };
}

/** The files of a paper, by its slug. */
const OF_A_PAPER = /^(?:api\/v1\/(?:papers|related)|papers|embed\/paper)\/([^/.]+)/;

/** The files of both sites that are no paper’s own. */
async function sharedFiles(extension: RegExp): Promise<string[]> {
  const [ours, theirs] = await Promise.all(
    [hostile, twin].map(async ({ site, slugs }) => {
      const own = new Set(slugs);
      return (await filesOf(site)).filter(
        (file) => extension.test(file) && !own.has(OF_A_PAPER.exec(file)?.[1] ?? ''),
      );
    }),
  );
  expect(ours).toEqual(theirs);
  return ours ?? [];
}

/** Paths of all pages of a site; none of a site that there was nothing to make of. */
async function pagesOf(site: string): Promise<string[]> {
  if (site === '') return [];
  return (await filesOf(site))
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(site, file));
}

/** Whether an element holds data for scripts, which no browser runs. */
const isData = ({ attribs }: { attribs: Record<string, string> }): boolean =>
  attribs['type'] === 'application/json';

const html = (text: string): Node => parseDocument(text);
const xml = (text: string): Node => parseDocument(text, { xmlMode: true });
const json = (text: string): unknown => JSON.parse(text);

describe(name, () => {
  test('are all there, each once, as a title and as an abstract, in their order', () => {
    expect(all.length).toBeGreaterThan(corpus === undefined ? 5 : 700);
    expect(strings.length).toBeGreaterThan(all.length / 2);
    expect(hostile.slugs).toHaveLength(papers.length);
    expect(twin.slugs).toHaveLength(papers.length);
  });

  test('are the text of their pages and of the API, character for character', async () => {
    for (const [index, { title, abstract }] of papers.entries()) {
      const slug = hostile.slugs[index] ?? '';
      const page = html(await readFile(join(hostile.site, `papers/${slug}/index.html`), 'utf8'));
      const [h1] = DomUtils.getElementsByTagName('h1', page, true);
      const [shown] = DomUtils.getElementsByClassName('paper-abstract', page, true);
      expect(DomUtils.textContent(h1 ?? []).trim()).toBe(shownAs(title));
      expect(DomUtils.textContent(shown ?? []).trim()).toBe(shownAs(abstract));
      const file = await readFile(join(hostile.site, `api/v1/papers/${slug}.json`), 'utf8');
      const api = ApiPaper.parse(JSON.parse(file));
      expect(api.title.source).toBe(cleaned(title).trim());
      expect(api.abstract?.source).toBe(cleaned(abstract).trim());
    }
  });

  test('make the pages of papers of the same elements as harmless text', async () => {
    for (const index of papers.keys()) {
      const pages = await both((slug) => `papers/${slug}/index.html`, index, html);
      expect(skeleton(pages.hostile), papers[index]?.title).toEqual(skeleton(pages.twin));
    }
  });

  test('make bare pages of the same elements as harmless text, and are their text', async () => {
    for (const [index, { title, abstract }] of papers.entries()) {
      const pages = await both((slug) => `embed/paper/${slug}/index.html`, index, html);
      expect(skeleton(pages.hostile), title).toEqual(skeleton(pages.twin));
      const shown = DomUtils.textContent(DomUtils.getElementsByTagName('template', pages.hostile));
      for (const text of [title, abstract]) expect(shownAs(shown)).toContain(shownAs(text));
      const [child] = DomUtils.getElementsByTagName('script', pages.hostile).filter(isData);
      const data = JSON.parse(DomUtils.textContent(child ?? [])) as { title: { text: string } };
      expect(shownAs(data.title.text)).toBe(shownAs(title));
    }
  });

  test('make pictures of no other elements than harmless text', async () => {
    // A title that is read from the right begins there, and one that is longer has more lines.
    const elements = (node: Node): string[] =>
      [...new Set(skeleton(node).map((each) => each.replace(' direction', '')))].toSorted();
    for (const index of papers.keys()) {
      const pictures = await both((slug) => `embed/paper/${slug}.svg`, index, xml);
      expect(elements(pictures.hostile), papers[index]?.title).toEqual(elements(pictures.twin));
    }
  });

  test('make every other page and the feeds of the same elements as harmless text', async () => {
    for (const file of await sharedFiles(/\.(?:html|xml)$/)) {
      const pages = await both(() => file, 0, file.endsWith('.xml') ? xml : html);
      expect(skeleton(pages.hostile), file).toEqual(skeleton(pages.twin));
    }
  });

  test('make API files of the same shape as harmless text', async () => {
    for (const index of papers.keys()) {
      for (const kind of ['papers', 'related']) {
        const files = await both((slug) => `api/v1/${kind}/${slug}.json`, index, json);
        expect(shape(files.hostile), papers[index]?.title).toEqual(shape(files.twin));
      }
    }
    for (const file of await sharedFiles(/^api\/.*\.json$/)) {
      const files = await both(() => file, 0, json);
      expect(shape(files.hostile), file).toEqual(shape(files.twin));
    }
  });

  test('are the text of the feed’s titles and summaries', async () => {
    const feed = xml(await readFile(join(hostile.site, 'feeds/papers.xml'), 'utf8'));
    const entries = DomUtils.getElementsByTagName('entry', feed, true);
    expect(entries).toHaveLength(Math.min(50, papers.length));
    // XML can hold no noncharacters.
    const inXml = (text: string) =>
      shownAs(text)
        .replace(/[\ufffe\uffff]/g, '')
        .trim();
    for (const [index, entry] of entries.entries()) {
      const [title] = DomUtils.getElementsByTagName('title', entry, true);
      const [summary] = DomUtils.getElementsByTagName('summary', entry, true);
      expect(DomUtils.textContent(title ?? []).trim()).toBe(inXml(papers[index]?.title ?? ''));
      expect(DomUtils.textContent(summary ?? []).trim()).toBe(
        `${inXml(papers[index]?.abstract ?? '')}\n\nPublished: date unknown.`.trim(),
      );
    }
  });

  test('run nowhere: no page has inline code, a handler, a style or an address with code in it', async () => {
    const faults: string[][] = [];
    // A file to take away brings its code along, and no other.
    const brought = new Set<string>(Object.values(await fileCode()));
    for (const file of [...(await pagesOf(hostile.site)), ...(await pagesOf(notation.site))]) {
      const page = html(await readFile(file, 'utf8'));
      for (const element of DomUtils.findAll(() => true, [page])) {
        const attributes = Object.entries(element.attribs);
        const found = attributes.filter(
          ([attribute, value]) =>
            /^on|^style$|^srcdoc$/i.test(attribute) ||
            (/^(?:href|src|action|formaction|data|xlink:href)$/i.test(attribute) &&
              !/^(?:https?:\/\/|\/|#)/.test(value)),
        );
        const tag = element.name;
        const isCode = /^(?:script|style)$/.test(tag) && !isData(element);
        const text = isCode ? DomUtils.textContent(element) : '';
        const code = file.includes('/downloads/') && brought.has(text) ? '' : text;
        const isTarget = tag === 'base' && attributes.length === 1 && 'target' in element.attribs;
        if (
          found.length > 0 ||
          code !== '' ||
          (/^(?:base|iframe|object|embed)$/.test(tag) && !isTarget)
        ) {
          faults.push([file, tag, code, ...found.flat()]);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test('with an address or notation in them are elements for that and no others', async () => {
    const allowed = /^(?:a|em|strong|sup|sub|span|math|m[a-z]+)$/;
    for (const [index, { title, abstract }] of read.entries()) {
      const slug = notation.slugs[index] ?? '';
      const file = await readFile(join(notation.site, `api/v1/papers/${slug}.json`), 'utf8');
      const api = ApiPaper.parse(JSON.parse(file));
      expect(api.title).toEqual(textOf(restore(cleaned(title).trim())));
      expect(api.abstract).toEqual(textOf(restore(cleaned(abstract).trim())));
      const page = html(await readFile(join(notation.site, `papers/${slug}/index.html`), 'utf8'));
      const shown = [
        ...DomUtils.getElementsByTagName('h1', page, true),
        ...DomUtils.getElementsByClassName('paper-abstract', page, true),
      ].flatMap(({ children }) => DomUtils.findAll(() => true, children));
      for (const { name, attribs } of shown) {
        expect(name, title).toMatch(allowed);
        if (name === 'a') expect(attribs['href']).toMatch(/^https?:\/\/[^@]*$/);
      }
    }
  });
});
