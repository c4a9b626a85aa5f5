import { expect, test } from 'vitest';
import { type Invocation, parseArguments } from '../../../scripts/cli/arguments.ts';
import { formatHelp } from '../../../scripts/cli/help.ts';
import { commandNames, specOf } from '../../../scripts/cli/options.ts';

function options(words: string, env = {}) {
  const invocation = parseArguments(words.split(' '), env);
  if (invocation.kind !== 'run') throw new Error(JSON.stringify(invocation));
  return invocation.options;
}

function mistake(words: string, env: Record<string, string> = {}): string {
  const invocation: Invocation = parseArguments(words.split(' '), env);
  if (invocation.kind !== 'usage') throw new Error(JSON.stringify(invocation));
  expect(invocation.message).not.toContain('\n');
  return invocation.message;
}

test('a command without options leaves all to its defaults', () => {
  expect(options('build')).toEqual({
    content: null,
    out: null,
    from: null,
    site: null,
    base: null,
    report: null,
    quiet: false,
    format: 'text',
    only: null,
    brief: false,
    strict: false,
    port: null,
    topic: null,
    digest: null,
    year: null,
    has: null,
    sort: 'relevance',
    limit: null,
    json: false,
    all: false,
    verbose: false,
    argument: null,
  });
});

test('options are read in both forms of writing', () => {
  expect(options('build --content ../digests --out=/tmp/site --quiet')).toMatchObject({
    content: '../digests',
    out: '/tmp/site',
    quiet: true,
  });
  expect(options('check --only stray-line,year-unknown --brief')).toMatchObject({
    only: ['stray-line', 'year-unknown'],
    brief: true,
  });
  expect(options('check --strict --format json')).toMatchObject({ strict: true, format: 'json' });
  expect(options('init new --verbose')).toMatchObject({ argument: 'new', verbose: true });
});

test('a base is brought into one form', () => {
  expect(options('build --base papers').base).toBe('/papers/');
  expect(options('build --base /a/b/').base).toBe('/a/b/');
  expect(options('build --base /').base).toBe('/');
});

test.each([
  ['biuld', 'There is no command `biuld`. Did you mean `build`?'],
  ['help chek', 'There is no command `chek`. Did you mean `check`?'],
  [
    '--content x',
    'Name a command before `--content`: build, check, dev, preview, start, search, pack, init.',
  ],
  ['build --contnet x', '`build` has no option `--contnet`. Did you mean `--content`?'],
  ['check --out x', '`check` has no option `--out`.'],
  ['build -c x', '`build` has no option `-c`.'],
  ['build --content', '`--content` needs a value: `--content DIR`.'],
  ['build --content --quiet', '`--content` needs a value: `--content DIR`.'],
  ['build --content=', '`--content` needs a value: `--content DIR`.'],
  ['build --quiet=yes', '`--quiet` takes no value.'],
  ['build --out a --out b', '`--out` is given twice.'],
  ['build extra', '`build` does not know what to do with `extra`.'],
  ['init', '`init` needs a folder: `npm run init -- DIR`.'],
  ['init a b', '`init` does not know what to do with `b`.'],
  ['preview --port 70000', '`--port` should be a number from 0 to 65535, and is `70000`.'],
  ['preview --port x', '`--port` should be a number from 0 to 65535, and is `x`.'],
  ['build --base /a/../b', '`--base` should be a path such as `/papers/`, and is `/a/../b`.'],
  ['build --base //evil', '`--base` should be a path such as `/papers/`, and is `//evil`.'],
  [
    'build --site ftp://a',
    '`--site` should be an http or https address and nothing more, and is `ftp://a`.',
  ],
  [
    'build --site a.org',
    '`--site` should be an http or https address and nothing more, and is `a.org`.',
  ],
  [
    'check --only stray-lines',
    '`--only` takes codes, and `stray-lines` is none. Did you mean `stray-line`?',
  ],
  ['check --format jsn', '`--format` cannot be `jsn`. Did you mean `json`?'],
])('%s is wrong usage', (words, message) => {
  expect(mistake(words).slice(0, message.length)).toBe(message);
});

test('an option that npm kept for itself is noticed', () => {
  const env = { npm_command: 'run', npm_config_content: 'true' };
  expect(mistake('build', env)).toBe(
    'npm kept `--content` for itself; put `--` first: `npm run build -- …`.',
  );
  expect(options('build --content x', env).content).toBe('x');
  expect(options('build', { npm_config_content: 'true' }).content).toBeNull();
});

test('help is there for all and for each, and names every option', () => {
  expect(parseArguments([])).toEqual({ kind: 'help', command: null });
  expect(parseArguments(['--help'])).toEqual({ kind: 'help', command: null });
  expect(parseArguments(['help', 'build'])).toEqual({ kind: 'help', command: 'build' });
  expect(parseArguments(['build', '--quiet', '--help'])).toEqual({
    kind: 'help',
    command: 'build',
  });
  expect(parseArguments(['--version'])).toEqual({ kind: 'version' });
  for (const name of commandNames) {
    expect(formatHelp(null)).toContain(specOf(name).summary);
    for (const option of specOf(name).options) expect(formatHelp(name)).toContain(`--${option}`);
  }
});
