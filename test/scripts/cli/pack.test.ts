import { readFile, readdir, writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { run } from '../../../scripts/cli/run.ts';
import { emitFiles } from '../../../scripts/emit/index.ts';
import { tinyCatalog } from '../../fixtures/tiny-catalog.ts';
import { folderOf } from '../content/folder-fixture.ts';
import { aShell } from './shell-fixture.ts';

/** The files of a site that packing reads, under a base path; its pages say no more than where they are. */
async function aSite(): Promise<string> {
  const page = (path: string): string =>
    `<!doctype html><html lang="en"><head><link rel="canonical" href="/x/${path}">` +
    `<link rel="stylesheet" href="/x/_astro/a.css"></head><h1>${path}</h1>` +
    '<a href="/x/papers/signal-1/">paper</a><a href="/x/topics/">topics</a></html>';
  const pages = [
    '',
    'digests/2025-11-07/',
    'digests/2025-10-01/',
    'topics/',
    'topics/lanterns/',
    'search/',
    ...tinyCatalog.papers.map(({ id }) => `papers/${id}/`),
  ];
  const folder = await folderOf({
    '_astro/a.css': 'p{background:url("/x/_astro/b.woff2")}',
    '_astro/b.woff2': 'font',
    '_astro/page.js': 'module',
    'pagefind/pagefind.js': 'client',
    'sw.js': 'worker',
    _headers: 'x',
    ...Object.fromEntries(pages.map((path) => [`${path}index.html`, page(path)])),
  });
  for (const { path, text } of emitFiles(tinyCatalog, { address: null, base: '/x/' })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function pack(...words: string[]) {
  const shell = aShell({ cwd: await folderOf({}) });
  const exitCode = await run(['pack', ...words], shell);
  return { exitCode, folder: shell.cwd, ...shell.printed };
}

function filesIn(archive: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, decoder.decode(bytes)]),
  );
}

test('a digest becomes one page with its papers, and the same bytes each time', async () => {
  const from = await aSite();
  const packed = await pack('--digest', '2025-11-07', '--out', 'a/b.html', '--from', from);
  expect(packed).toMatchObject({ exitCode: 0, err: '' });
  expect(packed.out).toMatch(/^Wrote a\/b\.html: 15 papers, \d+ kB\.\n$/);
  expect(await readdir(join(packed.folder, 'a'))).toEqual(['b.html']);
  const page = await readFile(join(packed.folder, 'a/b.html'), 'utf8');
  expect(page).toContain('Lanterns that Answer in ');
  const again = await pack('--digest', '2025-11-07', '--out', 'c.html', '--from', from);
  expect(await readFile(join(again.folder, 'c.html'), 'utf8')).toBe(page);
});

test('everything becomes a folder of pages whose links are relative', async () => {
  const from = await aSite();
  const { exitCode, folder } = await pack('--all', '--out', 'all.zip', '--from', from);
  expect(exitCode).toBe(0);
  const files = filesIn(await readFile(join(folder, 'all.zip')));
  expect(files['papers/signal-2/index.html']).toContain(
    '<a href="../signal-1/index.html">paper</a><a href="../../topics/index.html">topics</a>',
  );
  expect(files['papers/signal-2/index.html']).toContain('<script defer src="../../offprint.js">');
  expect(files['_astro/a.css']).toBe('p{background:url("b.woff2")}');
  expect(files['_astro/b.woff2']).toBe('font');
  const names = Object.keys(files);
  expect(names).toContain('search-index.js');
  expect(
    names.filter((name) => /^(pagefind|embed|widgets|sw\.js|_headers)|page\.js$/.test(name)),
  ).toEqual([]);
});

test('a part has its own papers, opens with its own page, and leads nowhere else', async () => {
  const from = await aSite();
  const { folder } = await pack('--topic', 'lanterns', '--out', 'x.zip', '--from', from);
  const files = filesIn(await readFile(join(folder, 'x.zip')));
  const pages = Object.keys(files).filter((name) => name.endsWith('.html'));
  expect(pages).toHaveLength(1 + 1 + 13 + 1);
  expect(files['index.html']).toContain('<h1>topics/lanterns/</h1>');
  expect(files['index.html']).toContain('<a>topics</a>');
  expect(files['search-index.js']).not.toContain('"url":"digests/');
});

test.each([
  [['--out', 'x.html'], 2, 'Say what to pack, once'],
  [['--all', '--digest', 'a', '--out', 'x.html'], 2, 'Say what to pack, once'],
  [['--all'], 2, 'Say where to'],
  [['--all', '--out', 'x.pdf'], 2, 'Say where to'],
  [['--digest', '2025-11-08', '--out', 'x.html'], 2, 'Did you mean `2025-11-07`?'],
  [['--topic', 'lantern', '--out', 'x.html'], 2, 'Did you mean `lanterns`?'],
])('wrong usage says what to type: %j', async (words, exitCode, said) => {
  const result = await pack(...words, '--from', await aSite());
  expect(result.exitCode).toBe(exitCode);
  expect(result.err).toContain(said);
  expect(await readdir(result.folder)).toEqual([]);
});

test('without a whole site, the command says what to do', async () => {
  const nothing = await pack('--all', '--out', 'x.html');
  expect(nothing).toMatchObject({ exitCode: 1 });
  expect(nothing.err).toContain('There is no site in dist yet. Type `npm run build` first.');
  const from = await folderOf({ 'api/v1/site.json': '{}' });
  const broken = await pack('--all', '--out', 'x.html', '--from', from);
  expect(broken.err).toContain('api/v1/site.json is missing or unreadable');
});
