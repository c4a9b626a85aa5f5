import { execFileSync } from 'node:child_process';
import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDigestFiles } from '../../../scripts/content/digest-files.ts';
import {
  inside,
  locate,
  locateWithin,
  openContentFolder,
} from '../../../scripts/content/folder.ts';
import { readNotes } from '../../../scripts/content/notes.ts';
import { readSettings } from '../../../scripts/content/settings.ts';
import { readTopics } from '../../../scripts/content/topics.ts';
import { contentOf, folderOf } from './folder-fixture.ts';

const bundled = () =>
  contentOf(
    { 'site.yaml': '', 'topics.yaml': '', 'notes/papers/a.mdx': 'x', 'digests/b.txt': 'x' },
    'project/content',
  );

test('a folder with digests/, notes/ or settings is a whole content folder', async () => {
  for (const files of [
    { 'digests/': '' },
    { 'notes/': '' },
    { 'site.yaml': '' },
    { 'topics.yaml': '' },
  ]) {
    const { folder } = await openContentFolder(await contentOf(files), await bundled());
    expect(folder?.kind).toBe('whole');
  }
});

test('a folder of digests only borrows topics and settings, and never notes', async () => {
  const root = await contentOf({ 'a.txt': 'x' }, '../my digests/');
  const { folder } = await openContentFolder(root, await bundled());
  expect(folder).toMatchObject({
    kind: 'digests',
    digests: root,
    notes: null,
    settings: { shown: 'project/content/site.yaml' },
    topics: { shown: 'project/content/topics.yaml' },
    ids: { shown: '../my digests/ids.json' },
  });
});

test('a whole folder borrows nothing', async () => {
  const { folder } = await openContentFolder(await contentOf({ 'digests/': '' }), await bundled());
  expect(folder).toMatchObject({ settings: null, topics: null, notes: null });
});

test('an empty folder is a folder of no digests, and a missing one is an error', async () => {
  const empty = await openContentFolder(await contentOf({}), await bundled());
  expect(empty.diagnostics).toEqual([]);
  expect(empty.folder?.kind).toBe('digests');
  const place = await contentOf({ file: '' });
  const missing = await openContentFolder(inside(place, 'nothing'), await bundled());
  expect(missing).toMatchObject({ folder: null, diagnostics: [{ code: 'content-missing' }] });
  const file = await openContentFolder(inside(place, 'file'), await bundled());
  expect(file).toMatchObject({ folder: null, diagnostics: [{ code: 'content-unreadable' }] });
});

test('a folder is writable if its mode lets anybody write', async () => {
  const root = await contentOf({});
  expect((await openContentFolder(root, await bundled())).folder?.writable).toBe(true);
  await chmod(root.path, 0o555);
  expect((await openContentFolder(root, await bundled())).folder?.writable).toBe(false);
  await chmod(root.path, 0o755);
});

test.skipIf(process.platform === 'win32')(
  'a folder that only its owner may write to is not writable for others (not on Windows)',
  () => {
    // Root may write anywhere, so a process of its own becomes somebody else first.
    const code = `
      const { openContentFolder } = await import(process.argv[1]);
      if (process.getuid() === 0) process.setuid(65534);
      const place = { path: '/usr', shown: '/usr' };
      const { folder } = await openContentFolder(place, place);
      process.stdout.write(String(folder.writable));`;
    const module = new URL('../../../scripts/content/folder.ts', import.meta.url).href;
    const words = ['--input-type=module', '--eval', code, module];
    expect(execFileSync(process.execPath, words, { encoding: 'utf8' })).toBe('false');
  },
);

test('whatever lies in a whole folder without being read is named, with what was probably meant', async () => {
  const root = await contentOf({
    'digests/': '',
    'topic.yaml': '',
    'b.txt': '',
    'README.md': '',
    '.git/': '',
    'ids.json': '',
  });
  const { diagnostics } = await openContentFolder(root, await bundled());
  expect(diagnostics.map(({ code, file, fix }) => [code, file, fix])).toEqual([
    ['unused-file', 'content/b.txt', 'Move it, or remove it.'],
    ['unused-file', 'content/topic.yaml', 'Did you mean `topics.yaml`?'],
  ]);
});

test('digest files are read by code unit of their names; what editors leave is not', async () => {
  const digests = await contentOf({
    'b.txt': 'B',
    'a.txt': 'A',
    'Z.txt': 'Z',
    'é.txt': 'É',
    '.hidden': '',
    'a.txt~': '',
    'a.txt.swp': '',
    'README.md': '',
    'ids.json': '{}',
  });
  const seen: string[] = [];
  await readDigestFiles({ digests }, (bytes, { file, fileName }) => {
    seen.push(`${file} ${fileName} ${new TextDecoder().decode(bytes)}`);
    return { digest: null, diagnostics: [] };
  });
  expect(seen).toEqual([
    'content/Z.txt Z.txt Z',
    'content/a.txt a.txt A',
    'content/b.txt b.txt B',
    'content/é.txt é.txt É',
  ]);
});

test('a folder, a dead link and a file that is far too large are named and the rest is read', async () => {
  const digests = await contentOf({
    'sub/c.txt': '',
    'z.txt': 'ok',
    'big.txt': new Uint8Array(5_000_001),
  });
  await symlink(join(digests.path, 'gone'), join(digests.path, 'link.txt'));
  let read = 0;
  const { diagnostics } = await readDigestFiles({ digests }, () => {
    read += 1;
    return { digest: null, diagnostics: [] };
  });
  expect(read).toBe(1);
  expect(diagnostics.map(({ code, file, severity }) => [code, file, severity])).toEqual([
    ['file-too-large', 'content/big.txt', 'warning'],
    ['unreadable-file', 'content/link.txt', 'warning'],
    ['unused-file', 'content/sub', 'warning'],
  ]);
});

test('what should be a folder and cannot be listed is an error, and not a folder with nothing in it', async () => {
  const root = await contentOf({ digests: 'a file', 'notes/topics': 'a file' });
  await symlink(join(root.path, 'gone'), join(root.path, 'notes', 'papers'));
  const digests = await readDigestFiles({ digests: inside(root, 'digests') }, () => {
    throw new Error('There is nothing to read.');
  });
  const notes = await readNotes(inside(root, 'notes'));
  expect(
    [...digests.diagnostics, ...notes.diagnostics].map(({ code, severity, message }) => [
      code,
      severity,
      message,
    ]),
  ).toEqual([
    [
      'content-unreadable',
      'error',
      'content/digests is not a folder; nothing is built without it.',
    ],
    [
      'content-unreadable',
      'error',
      'content/notes/papers could not be opened (ENOENT); nothing is built without it.',
    ],
    [
      'content-unreadable',
      'error',
      'content/notes/topics is not a folder; nothing is built without it.',
    ],
  ]);
});

test('settings, topics and notes that cannot be opened are errors with their names', async () => {
  const root = await contentOf({
    'site.yaml/': '',
    'topics.yaml/': '',
    'notes/papers/a.mdx/': '',
  });
  const settings = await readSettings(inside(root, 'site.yaml'));
  const topics = await readTopics(inside(root, 'topics.yaml'), root);
  const notes = await readNotes(inside(root, 'notes'));
  expect(
    [settings, topics, notes].flatMap(({ diagnostics }) =>
      diagnostics.map(({ code, file }) => [code, file]),
    ),
  ).toEqual([
    ['content-unreadable', 'content/site.yaml'],
    ['content-unreadable', 'content/topics.yaml'],
    ['content-unreadable', 'content/notes/papers/a.mdx'],
  ]);
});

test('notes are read by kind and id, and what is no note is named', async () => {
  const notes = await contentOf(
    {
      'papers/b.mdx': 'B',
      'papers/a.mdx': 'A',
      'papers/.gitkeep': '',
      'papers/c.md': '',
      'papers/d.png': '',
      'topic/x.mdx': '',
      'digests/bad.mdx': Uint8Array.of(0xff),
      'README.md': '',
      'foo.mdx': '',
    },
    'content/notes',
  );
  const { notes: read, diagnostics } = await readNotes(notes);
  expect(read).toEqual([
    { kind: 'papers', id: 'a', file: 'content/notes/papers/a.mdx', text: 'A' },
    { kind: 'papers', id: 'b', file: 'content/notes/papers/b.mdx', text: 'B' },
  ]);
  expect(diagnostics.map(({ code, file, fix }) => [code, file, fix])).toEqual([
    ['note-syntax', 'content/notes/digests/bad.mdx', null],
    [
      'unused-file',
      'content/notes/foo.mdx',
      'Notes stand in a folder of what they are for: notes/digests/, notes/papers/, notes/topics/, each named `<id>.mdx`.',
    ],
    [
      'unused-file',
      'content/notes/papers/c.md',
      'The names of notes end in `.mdx`: rename it to `c.mdx`.',
    ],
    [
      'unused-file',
      'content/notes/papers/d.png',
      'A note is named after what it is for, such as `some-id.mdx`.',
    ],
    ['unused-file', 'content/notes/topic', 'Did you mean `topics`?'],
  ]);
});

test('paths are shown as they were typed, and what nobody typed as seen from there', async () => {
  const folder = await folderOf({});
  expect(locate('./content/', folder)).toEqual({
    path: join(folder, 'content'),
    shown: 'content/',
  });
  expect(locate('../x', folder).shown).toBe('../x');
  expect(inside(locate('.', folder), 'a', 'b').shown).toBe('a/b');
  expect(inside({ path: '/', shown: '/' }, 'a').shown).toBe('/a');
  expect(locateWithin(join(folder, 'a', 'b'), folder).shown).toBe('a/b');
  expect(locateWithin('/elsewhere/b', join(folder, 'a')).shown).toBe('/elsewhere/b');
});
