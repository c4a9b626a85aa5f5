import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiDigest, ApiPaper } from '../../scripts/schema/api/index.ts';
import { isBare } from '../../scripts/publish/site-files.ts';
import { temporaryFolder } from '../build-site.ts';
import { captureText, plainPaper, writeContent } from './content.ts';
import { filesOf } from './files-of.ts';
import { elements, readHtml } from './html.ts';
import { publishSite } from './publish.ts';

/** The most that fonts may weigh on a first visit, in bytes: 120 kB of 1,024, as browsers count them. */
const FONT_BUDGET = 120 * 1024;

const formulas = {
  title: 'Learning at rate $\\mathcal{O}(d^k)$ with \\emph{little} data',
  abstract:
    'For an $\\alpha$-stable law, $f\\colon \\mathbb{R}^d \\to \\mathbb{R}$ and $\\mathscr{L}$ we bound the risk. ' +
    'Code: https://github.com/example/rates.',
};

let folder = '';
let site = '';
let slugs: string[] = [];
const page = async (path: string) =>
  readHtml(await readFile(join(site, path, 'index.html'), 'utf8'));
const styles = async (path: string) =>
  elements(await page(path), 'link')
    .filter(({ attributes }) => attributes['rel'] === 'stylesheet')
    .map(({ attributes }) => attributes['href'] ?? '');

beforeAll(async () => {
  folder = await temporaryFolder('mathematics');
  const content = await writeContent(join(folder, 'content'), {
    'digests/2025-11-07.txt': captureText('Nov 7', [formulas, plainPaper(1)]),
    'digests/2025-11-08.txt': captureText('Nov 8', [plainPaper(2), plainPaper(3)]),
    'site.yaml': 'title: Texts\n',
  });
  site = join(folder, 'site');
  await publishSite(['--content', content, '--out', site]);
  const digest = await readFile(join(site, 'api/v1/digests/2025-11-07.json'), 'utf8');
  slugs = ApiDigest.parse(JSON.parse(digest)).entries.map(({ id }) => id);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a site with formulas', () => {
  test('draws them as MathML, with nothing between them and what touches them', async () => {
    const paper = await page(`papers/${slugs[0] ?? ''}`);
    expect(elements(paper, 'math')).not.toEqual([]);
    const [word] = elements(paper, 'span', 'math-word');
    expect(word?.text).toBe('α-stable');
    expect(elements(paper, 'em').map(({ text }) => text)).toContain('little');
  });

  test('links their style on pages that have one, and on no other', async () => {
    const [withFormula = '', without = ''] = slugs;
    const count = async (path: string) =>
      (await styles(path)).filter((href) => /\/math\.[\w-]+\.css$/.test(href)).length;
    for (const path of [`papers/${withFormula}`, 'digests/2025-11-07', 'papers']) {
      expect(await count(path), path).toBe(1);
    }
    for (const path of [`papers/${without}`, 'digests/2025-11-08', 'about', 'search']) {
      expect(await count(path), path).toBe(0);
    }
    // The formulas of bare pages have the style of their element.
    const pages = (await filesOf(site)).filter(
      (file) => file.endsWith('/index.html') && !isBare(file),
    );
    for (const path of pages.map((file) => file.slice(0, -'/index.html'.length))) {
      const drawn = elements(await page(path), 'math').length > 0;
      expect(await count(path), path).toBe(drawn ? 1 : 0);
    }
  });

  test('keeps to the budget for fonts with that of formulas', async () => {
    const fonts = (await filesOf(site)).filter((file) => file.endsWith('.woff2'));
    const sizes = await Promise.all(
      fonts
        // Fetched only where a page has a character of theirs.
        .filter((file) => !file.includes('latin-ext'))
        .map(async (file) => (await stat(join(site, file))).size),
    );
    expect(fonts.some((file) => file.includes('Temml'))).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FONT_BUDGET);
  });

  test('has plain text with Unicode in titles, previews, citations, feeds and the API', async () => {
    const plain = 'Learning at rate O(dᵏ) with little data';
    const paper = await page(`papers/${slugs[0] ?? ''}`);
    expect(elements(paper, 'title')[0]?.text).toContain(plain);
    const named = (name: string) =>
      elements(paper, 'meta').find(
        ({ attributes }) => attributes['name'] === name || attributes['property'] === name,
      )?.attributes['content'];
    expect(named('og:title')).toBe(plain);
    expect(named('citation_title')).toBe(plain);
    expect(named('description')).toMatch(/^For an α-stable law, f: ℝᵈ → ℝ and L we bound/);
    const feed = parseAtomFeed(await readFile(join(site, 'feeds/papers.xml'), 'utf8'));
    const entry = feed.entries?.find(({ title }) => title?.value === plain);
    expect(entry?.summary?.value).toContain('α-stable law, f: ℝᵈ → ℝ and L');
    const file = await readFile(join(site, `api/v1/papers/${slugs[0] ?? ''}.json`), 'utf8');
    const { title, abstract } = ApiPaper.parse(JSON.parse(file));
    expect(title).toMatchObject({
      source: formulas.title,
      text: plain,
      inline: ['Learning at rate ', { math: '\\mathcal{O}(d^k)', text: 'O(dᵏ)' }, {}, {}, {}],
    });
    expect(abstract?.source).toBe(formulas.abstract);
  });

  test('has no link within a link', async () => {
    for (const file of await filesOf(site)) {
      if (!file.endsWith('.html')) continue;
      const html = await readFile(join(site, file), 'utf8');
      expect(/<a\b[^>]*>(?:(?!<\/a\s*>)[^])*<a\b/.exec(html), file).toBeNull();
    }
  });
});
