import { get } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { previewCommand } from '../../../scripts/cli/commands/preview.ts';
import { Interruption } from '../../../scripts/cli/interruption.ts';
import { headersFile } from '../../../scripts/emit/headers.ts';
import { serveSite } from '../../../scripts/publish/serve-site.ts';
import { folderOf } from '../content/folder-fixture.ts';
import { aShell } from './shell-fixture.ts';

const marker = '{"schema":"offprint/site/1","address":null}';
const home = '<link rel="canonical" href="/"><p>home</p>';
const site = {
  'index.html': home,
  '404.html': '<p>nothing here</p>',
  'papers/one/index.html': '<p>one</p>',
  'api/v1/site.json': marker,
  'feeds/papers.xml': '<feed/>',
  'pagefind/wasm.wasm': 'x',
  'widgets/0.1.0/paper-card.js': 'x',
  'embed/paper/one.svg': '<svg/>',
};

async function serve(base = '/', files: Record<string, string> = site) {
  const folder = await folderOf(files);
  const server = await serveSite(folder, base, [0]);
  if (server === null) throw new Error('No port is free.');
  onTestFinished(() => server.close());
  return server;
}

/** One request with exactly this path, which `fetch` would tidy up. */
function ask(
  port: number,
  path: string,
): Promise<{ status: number; type: string; body: string; to: string }> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        const { 'content-type': type = '', location: to = '' } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, body, to });
      });
    }).on('error', reject);
  });
}

test('pages, the API, feeds and the index are served with their types', async () => {
  const { port, address } = await serve();
  expect(address).toBe(`http://127.0.0.1:${port}/`);
  expect(await ask(port, '/')).toMatchObject({
    status: 200,
    body: home,
    type: 'text/html;charset=utf-8',
  });
  expect(await ask(port, '/papers/one/')).toMatchObject({ status: 200, body: '<p>one</p>' });
  expect((await ask(port, '/api/v1/site.json')).type).toBe('application/json; charset=utf-8');
  expect((await ask(port, '/feeds/papers.xml')).type).toBe('application/atom+xml; charset=utf-8');
  expect((await ask(port, '/pagefind/wasm.wasm')).type).toBe('application/wasm');
});

test('what does not exist is the page for that, with status 404', async () => {
  const { port } = await serve();
  expect(await ask(port, '/papers/two/')).toMatchObject({
    status: 404,
    body: '<p>nothing here</p>',
  });
});

test('a folder without its last slash is redirected to it, with the query', async () => {
  const { port } = await serve();
  expect(await ask(port, '/papers/one?q=1')).toMatchObject({ status: 302, to: '/papers/one/?q=1' });
});

test('nothing outside the folder is served', async () => {
  const { port } = await serve();
  for (const path of [
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%zz',
    '/%00',
  ]) {
    expect(await ask(port, path)).toMatchObject({ status: 404 });
  }
});

test('a path that starts with two slashes never leads to another host', async () => {
  const { port } = await serve();
  for (const path of ['//papers', '/\\papers', '//papers/one']) {
    expect(await ask(port, path)).toMatchObject({ status: 404, to: '' });
  }
});

test('under a base path only that path is the site', async () => {
  const { port, address } = await serve('/papers-site/');
  expect(address).toBe(`http://127.0.0.1:${port}/papers-site/`);
  expect(await ask(port, '/papers-site/papers/one/')).toMatchObject({
    status: 200,
    body: '<p>one</p>',
  });
  expect(await ask(port, '/papers-site/papers/one')).toMatchObject({
    to: '/papers-site/papers/one/',
  });
  expect(await ask(port, '/')).toMatchObject({ status: 302, to: '/papers-site/' });
  expect(await ask(port, '/papers-site')).toMatchObject({ status: 302, to: '/papers-site/' });
  expect(await ask(port, '/papers/one/')).toMatchObject({ status: 404 });
});

test('a port that is taken is passed over, and none is none', async () => {
  const taken = await serve();
  const folder = await folderOf(site);
  expect(await serveSite(folder, '/', [taken.port])).toBeNull();
  const other = await serveSite(folder, '/', [taken.port, 0]);
  expect(other?.port).not.toBe(taken.port);
  await other?.close();
});

test('pages of other origins may fetch only what `_headers` lets them fetch', async () => {
  const { address } = await serve('/x/');
  const { text } = headersFile({ address: null, base: '/x/' });
  const open = [...text.matchAll(/^\/x\/(\S+)\*\n {2}Access-Control-Allow-Origin: \*$/gm)];
  const folders = open.map(([, folder]) => folder);
  expect(folders).toEqual(['api/', 'feeds/', 'pagefind/', 'widgets/', 'embed/', '_astro/']);
  for (const file of Object.keys(site)) {
    const { headers } = await fetch(`${address}${file}`);
    const isOpen = folders.some((folder) => file.startsWith(folder ?? ''));
    expect([file, headers.get('Access-Control-Allow-Origin')]).toEqual([file, isOpen ? '*' : null]);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  }
});

test.each([
  ['the address of its pages', 'https://a.org/papers/', null, '/papers/'],
  ['a base path without an address', '/x/', null, '/x/'],
  ['no base path', '/', null, '/'],
  ['what was typed before anything else', '/x/', '/y/', '/y/'],
])('a site is served under the base path that its links have: %s', async (_, href, base, path) => {
  const page = `<!doctype html><link rel="canonical" href="${href}"><title>Papers</title>`;
  const root = await folderOf({ 'dist/index.html': page, 'dist/api/v1/site.json': marker });
  const controller = new AbortController();
  const shell = aShell({ cwd: root, projectRoot: root, signal: controller.signal });
  const ended = previewCommand({ out: null, port: 0, base }, shell);
  await expect.poll(() => shell.printed.out).toMatch(/^http:.*\n$/m);
  expect(new URL(shell.printed.out.split('\n')[1] ?? '').pathname).toBe(path);
  controller.abort(new Interruption('SIGINT'));
  expect(await ended).toBe(0);
});

test.each([
  ['whose site.json is not JSON', { 'dist/api/v1/site.json': '{', 'dist/index.html': home }],
  ['with a site.json of others', { 'dist/api/v1/site.json': '{}', 'dist/index.html': home }],
  ['without a first page', { 'dist/api/v1/site.json': marker }],
])('a folder %s is not served, and the command says what to do', async (_, files) => {
  const root = await folderOf(files);
  const shell = aShell({ cwd: root, projectRoot: root });
  expect(await previewCommand({ out: null, port: 0, base: null }, shell)).toBe(1);
  expect(shell.printed.err).toBe(
    'What is in dist is not a whole site of Offprint. Build it again, or name another folder with --out.\n',
  );
});

test('the command prints the address last and ends when it is told to', async () => {
  const root = await folderOf({ 'dist/index.html': home, 'dist/api/v1/site.json': marker });
  const controller = new AbortController();
  const shell = aShell({ cwd: root, projectRoot: root, signal: controller.signal });
  const ended = previewCommand({ out: null, port: 0, base: null }, shell);
  await expect.poll(() => shell.printed.out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/m);
  controller.abort(new Interruption('SIGINT'));
  expect(await ended).toBe(0);
});

test('without a site, and with a port that is taken, the command says what to type', async () => {
  const root = await folderOf({ 'dist/index.html': home, 'dist/api/v1/site.json': marker });
  const missing = aShell({ cwd: root, projectRoot: root });
  expect(await previewCommand({ out: 'other', port: null, base: null }, missing)).toBe(1);
  expect(missing.printed.err).toContain(
    'Type `npm run build -- --out other` first, or `npm start -- --out other` for both.',
  );
  const bare = aShell({ cwd: await folderOf({}) });
  expect(await previewCommand({ out: null, port: null, base: null }, bare)).toBe(1);
  expect(bare.printed.err).toContain('Type `npm run build` first, or `npm start` for both.');
  const { port } = await serve();
  const taken = aShell({ cwd: root, projectRoot: root });
  expect(await previewCommand({ out: null, port, base: null }, taken)).toBe(1);
  expect(taken.printed.err).toBe(
    `Port ${port} is taken. Name another with --port, or leave it out.\n`,
  );
});
