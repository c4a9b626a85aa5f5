import fc from 'fast-check';
import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inside } from '../../../scripts/content/folder.ts';
import { formatIds, parseIds, readIds } from '../../../scripts/content/ids-file.ts';
import type { Ids } from '../../../scripts/schema/ids.ts';
import { noIds } from '../../../scripts/schema/ids.ts';
import { contentOf } from './folder-fixture.ts';

const some: Ids = {
  schema: 'offprint/ids/1',
  digests: [{ id: '2025-11-07', file: 'a.txt', titles: '0f' }],
  papers: [
    { id: 'one', title: 'one', abstract: 'ab', gist: null },
    { id: 'two', title: 'two "quoted"', abstract: null, gist: 'x' },
  ],
};

function problemsOf(text: string) {
  const { ids, diagnostics } = parseIds(new TextEncoder().encode(text), { shown: 'ids.json' });
  expect(ids).toBe(noIds);
  return diagnostics.map(({ code, line, column, message }) => [code, line, column, message]);
}

test('ids are written one record a line and read back as they were', () => {
  const text = formatIds(some);
  expect(text.split('\n').filter((line) => line.includes('"id"'))).toHaveLength(3);
  expect(parseIds(new TextEncoder().encode(text), { shown: 'ids.json' })).toEqual({
    ids: some,
    diagnostics: [],
  });
});

test('any ids survive being written and read', () => {
  const record = fc.record({
    id: fc.stringMatching(/^[a-z0-9]{1,9}$/),
    title: fc.string(),
    abstract: fc.option(fc.string()),
    gist: fc.option(fc.string()),
  });
  fc.assert(
    fc.property(fc.array(record), (papers) => {
      const ids: Ids = { schema: 'offprint/ids/1', digests: [], papers };
      const written = new TextEncoder().encode(formatIds(ids));
      expect(parseIds(written, { shown: '' }).ids).toEqual(ids);
    }),
  );
});

test('a file that is not there is a fresh start', async () => {
  const root = await contentOf({});
  const read = await readIds({ root, ids: inside(root, 'ids.json'), writable: true });
  expect(read).toEqual({ ids: noIds, diagnostics: [] });
});

test('a file that is there and cannot be opened is an error, and no fresh start', async () => {
  const folder = await contentOf({ 'ids.json/': '' });
  const link = await contentOf({});
  await symlink(join(link.path, 'gone'), join(link.path, 'ids.json'));
  for (const root of [folder, link]) {
    const { diagnostics } = await readIds({ root, ids: inside(root, 'ids.json'), writable: true });
    expect(diagnostics).toMatchObject([
      { code: 'content-unreadable', severity: 'error', file: 'content/ids.json' },
    ]);
  }
});

test('JSON with a mistake is told with line, column and what to do', () => {
  expect(problemsOf('{\n  "schema": "offprint/ids/1",\n  "papers": [1 2]\n}')).toEqual([
    ['ids-invalid', 3, 16, "It is not valid JSON: expected ',' or ']' after array element."],
  ]);
  expect(problemsOf('{\n  "schema": tru }')[0]).toEqual([
    'ids-invalid',
    2,
    16,
    "It is not valid JSON: unexpected token ' '.",
  ]);
  expect(problemsOf('')[0]?.slice(0, 3)).toEqual(['ids-invalid', 1, 1]);
});

test('a merge conflict that was left in the file is called by its name', () => {
  const text = '{\n"schema": "offprint/ids/1",\n<<<<<<< HEAD\n=======\n>>>>>>> other\n}';
  expect(problemsOf(text)).toEqual([
    ['ids-invalid', 3, 1, 'Two versions of the file were merged and the conflict was left in it.'],
  ]);
});

test('a record of the wrong shape is told with its place', () => {
  const text = formatIds(some).replace('"one","title"', '"One!","title"');
  const [problem] = problemsOf(text);
  expect(problem?.slice(0, 2)).toEqual(['ids-invalid', 7]);
});

test('a folder that nobody may write to gives its ids, and says that none are recorded', async () => {
  const root = await contentOf({ 'ids.json': formatIds(some) });
  await chmod(root.path, 0o555);
  const { ids, diagnostics } = await readIds({
    root,
    ids: inside(root, 'ids.json'),
    writable: false,
  });
  await chmod(root.path, 0o755);
  expect(ids).toEqual(some);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['ids-not-kept', 'info'],
  ]);
});
