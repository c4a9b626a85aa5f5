import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { BuildEffects } from '../../../scripts/build.ts';
import { parseArguments } from '../../../scripts/cli/arguments.ts';
import { buildCommand } from '../../../scripts/cli/commands/build.ts';
import { Interruption } from '../../../scripts/cli/interruption.ts';
import { BuildReport } from '../../../scripts/cli/report.ts';
import { diagnose } from '../../../scripts/diagnostics.ts';
import type { Renderer } from '../../../scripts/publish/render.ts';
import type { Measured } from '../../../scripts/publish/stages.ts';
import { noIds } from '../../../scripts/schema/ids.ts';
import { aCatalog, aReadDigest } from '../content/catalog-fixture.ts';
import { folderOf } from '../content/folder-fixture.ts';
import { aShell } from './shell-fixture.ts';

/** What a test does otherwise; `renderSite` in the place of what is started to render. */
type Overrides = Partial<BuildEffects> & { renderSite?: Renderer['render'] };

/** A world in which every step of a build only says that it happened. */
function aWorld(root: string, { renderSite, ...overrides }: Overrides = {}) {
  const happened: string[] = [];
  const told = <T>(name: string, result: T): T => {
    happened.push(name);
    return result;
  };
  const done = (name: string): Promise<void> => {
    happened.push(name);
    return Promise.resolve();
  };
  const staging = join(root, 'work', 'staging');
  const work = { root: join(root, 'work'), staging };
  const effects: BuildEffects = {
    checkOutput: (out) => Promise.resolve(told('check output', { out, diagnostics: [] })),
    lockOutput: () => Promise.resolve(told('lock', { release: () => done('unlock') })),
    recover: () => Promise.resolve(told('recover', null)),
    openWorkFolder: async () => {
      await mkdir(staging, { recursive: true });
      return told('open work', work);
    },
    closeWorkFolder: () => void done('close work'),
    readDigest: (_, { file }) => ({ digest: aReadDigest(file), diagnostics: [] }),
    buildCatalog: ({ site }) =>
      told('catalog', {
        catalog: { ...aCatalog(), site },
        ids: {
          ...noIds,
          papers: [{ id: 'attention', title: 'attention', abstract: null, gist: null }],
        },
        slugs: new Map(),
        diagnostics: [],
      }),
    workFiles: () => told('write work', []),
    writeDownloads: () => done('downloads'),
    startRenderer: () =>
      told('start renderer', {
        render:
          renderSite ??
          (({ base, address }) => Promise.resolve(told(`render ${base} ${address}`, []))),
        stop: () => void done('stop renderer'),
      }),
    emitFiles: () => told('emit', [{ path: 'api/v1/site.json', text: '{}' }]),
    writeSearchIndex: () => done('index'),
    verifySite: (_, __, { base }) => Promise.resolve(told(`verify ${base}`, [])),
    publish: async ({ files }) => {
      for (const { from, to } of files) await writeFile(to, await readFile(from));
      await done('publish');
    },
    ...overrides,
  };
  return { effects, happened };
}

async function measure<T>(work: () => Promise<T> | T): Promise<Measured<T>> {
  const result = await work();
  return { result, seconds: 0.5, peakBytes: 1_500_000 };
}

async function run(
  words: string,
  overrides: Overrides = {},
  files: Record<string, string> = { 'content/digests/a.txt': 'x' },
  controller = new AbortController(),
) {
  const root = await folderOf(files);
  const { effects, happened } = aWorld(root, overrides);
  const shell = aShell({ cwd: root, projectRoot: root, signal: controller.signal });
  const invocation = parseArguments(`build ${words}`.trim().split(' '));
  if (invocation.kind !== 'run') throw new Error('Not a command.');
  const { exitCode } = await buildCommand(invocation.options, shell, {
    effects,
    measure,
  });
  return { root, exitCode, happened, printed: shell.printed };
}

test('a build without mistakes publishes, in this order, and says what it came to', async () => {
  const { exitCode, happened, printed, root } = await run('');
  expect(exitCode).toBe(0);
  expect(happened).toEqual([
    'check output',
    'lock',
    'recover',
    'open work',
    'start renderer',
    'catalog',
    'write work',
    'downloads',
    'render / null',
    'emit',
    'index',
    'verify /',
    'check output',
    'publish',
    'stop renderer',
    'close work',
    'unlock',
  ]);
  // What the site says of its own files stands beside the two that are written here.
  expect(printed.out).toMatch(
    /^1 digest, 0 entries, 1 paper, 1 topic, 14 pages, 6 files, \d+ bytes$/m,
  );
  expect(printed.out).toMatch(/ render +0\.5 s +1\.5 MB\n/);
  expect(printed.out).toMatch(/Published to dist in \d\.\d s: 1 info\.\n$/);
  expect(printed.err).toContain('Rendering pages: 0.5 s\n');
  expect(printed.err).toContain('info 1 no-topics\n    `npm run check` says more of each.\n');
  expect(printed.out + printed.err).not.toContain('\u001b');
  expect(await readFile(join(root, 'content/ids.json'), 'utf8')).toContain('"id":"attention"');
});

test('the command that says more of what was guessed has the folder that was named', async () => {
  const files = { 'a/digests/a.txt': 'x' };
  const { printed } = await run('--content a', {}, files);
  expect(printed.err).toContain('    `npm run check -- --content a` says more of each.\n');
  const { printed: quiet } = await run('--content a --quiet', {}, files);
  expect(quiet.err).toBe('');
});

test('a content folder without digests is published with a warning', async () => {
  const { exitCode, printed } = await run('', {}, { 'content/site.yaml': '' });
  expect(exitCode).toBe(0);
  expect(printed.err).toContain(
    'content warning no-digests No digest was found in content/digests; the site will be empty.\n',
  );
});

test('a mistake in the content stops the build before anything is written', async () => {
  const { exitCode, happened, printed } = await run('', {}, { 'content/site.yaml': 'titel: x\n' });
  expect(exitCode).toBe(1);
  expect(happened.slice(5)).toEqual(['catalog', 'stop renderer', 'close work', 'unlock']);
  expect(printed.err).toContain(
    'content/site.yaml:1:1 error setting-invalid `titel` is not known here.\n    Did you mean `title`?\n',
  );
  expect(printed.out).toMatch(
    /Not published after \d\.\d s: 1 error, 1 warning, 1 info; dist is as it was\.\n$/,
  );
});

test('a warning does not stop the build', async () => {
  const warning = diagnose(
    'unknown-format',
    { file: 'content/digests/a.txt' },
    'No reader knows it.',
  );
  const { exitCode, happened } = await run('', {
    readDigest: () => ({ digest: null, diagnostics: [warning] }),
  });
  expect(exitCode).toBe(0);
  expect(happened).toContain('publish');
});

test.each([
  ['renderSite', 'render-failed'],
  ['verifySite', 'broken-link'],
] as const)('an error of %s stops the build before it is published', async (effect, code) => {
  const { exitCode, happened, root } = await run('', {
    [effect]: () => Promise.resolve([diagnose(code, { file: null }, 'No.')]),
  });
  expect(exitCode).toBe(1);
  expect(happened).not.toContain('publish');
  expect(happened.slice(-2)).toEqual(['close work', 'unlock']);
  await expect(readFile(join(root, 'content/ids.json'))).rejects.toThrow('ENOENT');
});

test('an output folder that is not ours or is locked is left alone', async () => {
  const notOurs = await run('', {
    checkOutput: (out) =>
      Promise.resolve({
        out,
        diagnostics: [diagnose('output-not-ours', { file: out }, 'Not ours.')],
      }),
  });
  expect(notOurs).toMatchObject({ exitCode: 1, happened: [] });
  expect(notOurs.printed.err).toContain('\ndist error output-not-ours Not ours.\n');
  const locked = await run('', {
    lockOutput: (out) =>
      Promise.resolve({ held: diagnose('output-locked', { file: out }, 'Locked.') }),
  });
  expect(locked).toMatchObject({ exitCode: 1, happened: ['check output'] });
  expect(locked.printed.err).toContain('\ndist error output-locked Locked.\n');
});

test('files that were put into the output folder during the build are left alone too', async () => {
  let checks = 0;
  const { exitCode, happened, printed } = await run('', {
    checkOutput: (out) =>
      Promise.resolve({
        out,
        diagnostics: checks++ === 0 ? [] : [diagnose('output-not-ours', { file: out }, 'CNAME.')],
      }),
  });
  expect(exitCode).toBe(1);
  expect(happened.slice(-4)).toEqual(['verify /', 'stop renderer', 'close work', 'unlock']);
  expect(printed.err).toContain('\ndist error output-not-ours CNAME.\n');
  expect(printed.out).toContain('Not published');
});

test('a project whose path pages cannot be rendered in says so before anything is done', async () => {
  const folder = await folderOf({ 'papers #1/content/digests/a.txt': 'x' });
  const root = join(folder, 'papers #1');
  const { effects, happened } = aWorld(root);
  const shell = aShell({ cwd: root, projectRoot: root });
  const invocation = parseArguments(['build']);
  if (invocation.kind !== 'run') throw new Error('Not a command.');
  const { exitCode } = await buildCommand(invocation.options, shell, { effects, measure });
  expect({ exitCode, happened }).toEqual({ exitCode: 1, happened: ['check output'] });
  expect(shell.printed.err).toContain(`error project-path The path of the project, ${root}, has`);
  expect(shell.printed.err).toContain('a `#` in it');
});

test('what is unexpected is said shortly, cleaned up after and reported', async () => {
  const overrides: Overrides = {
    writeSearchIndex: () => Promise.reject(new Error('The disk is full.\nMore.')),
  };
  const { exitCode, happened, printed, root } = await run('--report out/report.json', overrides);
  expect(exitCode).toBe(1);
  expect(happened.slice(-2)).toEqual(['close work', 'unlock']);
  expect(printed.err).toContain('Unexpected error: The disk is full.\n');
  expect(printed.err).not.toContain('    at ');
  const report = BuildReport.parse(
    JSON.parse(await readFile(join(root, 'out/report.json'), 'utf8')),
  );
  expect(report).toMatchObject({ published: false, failure: 'The disk is full.' });
  const verbose = await run('--verbose', overrides);
  expect(verbose.printed.err).toContain('    at ');
});

test('what is written beside the pages is waited for before its folder goes, even if they fail', async () => {
  const inTurn: string[] = [];
  const { exitCode, printed } = await run('', {
    renderSite: () => Promise.reject(new Error('No memory.')),
    emitFiles: function* () {
      for (let at = 0; at < 100; at++) yield { path: `api/v1/${at}.json`, text: '{}' };
      inTurn.push('written');
    },
    closeWorkFolder: () => void inTurn.push('close work'),
  });
  expect(exitCode).toBe(1);
  expect(printed.err).toContain('Unexpected error: No memory.');
  expect(inTurn).toEqual(['written', 'close work']);
});

test('an index that is being written is waited for before its folder goes, even if pages cannot be looked at', async () => {
  const inTurn: string[] = [];
  const { exitCode, printed } = await run('', {
    writeSearchIndex: async () => {
      for (let turn = 0; turn < 100; turn++) await setImmediate();
      inTurn.push('indexed');
    },
    verifySite: () => Promise.reject(new Error('No such file.')),
    closeWorkFolder: () => void inTurn.push('close work'),
  });
  expect(exitCode).toBe(1);
  expect(printed.err).toContain('Unexpected error: No such file.');
  expect(inTurn).toEqual(['indexed', 'close work']);
});

test('the lock is given back even if the work folder cannot be removed', async () => {
  const { exitCode, happened, printed } = await run('', {
    closeWorkFolder: () => {
      throw new Error('busy');
    },
  });
  expect(exitCode).toBe(1);
  expect(happened.at(-1)).toBe('unlock');
  expect(printed.err).toContain('Unexpected error: busy');
});

test('a build that is told to end cleans up, publishes nothing and exits as shells expect', async () => {
  const controller = new AbortController();
  const { exitCode, happened, printed } = await run(
    '',
    {
      renderSite: ({ signal }) => {
        controller.abort(new Interruption('SIGTERM'));
        return Promise.reject(new Error(`heard ${String(signal.aborted)}`));
      },
    },
    { 'content/digests/a.txt': 'x' },
    controller,
  );
  expect(exitCode).toBe(143);
  expect(happened).not.toContain('verify /');
  expect(happened.slice(-2)).toEqual(['close work', 'unlock']);
  expect(printed.out).toContain('stopped by SIGTERM; dist is as it was');
});

test('a stage that does not hear that it should end is left behind', async () => {
  const controller = new AbortController();
  const { exitCode, happened } = await run(
    '',
    {
      renderSite: () => {
        controller.abort(new Interruption('SIGINT'));
        return Promise.withResolvers<never>().promise;
      },
    },
    { 'content/digests/a.txt': 'x' },
    controller,
  );
  expect(exitCode).toBe(130);
  expect(happened.slice(-2)).toEqual(['close work', 'unlock']);
});

test('publishing, once begun, is let finish', async () => {
  const controller = new AbortController();
  const { exitCode, printed } = await run(
    '',
    {
      publish: () => {
        controller.abort(new Interruption('SIGINT'));
        return Promise.resolve();
      },
    },
    { 'content/digests/a.txt': 'x' },
    controller,
  );
  expect(exitCode).toBe(0);
  expect(printed.out).toContain('Published to dist');
});

test('quiet prints errors and the last line only', async () => {
  const found = [
    diagnose('unknown-format', { file: 'a' }, 'A warning.'),
    diagnose('render-failed', { file: null }, 'An error.'),
  ];
  const { printed } = await run('--quiet', { renderSite: () => Promise.resolve(found) });
  expect(printed.err).toBe('error render-failed An error.\n');
  expect(printed.out.split('\n')).toHaveLength(2);
  expect(printed.out).toContain('Not published');
});

test('the report fits its schema and holds every diagnostic, of a build that failed too', async () => {
  for (const files of [{ 'content/digests/a.txt': 'x' }, { 'content/site.yaml': 'titel: x\n' }]) {
    const { root, exitCode } = await run('--report report.json --base x', {}, { ...files });
    const report = BuildReport.parse(JSON.parse(await readFile(join(root, 'report.json'), 'utf8')));
    expect(report.published).toBe(exitCode === 0);
    expect(report.base).toBe('/x/');
    expect(report.diagnostics.map(({ code }) => code)).toContain('no-topics');
    expect(report.stages.map(({ name }) => name).slice(0, 4)).toEqual([
      'prepare',
      'read',
      'catalog',
      'notes',
    ]);
  }
});

test('the address on the command line goes before the one in site.yaml', async () => {
  const files = { 'content/site.yaml': 'address: https://a.org/papers/\n' };
  expect((await run('', {}, files)).happened).toContain('render /papers/ https://a.org/papers/');
  const given = await run('--site https://b.org/', {}, files);
  expect(given.happened).toContain('render / https://b.org/');
});

test('ids that are what they were are not written again', async () => {
  const files = { 'content/digests/a.txt': 'x' };
  let written: number | null = null;
  await run(
    '',
    {
      buildCatalog: ({ site, ids }) => ({
        catalog: { ...aCatalog(), site },
        ids,
        slugs: new Map(),
        diagnostics: [],
      }),
      publish: (publication) => {
        written = publication.files.length;
        return Promise.resolve();
      },
    },
    files,
  );
  expect(written).toBe(0);
});
