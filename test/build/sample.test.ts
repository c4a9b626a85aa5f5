import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDigest } from '../../scripts/read/index.ts';
import { apiSchemas } from '../../scripts/schema/api/index.ts';
import { type ApiPaper, ApiDigest, ApiPapers } from '../../scripts/schema/api/index.ts';
import { isBare } from '../../scripts/publish/site-files.ts';
import { Ids } from '../../scripts/schema/ids.ts';
import { projectRoot, temporaryFolder } from '../build-site.ts';
import { crawl } from './crawl.ts';
import { drawn } from './drawn.ts';
import { filesOf, hashesOf } from './files-of.ts';
import { elements, readHtml, textOf } from './html.ts';
import { type PublishedTwice, publishTwice } from './published-twice.ts';

const SITE = 'https://papers.example.org/reading/';
/** Addresses that an earlier build gave out, with nothing behind them now. */
const lost = { paper: 'a-paper-that-was-lost', digest: '2020-01-31' };
const moved = { from: 'attention', to: 'attention-is-all-you-need' };

let folder = '';
let site = '';
let published: PublishedTwice;
let files: string[] = [];
const papers = new Map<string, ApiPaper>();

beforeAll(async () => {
  folder = await temporaryFolder('sample');
  published = await publishTwice(folder, await givenBefore(), ['--site', SITE]);
  ({ site } = published.here);
  files = await filesOf(site);
  for (const { id } of ApiPapers.parse(await json('api/v1/papers.json')).papers) {
    papers.set(id, apiSchemas.paper.parse(await json(`api/v1/papers/${id}.json`)));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Addresses of what departed since, of the sample's own only what one of them leads on to. */
async function givenBefore(): Promise<string> {
  const file = await readFile(join(projectRoot, 'content/ids.json'), 'utf8');
  const ids = Ids.parse(JSON.parse(file));
  const [attention] = ids.papers.filter(({ id }) => id === moved.to);
  if (!attention) throw new Error(`The sample gave out no address ${moved.to}.`);
  return JSON.stringify({
    ...ids,
    papers: [
      attention,
      { ...attention, id: moved.from },
      { id: lost.paper, title: 'lost', abstract: null, gist: null },
    ],
    digests: [{ id: lost.digest, file: 'lost.txt', titles: 'lost' }],
  });
}

const text = (path: string): Promise<string> => readFile(join(site, path), 'utf8');
const json = async (path: string): Promise<unknown> => JSON.parse(await text(path));
const page = async (address: string) => readHtml(await text(`${address}index.html`));

test('the sample builds without an error or a warning: 3 digests, 64 entries, 62 papers', () => {
  const { ran } = published;
  expect(ran.stderr).not.toMatch(/error|warning/);
  expect(ran.status).toBe(0);
  expect(ran.report.counts).toMatchObject({ error: 0, warning: 0 });
  expect(ran.report.site).toMatchObject({ digests: 3, entries: 64, papers: 62 });
  expect(papers.size).toBe(62);
});

test('the same bytes come out whatever the place of the project, of its content and output, the time zone, the locale and the order of files', async () => {
  const { here, there } = published;
  const hashes = await hashesOf(here.site);
  expect(Object.keys(hashes).length).toBeGreaterThan(300);
  expect(await hashesOf(there.site)).toEqual(hashes);
  expect(await hashesOf(there.content)).toEqual(await hashesOf(here.content));
});

test('every link and fragment leads somewhere under the path of the site, and every page is reached', async () => {
  const { pathname, origin } = new URL(SITE);
  const { pages, links, broken, unreached } = await crawl(site, pathname, origin);
  expect(broken).toEqual([]);
  // Bare pages are for other people's frames, and what is gone has no way to it.
  const departed = [`papers/${lost.paper}/`, `papers/${moved.from}/`, `digests/${lost.digest}/`];
  const alone = ['404.html', ...departed.map((address) => `${address}index.html`)];
  expect(unreached.filter((file) => !isBare(file) && !alone.includes(file))).toEqual([]);
  expect(pages).toBe(files.filter((file) => file.endsWith('.html')).length);
  expect(links).toBeGreaterThan(5_000);
});

describe('the JSON API', () => {
  const Marked = z.looseObject({ schema: z.string() });
  const apiFiles = () =>
    files.filter((file) => file.startsWith('api/v1/') && !file.startsWith('api/v1/schema/'));

  test('is valid by the schema that each file names, zod’s and the published one', async () => {
    const ajv = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true });
    ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
    ajv.addFormat('uri', (uri: string) => URL.canParse(uri));
    const validators = new Map<string, ValidateFunction>(
      await Promise.all(
        Object.keys(apiSchemas).map(async (kind) => {
          const schema = z.looseObject({}).parse(await json(`api/v1/schema/${kind}.json`));
          return [`offprint/${kind}/1`, ajv.compile(schema)] as const;
        }),
      ),
    );
    const zodSchemas = new Map<string, z.ZodType>(
      Object.entries(apiSchemas).map(([kind, schema]) => [`offprint/${kind}/1`, schema]),
    );
    const seen = new Set<string>();
    for (const file of apiFiles()) {
      const content = Marked.parse(await json(file));
      seen.add(content.schema);
      expect(zodSchemas.get(content.schema)?.safeParse(content).error, file).toBeUndefined();
      const validate = validators.get(content.schema);
      expect(validate?.(content), `${file}: ${ajv.errorsText(validate?.errors)}`).toBe(true);
    }
    expect([...seen].toSorted()).toEqual([...validators.keys()].toSorted());
  });

  test('points only at what is there', async () => {
    for (const file of apiFiles()) {
      for (const [, address] of (await text(file)).matchAll(/"(?:url|file|next)":"([^"]*)"/g)) {
        const target = new URL(address ?? '', new URL(file, 'https://site/')).pathname.slice(1);
        const index = target === '' || target.endsWith('/') ? `${target}index.html` : target;
        expect(files, `${file} → ${address}`).toContain(index);
      }
    }
  });
});

describe('without JavaScript', () => {
  test('the page of a paper has its title, abstract, topics and date', async () => {
    for (const [id, { title, abstract, topics, published }] of papers) {
      const html = await page(`papers/${id}/`);
      expect(textOf(html, 'h1')).toBe(drawn(title));
      expect(textOf(html, 'p', 'paper-abstract')).toBe(abstract ? drawn(abstract) : '');
      const facts = elements(html, 'dl', 'paper-key-facts');
      for (const { label } of topics) expect(facts[0]?.text).toContain(label);
      const dates = elements(html, 'time').map(({ attributes }) => attributes['datetime']);
      expect(dates.includes(published?.date)).toBe(published !== null);
    }
  });

  test('the page of a digest has the title, abstract and topics of every paper, and its own date', async () => {
    for (const id of ['2024-11-22', '2024-12-06', '2024-12-13']) {
      const html = await page(`digests/${id}/`);
      const { entries, capturedOn } = ApiDigest.parse(await json(`api/v1/digests/${id}.json`));
      const shown = elements(html, 'article', 'entry');
      expect(shown).toHaveLength(entries.length);
      expect(elements(html, 'time').map(({ attributes }) => attributes['datetime'])).toContain(
        capturedOn.date,
      );
      for (const [index, entry] of entries.entries()) {
        const paper = papers.get(entry.id);
        const own = shown[index]?.text;
        expect(own).toContain(paper ? drawn(paper.title) : '?');
        expect(own).toContain(paper?.abstract ? drawn(paper.abstract) : '?');
        for (const { label } of paper?.topics ?? []) expect(own).toContain(label);
      }
    }
  });

  test('the text is the captures’, character for character', async () => {
    for (const name of await filesOf(join(folder, 'content/digests'))) {
      const file = join(folder, 'content/digests', name);
      const { digest } = readDigest(await readFile(file), { file, fileName: name });
      const sources = new Set([...papers.values()].map(({ title }) => title.source));
      for (const { title } of digest?.entries ?? []) expect(sources).toContain(title);
    }
  });
});

describe('what a page weighs', () => {
  /** The module, and all that it imports before anything is done with it. */
  async function eager(file: string, found: Set<string>): Promise<Set<string>> {
    if (found.has(file)) return found;
    found.add(file);
    const code = await text(file);
    for (const [, address] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g)) {
      await eager(join(file, '..', address ?? ''), found);
    }
    return found;
  }

  async function loaded(address: string) {
    const html = await page(address);
    const own = (link: string | undefined) =>
      new URL(link ?? '', SITE).pathname.slice(new URL(SITE).pathname.length);
    const links = elements(html, 'link').map(({ attributes }) => attributes);
    const scripts = new Set<string>();
    for (const { attributes } of elements(html, 'script')) {
      expect(attributes['src']).toBeDefined();
      await eager(own(attributes['src']), scripts);
    }
    for (const { rel, href } of links) if (rel === 'modulepreload') await eager(own(href), scripts);
    return {
      html: `${address}index.html`,
      styles: links.filter(({ rel }) => rel === 'stylesheet').map(({ href }) => own(href)),
      scripts: [...scripts],
      fonts: links.filter(({ as }) => as === 'font').map(({ href }) => own(href)),
      slanted: ['em', 'i', 'cite', 'dfn', 'address', 'math'].some(
        (tag) => elements(html, tag).length > 0,
      ),
    };
  }

  const bytes = async (list: readonly string[], packed = false): Promise<number> => {
    const all = await Promise.all(list.map((file) => readFile(join(site, file))));
    return all.reduce((sum, each) => sum + (packed ? gzipSync(each) : each).length, 0);
  };

  test('a paper is under 20 kB compressed, and its scripts under 10 kB even uncompressed', async () => {
    let [heaviest, script] = [0, 0];
    for (const id of papers.keys()) {
      const { html, styles, scripts } = await loaded(`papers/${id}/`);
      heaviest = Math.max(heaviest, await bytes([html, ...styles, ...scripts], true));
      script = Math.max(script, await bytes(scripts));
    }
    console.log(`heaviest paper: ${heaviest} bytes gzip, of them script: ${script} unpacked`);
    expect(script).toBeGreaterThan(0);
    expect(script).toBeLessThan(10_000);
    expect(heaviest).toBeLessThan(20_000);
  });

  test('a first visit takes at most 120 kB of fonts, wherever it begins', async () => {
    const styles = files.filter((file) => /^_astro\/.*\.css$/.test(file));
    const css = (await Promise.all(styles.map(text))).join('');
    const faces = [...css.matchAll(/@font-face\{([^}]*)\}/g)].map(([, face = '']) => face);
    const latin = faces
      .filter((face) => face.includes('url(') && face.includes('U+??'))
      .map((face) => ({
        italic: face.includes('font-style:italic'),
        file: /_astro\/[^)"']*/.exec(face)?.[0] ?? '',
      }));
    expect(latin.length).toBeGreaterThan(0);
    // Bare pages have the fonts of whoever reads them.
    for (const file of files.filter((each) => each.endsWith('/index.html') && !isBare(each))) {
      const { fonts, slanted } = await loaded(file.replace(/index\.html$/, ''));
      const used = latin.filter(({ italic }) => !italic || slanted);
      const all = new Set([...fonts, ...used.map((face) => face.file)]);
      expect(await bytes([...all]), file).toBeLessThanOrEqual(120_000);
      // What is sure to be drawn is asked for at once, so that nothing moves.
      for (const face of used) if (!face.italic) expect(fonts).toContain(face.file);
    }
  });
});

test('every note stands on its page, and its links lead to pages of the site', async () => {
  const notes = {
    'digests/2024-12-06/': 'A first shelf, for somebody with two free weekends.',
    'papers/attention-is-all-you-need/': 'It is easy to forget that this is a paper about',
    'topics/graphs/': 'Two papers are enough to get going.',
  };
  for (const [address, words] of Object.entries(notes)) {
    expect(textOf(await page(address), 'aside', 'note')).toContain(words);
  }
  const links = elements(await page('topics/graphs/'), 'a').map(
    ({ attributes }) => attributes['href'],
  );
  expect(links).toContain('/reading/papers/graph-attention-networks/');
  expect(links).toContain('/reading/digests/2024-12-06/');
});

test('the page of a topic draws its papers by date, and says the same in a sentence and a table', async () => {
  const html = await page('topics/graphs/');
  const own = [...papers.values()].filter(({ topics }) => topics.some(({ id }) => id === 'graphs'));
  const years = own.flatMap(({ published }) => published?.date.slice(0, 4) ?? []).toSorted();
  const sentence = textOf(html, 'p', 'timeline-title');
  expect(sentence).toContain(`${own.length} papers`);
  expect(sentence).toContain(`${years[0]} to ${years.at(-1)}`);
  const pictures = elements(html, 'svg').filter(({ attributes }) => attributes['aria-label']);
  expect(pictures.map(({ attributes }) => attributes['aria-label'])).toEqual([sentence, sentence]);
  expect(elements(html, 'circle', 'dot')).toHaveLength(2 * own.length);
  const rows = elements(html, 'a').filter(({ attributes }) =>
    attributes['href']?.startsWith('#site-year-'),
  );
  expect(rows.map((row) => row.text)).toEqual([...new Set(years)].toReversed());
  const labels = own.flatMap(({ topics }) => topics.filter(({ id }) => id !== 'graphs'));
  const neighbours = elements(html, 'section', 'neighbours')[0]?.text ?? '';
  for (const { label } of labels) expect(neighbours).toContain(label);
});

test('the page of a topic without papers says so, and draws nothing', async () => {
  const html = await page('topics/robotics/');
  expect(elements(html, 'figure')).toEqual([]);
  expect(elements(html, 'p').map((each) => each.text)).toContain(
    'No paper here has this topic yet.',
  );
});

test('the feeds are Atom, with absolute addresses, and hold the newest papers', async () => {
  const feed = parseAtomFeed(await text('feeds/papers.xml'));
  expect(feed.entries).toHaveLength(50);
  const newest = ApiDigest.parse(await json('api/v1/digests/2024-12-13.json')).entries;
  const first = newest.filter(({ id }) => papers.get(id)?.sightings.length === 1);
  for (const [index, { id, title }] of first.entries()) {
    const entry = feed.entries?.[index];
    expect(entry?.title?.value).toBe(title);
    expect(entry?.links?.[0]?.href).toBe(`${SITE}papers/${id}/`);
    expect(entry?.summary?.value).toMatch(/\n\nPublished: [^\n]+\.$/);
    expect(entry?.summary?.value.split('\n\n')[0]).toBe(papers.get(id)?.abstract?.text);
  }
  const ofTopic = parseAtomFeed(await text('feeds/topics/graphs.xml')).entries ?? [];
  const inTopic = [...papers.values()].filter(({ topics }) =>
    topics.some(({ id }) => id === 'graphs'),
  );
  expect(ofTopic.map(({ title }) => title?.value).toSorted()).toEqual(
    inTopic.map(({ title }) => title.text).toSorted(),
  );
});

describe('an address that was given out before', () => {
  test('leads on where its paper is one with another now', async () => {
    const html = await page(`papers/${moved.from}/`);
    const refresh = elements(html, 'meta').map(({ attributes }) => attributes);
    expect(refresh.find((meta) => meta['http-equiv'] === 'refresh')?.['content']).toBe(
      `0; url=/reading/papers/${moved.to}/`,
    );
    expect(await json(`api/v1/papers/${moved.from}.json`)).toMatchObject({ movedTo: moved.to });
  });

  test('says so where nothing is left of a paper or a digest', async () => {
    for (const [kind, address] of [
      ['papers', lost.paper],
      ['digests', lost.digest],
    ] as const) {
      expect(textOf(await page(`${kind}/${address}/`), 'h1')).not.toBe('');
      expect(await json(`api/v1/${kind}/${address}.json`)).toMatchObject({ gone: true });
    }
  });
});

test('every page that is to be found names its own whole address', async () => {
  const pages = files.filter(
    (file) => (file.endsWith('/index.html') || file === 'index.html') && !isBare(file),
  );
  const hidden = [
    `papers/${lost.paper}`,
    `papers/${moved.from}`,
    `digests/${lost.digest}`,
    // It says something else in each browser.
    'offline',
  ];
  for (const file of pages) {
    const address = file.replace(/index\.html$/, '');
    const html = await page(address);
    const canonical = elements(html, 'link').find(
      ({ attributes }) => attributes['rel'] === 'canonical',
    );
    const expected = hidden.includes(address.slice(0, -1)) ? undefined : SITE + address;
    expect(canonical?.attributes['href'], file).toBe(expected);
  }
});
