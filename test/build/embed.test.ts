import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DomUtils } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noIds } from '../../scripts/schema/ids.ts';
import { temporaryFolder } from '../build-site.ts';
import { captureText, plainPaper, writeContent } from './content.ts';
import { filesOf } from './files-of.ts';
import { elements, readHtml, spaced } from './html.ts';
import { publishSite } from './publish.ts';

const ADDRESS = 'https://papers.example.org/reading/';
const DIGEST = '2025-11-03';

/** Addresses that were given out before: of a paper and a topic that are gone, and of a topic renamed since. */
const ids = {
  ...noIds,
  papers: [{ id: 'notes-on-nothing', title: 'notesonnothing', abstract: null, gist: null }],
  topics: ['rivers', 'water', 'winters'],
};
const topics =
  '- { id: streams, label: Streams, definition: All that flows., strong: [rivers], formerly: [rivers] }\n';

let folder = '';
let site = '';
let files: string[] = [];
beforeAll(async () => {
  folder = await temporaryFolder('embed');
  const content = await writeContent(join(folder, 'content'), {
    'digests/2025-11-03.txt': captureText('Nov 3', [0, 1, 2].map(plainPaper)),
    'site.yaml': 'title: Reading room\n',
    'topics.yaml': topics,
    'ids.json': JSON.stringify(ids),
  });
  site = join(folder, 'site');
  await publishSite(['--content', content, '--out', site, '--site', ADDRESS]);
  files = await filesOf(site);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (path: string) => readFile(join(site, path), 'utf8');
const page = async (path: string) => readHtml(await read(`${path}index.html`));
const isBare = (file: string) => /^embed\/[^/]+\/[^/]+\/index\.html$/.test(file);

/** What a browser without scripts shows of a bare page: what stands in declared shadow roots. */
async function shown(path: string): Promise<string> {
  const roots = DomUtils.getElementsByTagName('template', await page(path), true);
  return spaced(roots.map((root) => DomUtils.textContent(root)).join(' '));
}

describe('bare pages', () => {
  test('can be read without a script', async () => {
    const { title, abstract } = plainPaper(0);
    const paper = await shown('embed/paper/notes-on-rivers-a0/');
    expect(paper).toContain(title);
    expect(paper).toContain(abstract);
    expect(paper).toContain('Streams');
    const digest = await shown(`embed/digest/${DIGEST}/`);
    for (const each of [0, 1, 2].map(plainPaper)) expect(digest).toContain(each.title);
    const [picture] = elements(await page('embed/topic/streams/'), 'img');
    expect(picture?.attributes).toEqual({
      src: '/reading/embed/topic/streams.svg',
      alt: 'Streams. 1 paper, none of them with a date.',
    });
  });

  test('open their links in place of the page around them, and lead only to this site or out', async () => {
    for (const file of files.filter(isBare)) {
      const bare = readHtml(await read(file));
      expect(elements(bare, 'base').map(({ attributes }) => attributes)).toEqual([
        { target: '_top' },
      ]);
      const links = elements(bare, 'a').map(({ attributes }) => attributes['href'] ?? '');
      expect(links.length, file).toBeGreaterThan(0);
      for (const link of links) expect(link).toMatch(/^(?:\/reading\/|https?:\/\/)/);
    }
  });

  test('are for frames alone: search engines, the sitemap and the search of the site leave them out', async () => {
    const sitemap = await read('sitemap.xml');
    expect(sitemap).toContain(`${ADDRESS}embed/</loc>`);
    expect(sitemap).not.toMatch(/embed\/(?:paper|digest|topic)\//);
    for (const file of files.filter(isBare)) {
      expect(await read(file), file).toContain('<meta name="robots" content="noindex">');
    }
  });

  test('are small', async () => {
    for (const file of files.filter(isBare)) {
      expect(gzipSync(await read(file)).length, file).toBeLessThan(12_000);
    }
  });

  test('of a topic that is called otherwise now show it under its new name', async () => {
    expect(await read('embed/topic/rivers/index.html')).toBe(
      await read('embed/topic/streams/index.html'),
    );
    expect(await read('embed/topic/rivers.svg')).toBe(await read('embed/topic/streams.svg'));
  });

  test('of what is no more say so, and lead to what there is', async () => {
    for (const [path, text, link] of [
      ['embed/paper/notes-on-nothing/', 'This paper is no longer part of this site.', 'papers/'],
      ['embed/topic/water/', 'This topic is no longer part of this site', 'topics/'],
    ] as const) {
      const bare = await page(path);
      expect(elements(bare, 'p')[0]?.text).toContain(text);
      expect(elements(bare, 'a').map(({ attributes }) => attributes['href'])).toEqual([
        `/reading/${link}`,
      ]);
      expect(await read(path.replace(/\/$/, '.svg'))).toContain(text);
    }
  });
});

describe('oEmbed', () => {
  test.each([
    ['papers/notes-on-rivers-a0/', 'embed/paper/notes-on-rivers-a0/'],
    [`digests/${DIGEST}/`, `embed/digest/${DIGEST}/`],
    ['topics/streams/', 'embed/topic/streams/'],
  ])('is found from the page %s, and frames its bare page', async (path, bare) => {
    const links = elements(await page(path), 'link').map(({ attributes }) => attributes);
    const [link] = links.filter(({ type }) => type === 'application/json+oembed');
    expect(link).toMatchObject({ rel: 'alternate', href: `${ADDRESS}${path}oembed.json` });
    const { html } = JSON.parse(await read(`${path}oembed.json`)) as { html: string };
    const [frame] = elements(readHtml(html), 'iframe');
    expect(frame?.attributes['src']).toBe(`${ADDRESS}${bare}`);
    expect(files).toContain(`${bare}index.html`);
  });

  test('is not offered by pages with nothing to show in others', async () => {
    for (const path of ['', 'about/', 'topics/', 'papers/notes-on-nothing/', 'topics/rivers/']) {
      expect(await read(`${path}index.html`), path).not.toContain('json+oembed');
    }
  });
});
