import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkCommand } from '../../../scripts/cli/commands/check.ts';
import { CheckReport } from '../../../scripts/cli/report.ts';
import { diagnose } from '../../../scripts/diagnostics.ts';
import { loadCore } from '../../../scripts/effects.ts';
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
  buildCatalog: ({ ids }) => ({ catalog: aCatalog(), ids, slugs: new Map(), diagnostics: [] }),
};

async function check(
  files: Record<string, string>,
  options: Partial<Parameters<typeof checkCommand>[0]> = {},
  isTTY = false,
  using = core,
) {
  const root = await folderOf({
    'content/topics.yaml': '',
    ...(using === core && { 'content/digests/good.txt': 'x' }),
    ...files,
  });
  const shell = aShell({ cwd: root, projectRoot: root, isTTY, env: { NO_COLOR: '1' } });
  const exitCode = await checkCommand(
    { content: null, format: 'text', only: null, brief: false, strict: false, ...options },
    shell,
    using,
  );
  return { exitCode, out: shell.printed.out, root };
}

const damaged = { 'content/digests/a.txt': 'x' };
const wrong = { 'content/notes/papers/nothing.mdx': 'Hello <b' };

test('content in order exits 0, a warning does too unless it is strict, an error never', async () => {
  expect(await check({})).toMatchObject({
    exitCode: 0,
    out: 'content/digests/good.txt: 0 papers\nnothing to report\n',
  });
  expect(await check({}, { strict: true })).toMatchObject({ exitCode: 0 });
  expect(await check(damaged)).toMatchObject({
    exitCode: 0,
    out: `content/digests/a.txt:2:1 warning stray-line It fits nowhere.
content/digests/a.txt: 0 papers, 1 dropped
content/digests/good.txt: 0 papers
1 warning
Every code is explained in scripts/diagnostics.md.
`,
  });
  expect(await check(damaged, { strict: true })).toMatchObject({ exitCode: 1 });
  expect(await check(wrong)).toMatchObject({ exitCode: 1 });
  expect(await check({}, { content: 'nowhere' })).toMatchObject({ exitCode: 1 });
});

test('at a terminal what is found stands under its file', async () => {
  const { out } = await check(damaged, {}, true);
  expect(out).toBe(`content/digests/a.txt
  2:1 warning stray-line It fits nowhere.

content/digests/a.txt: 0 papers, 1 dropped
content/digests/good.txt: 0 papers

1 warning
Every code is explained in scripts/diagnostics.md.
`);
});

test('errors stand last, below the totals, where they are seen after a list of any length', async () => {
  const { out } = await check({ ...damaged, 'content/corrections.yaml': '- paper: x\n' });
  expect(out).toBe(`content/digests/a.txt:2:1 warning stray-line It fits nowhere.
content/digests/a.txt: 0 papers, 1 dropped
content/digests/good.txt: 0 papers
content/corrections.yaml:1:3 error correction-invalid The correction names a paper and nothing to mend in it.
1 error, 1 warning
Every code is explained in scripts/diagnostics.md.
`);
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

const river = `new

Daily Papers

Nov 7

Counting Grains

Rivers carry more sediment in spring than any model expects. The law is one of Fr\\'echet, and the count takes \\emph{many steps, as it does in brooks.

* * *

Slow Neighbours

Cheap clocks drift with the weather, and networks of them drift together, whatever their makers say of them.
`;
const real = { 'content/digests/2025-11-07.txt': river };

test('what was restored in texts, and what was left alone, is listed with its place and its correction', async () => {
  const { out } = await check(
    real,
    { only: ['tex-restored', 'tex-left'] },
    false,
    await loadCore(),
  );
  expect(out)
    .toContain(`content/digests/2025-11-07.txt:9:82 info tex-restored “Fr\\'echet” is shown as “Fréchet”.
    - paper: counting-grains
      abstract:
        - find: 'Fr\\''echet'
          show: 'Fréchet'
`);
  expect(out).toContain('9:111 warning tex-left “\\emph{” was left alone: ');
});

test('totals are of everything, whatever is listed and however briefly', async () => {
  const core = await loadCore();
  const totals = `content/digests/2025-11-07.txt: 2 papers, 1 restored, 1 left alone, 1 dropped
2 warnings, 1 info
`;
  const whole = await check(real, {}, false, core);
  const part = await check(real, { only: ['stray-line'], brief: true, strict: true }, false, core);
  expect(whole.out).toContain(totals);
  expect(part.out).toContain(totals);
  expect(part.out.split('\n')[0]).toContain(' stray-line ');
  expect(part.out).not.toContain('restored “');
  expect(part.exitCode).toBe(1);
  const brief = (await check(real, { brief: true }, false, core)).out;
  expect(brief).not.toMatch(/^ /m);
  expect(brief.split('\n').filter((line) => / (?:info|warning) [a-z]/.test(line))).toHaveLength(3);
});

test('JSON has the totals of each digest, and each correction as text that can be pasted', async () => {
  const { out } = await check(real, { format: 'json' }, false, await loadCore());
  const { digests, diagnostics } = CheckReport.parse(JSON.parse(out));
  expect(digests).toEqual([
    {
      file: 'content/digests/2025-11-07.txt',
      papers: 2,
      restored: 1,
      links: 0,
      leftAlone: 1,
      dropped: 1,
      guessed: 0,
    },
  ]);
  const found = diagnostics.find(({ code }) => code === 'tex-restored');
  expect(found?.fix).toBeNull();
  expect(parse(found?.correction ?? '')).toEqual([
    { paper: 'counting-grains', abstract: [{ find: "Fr\\'echet", show: 'Fréchet' }] },
  ]);
});

test('for GitHub, which shows only so many, what is graver goes first', async () => {
  const { out } = await check(
    { ...real, 'content/topics.yaml': '- id: X' },
    { format: 'github' },
    false,
    await loadCore(),
  );
  const levels = out
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(2, line.indexOf(' ')));
  const runs = levels.filter((level, index) => level !== levels[index - 1]);
  expect(runs).toEqual(['error', 'warning', 'notice']);
});
