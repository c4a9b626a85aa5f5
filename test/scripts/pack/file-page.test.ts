import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type FileCode, filePage } from '../../../scripts/pack/file-page.ts';
import { fileCode } from '../../../scripts/pack/bundles.ts';
import { takerOf } from '../../../scripts/pack/take-from-catalog.ts';
import { scanPage } from '../../../scripts/publish/page-scan.ts';
import { faultsOf } from '../../../scripts/publish/page-rules.ts';
import { makeCatalog, type PaperSketch } from '../../catalog-factory.ts';
import { tinyCatalog } from '../../fixtures/tiny-catalog.ts';
import { fewHostileStrings } from '../../hostile-strings.ts';

const code: FileCode = { early: 'early()', script: 'run()', styles: 'p{color:red}' };
const root = { address: 'https://papers.example.org/', base: '/' };

function packed(papers: PaperSketch[], made = code): string {
  const catalog = makeCatalog({ papers });
  const [digest] = catalog.digests;
  if (!digest) throw new Error('There is no digest.');
  return filePage(takerOf(catalog, root).digest(digest), made);
}

test('a file shows each paper whole, with formulas, links and the way to its page', () => {
  const catalog = tinyCatalog;
  const digest = catalog.digests.find(({ entries }) => entries.includes('lanterns-that-answer'));
  if (!digest) throw new Error('The digest is gone.');
  const page = filePage(takerOf(catalog, root).digest(digest), code);
  expect(page).toContain('<msup><mi>n</mi><mn>2</mn></msup>');
  expect(page).toContain('A lantern is <em>asked</em> and answers 10<sup>3</sup> times');
  expect(page).toContain('href="https://papers.example.org/papers/lanterns-that-answer/"');
  for (const id of digest.entries) {
    expect(page).toContain(`id="paper-${id}"`);
    expect(page).toContain(`href="#paper-${id}"`);
  }
});

test('a file keeps the rules of pages, whatever its papers say, and asks nobody for anything', () => {
  const page = packed(
    fewHostileStrings.map((text, at) => ({
      id: `paper-${at}`,
      title: text || 'x',
      abstract: text,
    })),
  );
  const scan = scanPage(page);
  expect(faultsOf(scan)).toEqual([]);
  expect(scan.links.filter(({ use }) => use === 'load')).toEqual([]);
  expect(scan.inline.map(({ text }) => text)).toEqual(['p{color:red}', 'early()', 'run()']);
  const [policy] = scan.policies;
  expect(policy?.text).toContain("default-src 'none'");
  expect(policy?.text).not.toMatch(/unsafe|self|https?:|connect-src/);
  const hash = createHash('sha256').update('run()').digest('base64');
  expect(policy?.text).toContain(`'sha256-${hash}'`);
});

test('a link in a title is no link in the list of contents', () => {
  const inline = ['See ', { link: 'https://a.org/', text: 'this' }];
  const page = packed([{ id: 'a', title: { source: 'See this', text: 'See this', inline } }]);
  expect(page).toContain('<a href="#paper-a">See this</a>');
});

test('the code that is brought along knows nothing of Node, and asks for no file', async () => {
  const { early, script, styles } = await fileCode();
  expect(early + script).not.toMatch(/\bprocess\b|\brequire\(|\bnew Worker\b/);
  expect([...styles.matchAll(/url\((?!["']?data:)[^)]*/g)].map(String)).toEqual([]);
});

test('a digest of 100 papers takes less than a megabyte, with its fonts and its search', async () => {
  const abstract =
    'The lantern of a harbour answers each ship by its own number, and none is lost. '.repeat(18);
  const papers = Array.from({ length: 100 }, (_, at) => ({
    id: `lanterns-of-the-harbour-number-${at}`,
    title: `Lanterns of the harbour that answer ships by their number, part ${at} of many`,
    abstract,
  }));
  const bytes = Buffer.byteLength(packed(papers, await fileCode()));
  expect(bytes).toBeGreaterThan(300_000);
  expect(bytes).toBeLessThan(1_000_000);
});
