import { join } from 'node:path';
import { expect, test } from 'vitest';
import { progressFor } from '../../../scripts/cli/progress.ts';
import { run } from '../../../scripts/cli/run.ts';
import { locateTyped, typedFrom } from '../../../scripts/cli/shell.ts';
import { folderOf } from '../content/folder-fixture.ts';
import { aShell } from './shell-fixture.ts';

test('wrong usage is one line on standard error and exit code 2', async () => {
  const shell = aShell();
  expect(await run(['buidl\u001b[2J'], shell)).toBe(2);
  expect(shell.printed.out).toBe('');
  expect(shell.printed.err).toMatch(/^There is no command `buidl\\u\{1b\}\[2J`\.[^\n]*\n$/);
});

test('help and version are printed to standard output and exit 0', async () => {
  const root = await folderOf({ 'package.json': '{"version":"1.2.3"}' });
  const shell = aShell({ projectRoot: root });
  expect(await run(['help'], shell)).toBe(0);
  expect(shell.printed.out).toContain('Usage: npm run <command> -- [options]');
  const init = aShell({ projectRoot: root });
  expect(await run(['help', 'init'], init)).toBe(0);
  expect(init.printed.out).toContain('npm run init -- DIR [options]: ');
  const version = aShell({ projectRoot: root });
  expect(await run(['--version'], version)).toBe(0);
  expect(version.printed.out).toBe('1.2.3\n');
});

test('init says what to type next, and refuses a folder that has content', async () => {
  const root = await folderOf({});
  const shell = aShell({ cwd: root });
  expect(await run(['init', 'my papers'], shell)).toBe(0);
  expect(shell.printed.out.split('\n').slice(-3)).toEqual([
    "  npm run check -- --content 'my papers'",
    "  npm run build -- --content 'my papers'",
    '',
  ]);
  const again = aShell({ cwd: root });
  expect(await run(['init', 'my papers'], again)).toBe(1);
  expect(again.printed.err).toContain('  my papers/site.yaml\n');
});

test('typed paths start where npm was called, but only below this project’s own script', async () => {
  const root = await folderOf({ 'package.json': '{}', 'sub/': '', 'other/': '' });
  const sub = join(root, 'sub');
  const npm = { INIT_CWD: sub, npm_package_json: join(root, 'package.json') };
  expect(typedFrom({ projectRoot: root, cwd: root, env: npm })).toBe(sub);
  expect(typedFrom({ projectRoot: root, cwd: root, env: {} })).toBe(root);
  const other = join(root, 'other');
  expect(typedFrom({ projectRoot: root, cwd: other, env: npm })).toBe(other);
  const foreign = { ...npm, npm_package_json: join(other, 'package.json') };
  expect(typedFrom({ projectRoot: root, cwd: root, env: foreign })).toBe(root);
  const shell = aShell({ projectRoot: root, cwd: root, env: npm });
  expect(locateTyped(shell, null, 'content').path).toBe(join(root, 'content'));
  expect(locateTyped(shell, 'mine', 'content').path).toBe(join(sub, 'mine'));
});

test('progress is one line written over at a terminal, a line per stage elsewhere', () => {
  const terminal = aShell({ isTTY: true });
  const live = progressFor(terminal.err, { NO_COLOR: '1' }, false);
  live.begin('read');
  live.end('read', 1);
  live.begin('render');
  live.clear();
  expect(terminal.printed.err).toBe(
    '\r\u001b[KReading content …\r\u001b[KRendering pages …\r\u001b[K',
  );
  for (const [isTTY, env] of [
    [false, {}],
    [true, { CI: 'true' }],
  ] as const) {
    const shell = aShell({ isTTY });
    const log = progressFor(shell.err, env, false);
    log.begin('read');
    log.end('read', 1.25);
    log.clear();
    expect(shell.printed.err).toBe('Reading content: 1.3 s\n');
  }
  const quiet = aShell({ isTTY: true });
  progressFor(quiet.err, {}, true).begin('read');
  expect(quiet.printed.err).toBe('');
});
