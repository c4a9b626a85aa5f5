import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCommand } from '../../../scripts/cli/commands/check.ts';
import { CheckReport } from '../../../scripts/cli/report.ts';
import { diagnose } from '../../../scripts/diagnostics.ts';
import type { Core } from '../../../scripts/load-catalog.ts';
import { aCatalog, aReadDigest } from '../content/catalog-fixture.ts';
import { folderOf } from '../content/folder-fixture.ts';
import { aShell } from './shell-fixture.ts';

const core: Core = {
  readDigest: (_, { file }) => ({
    digest: aReadDigest(file),
    diagnostics: file.endsWith('good.txt')
      ? []
      : [diagnose('stray-line', { file, line: 2, column: 1 }, 'It fits nowhere.')],
  }),
  buildCatalog: ({ ids }) => ({ catalog: aCatalog(), ids, diagnostics: [] }),
};

async function check(
  files: Record<string, string>,
  options: Partial<Parameters<typeof checkCommand>[0]> = {},
  isTTY = false,
) {
  const root = await folderOf({
    'content/topics.yaml': '',
    'content/digests/good.txt': 'x',
    ...files,
  });
  const shell = aShell({ cwd: root, projectRoot: root, isTTY, env: { NO_COLOR: '1' } });
  const exitCode = await checkCommand(
    { content: null, format: 'text', strict: false, ...options },
    shell,
    core,
  );
  return { exitCode, out: shell.printed.out, root };
}

const damaged = { 'content/digests/a.txt': 'x' };
const wrong = { 'content/notes/papers/nothing.mdx': 'Hello <b' };

test('content in order exits 0, a warning does too unless it is strict, an error never', async () => {
  expect(await check({})).toMatchObject({ exitCode: 0, out: 'nothing to report\n' });
  expect(await check({}, { strict: true })).toMatchObject({ exitCode: 0 });
  expect(await check(damaged)).toMatchObject({
    exitCode: 0,
    out: 'content/digests/a.txt:2:1 warning stray-line It fits nowhere.\n1 warning\n',
  });
  expect(await check(damaged, { strict: true })).toMatchObject({ exitCode: 1 });
  expect(await check(wrong)).toMatchObject({ exitCode: 1 });
  expect(await check({}, { content: 'nowhere' })).toMatchObject({ exitCode: 1 });
});

test('at a terminal what is found stands under its file', async () => {
  const { out } = await check(damaged, {}, true);
  expect(out).toBe(
    'content/digests/a.txt\n  2:1 warning stray-line It fits nowhere.\n\n1 warning\n',
  );
});

test('JSON fits its schema and is all that is printed', async () => {
  const { out } = await check({ ...damaged, ...wrong }, { format: 'json' });
  const { counts, diagnostics } = CheckReport.parse(JSON.parse(out));
  expect(counts).toEqual({ error: 2, warning: 1, info: 0 });
  expect(diagnostics.map(({ file, code }) => [file, code])).toEqual([
    ['content/digests/a.txt', 'stray-line'],
    ['content/notes/papers/nothing.mdx', 'note-unknown-target'],
    ['content/notes/papers/nothing.mdx', 'note-syntax'],
  ]);
});

test('JSON holds nothing that a terminal would obey, and says the same', async () => {
  const name = 'a\u009b2J\u202e\u2028\u007f.txt';
  const { out } = await check({ [`content/digests/${name}`]: 'x' }, { format: 'json' });
  expect(out).toContain('a\\u009b2J\\u202e\\u2028\\u007f.txt');
  expect(out).not.toMatch(/[\u007f-\u009f\u2028-\u202e]/);
  expect(CheckReport.parse(JSON.parse(out)).diagnostics[0]?.file).toBe(`content/digests/${name}`);
});

test('for GitHub each is a workflow command and nothing else is printed', async () => {
  expect((await check(damaged, { format: 'github' })).out).toBe(
    '::warning file=content/digests/a.txt,line=2,col=1,title=stray-line::It fits nowhere.\n',
  );
  expect((await check({}, { format: 'github' })).out).toBe('');
});

test('nothing is written', async () => {
  const { root } = await check(damaged);
  expect(await readdir(root)).toEqual(['content']);
  expect((await readdir(join(root, 'content'))).toSorted()).toEqual(['digests', 'topics.yaml']);
});
