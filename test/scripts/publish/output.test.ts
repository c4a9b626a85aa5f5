import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkOutput } from '../../../scripts/publish/output.ts';
import { writeOwnFiles } from '../../../scripts/publish/own-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('an output folder is accepted', () => {
  test.each<[string, (root: string) => Promise<unknown>, string]>([
    ['that does not exist', nothing, 'project/dist'],
    ['that does not exist, in folders that do not exist', nothing, 'a/b/c/dist'],
    ['that is empty', (root) => mkdir(join(root, 'dist')), 'dist'],
    ['that holds a site of ours', (root) => site(join(root, 'dist')), 'dist'],
    [
      'that holds a site from before sites had a list',
      (root) => oldSite(join(root, 'dist')),
      'dist',
    ],
    [
      'that holds a site of ours, which somebody looked at in a file manager',
      async (root) => {
        await site(join(root, 'dist'));
        await file(root, 'dist/papers/.DS_Store');
      },
      'dist',
    ],
    ['whose name only starts like the content folder', nothing, 'project/content-site'],
    ['whose name starts with two dots', nothing, 'project/content/../..dist'],
  ])('%s', async (_, prepare, out) => {
    const { root, codes } = await check(prepare, out);
    expect(codes, root).toEqual([]);
  });

  test('through a link: what the link points to is the folder to publish to', async () => {
    const root = await world();
    await site(join(root, 'releases/1'));
    await symlink(join(root, 'releases/1'), join(root, 'current'));
    const result = await checkOutput(
      join(root, 'current'),
      join(root, 'project/content'),
      join(root, 'project'),
      join(root, 'home'),
    );
    expect(result).toEqual({ out: join(root, 'releases/1'), diagnostics: [] });
  });

  test('below a link: the path without links is the folder to publish to', async () => {
    const root = await world();
    await symlink(join(root, 'home'), join(root, 'link'));
    const { out } = await checkOutput(
      join(root, 'link/new/dist'),
      join(root, 'c'),
      join(root, 'p'),
    );
    expect(out).toBe(join(root, 'home/new/dist'));
  });
});

describe('an output folder is refused, and not touched,', () => {
  test.each<[string, (root: string) => Promise<unknown>, string, string]>([
    ['that holds something else', (root) => file(root, 'dist/thesis.txt'), 'dist', 'did not make'],
    ['that holds a hidden file', (root) => file(root, 'dist/.keep'), 'dist', 'did not make'],
    [
      "that holds somebody else's site.json",
      (root) => file(root, 'dist/api/v1/site.json', '{"schema":"another/site/1"}'),
      'dist',
      'did not make',
    ],
    [
      'whose site.json is not JSON',
      (root) => file(root, 'dist/api/v1/site.json', 'offprint/site/1'),
      'dist',
      'did not make',
    ],
    [
      'whose site.json is a folder',
      (root) => mkdir(join(root, 'dist/api/v1/site.json'), { recursive: true }),
      'dist',
      'did not make',
    ],
    [
      'that is a repository besides a site of ours',
      async (root) => {
        await site(join(root, 'dist'));
        await file(root, 'dist/.git/HEAD');
      },
      'dist',
      'git',
    ],
    ...['CNAME', '.nojekyll', '.well-known/security.txt', 'papers/mine.txt', 'api/v1/mine'].map(
      (mine): [string, (root: string) => Promise<unknown>, string, string] => [
        `that holds a site of ours and ${mine}`,
        async (root) => {
          await site(join(root, 'dist'));
          await file(root, `dist/${mine}`);
        },
        'dist',
        `"${mine}"`,
      ],
    ),
    [
      'that holds a site from before sites had a list, and something else',
      async (root) => {
        await oldSite(join(root, 'dist'));
        await file(root, 'dist/CNAME');
      },
      'dist',
      '"CNAME"',
    ],
    ['that is a file', (root) => file(root, 'dist'), 'dist', 'is a file'],
    ['that lies in a file', (root) => file(root, 'dist'), 'dist/site', 'is a file'],
    ['that is the project', nothing, 'project', 'project itself'],
    ['that holds the project', nothing, '.', 'home folder'],
    ['that is where builds work', nothing, 'project/.offprint', 'do their work'],
    ['that is the content folder', nothing, 'project/content', 'content folder'],
    ['that lies in the content folder', nothing, 'project/content/dist', 'in the content folder'],
    ['that holds the content folder', nothing, 'else', 'holds the content folder'],
    ['that is the home folder', nothing, 'home', 'home folder'],
    ['that is the root of the file system', nothing, '/', 'root'],
  ])('%s', async (name, prepare, out, reason) => {
    const content = name.includes('holds the content') ? 'else/content' : 'project/content';
    const { codes, message, before, after } = await check(prepare, out, content);
    expect(codes).toEqual(['output-not-ours']);
    expect(message).toContain(reason);
    expect(after).toEqual(before);
  });

  test('naming the first of the files that are not ours, how many more there are, and what to do', async () => {
    const { message, advice } = await check(async (root) => {
      await site(join(root, 'dist'));
      for (const name of ['e', 'd', 'c', 'b', 'a']) await file(root, `dist/${name}`);
    }, 'dist');
    expect(message).toContain('"a", "b", "c" and 2 more');
    expect(advice).toContain('site/public/');
  });

  test.each(['project', 'project/content', 'home'])(
    'and nobody is told to empty %s',
    async (out) => {
      const { advice } = await check(nothing, out);
      expect(advice).toBe('Choose another folder with --out.');
    },
  );

  test.each([
    ['whose name leaves no room for those beside it', 'a'.repeat(240)],
    ['whose name no folder can have', 'é'.repeat(200)],
    ['in a folder whose name no folder can have', `${'a'.repeat(300)}/dist`],
  ])('%s', async (_, out) => {
    const { codes } = await check(nothing, out);
    expect(codes).toEqual(['output-unusable']);
  });

  test('that is the content folder by another name', async () => {
    const root = await world();
    await symlink(join(root, 'project/content'), join(root, 'alias'));
    const { diagnostics } = await checkOutput(
      join(root, 'alias/dist'),
      join(root, 'project/content'),
      join(root, 'project'),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['output-not-ours']);
  });

  test.each<[string, (root: string) => Promise<unknown>]>([
    ['that is a link to nothing', (root) => symlink(join(root, 'gone'), join(root, 'dist'))],
    ['that is a link to itself', (root) => symlink(join(root, 'dist'), join(root, 'dist'))],
  ])('%s', async (_, prepare) => {
    const { codes } = await check(prepare, 'dist');
    expect(codes).toEqual(['output-unusable']);
  });

  test.runIf(process.platform === 'linux')(
    'that is a mount point (on Linux only, where one is sure to be there)',
    async () => {
      const root = await world();
      const { diagnostics } = await checkOutput('/proc', join(root, 'c'), join(root, 'p'));
      expect(diagnostics).toHaveLength(1);
      expect(diagnostics[0]?.code).toMatch(/^output-/);
    },
  );
});

async function world(): Promise<string> {
  const root = await temporaryFolder();
  for (const name of ['home', 'project/content', 'else/content']) {
    await mkdir(join(root, name), { recursive: true });
  }
  return root;
}

async function check(
  prepare: (root: string) => Promise<unknown>,
  out: string,
  content = 'project/content',
): Promise<{
  root: string;
  codes: string[];
  message: string;
  advice: string;
  before: string[];
  after: string[];
}> {
  const root = await world();
  await prepare(root);
  const before = await readdir(root, { recursive: true });
  const { diagnostics } = await checkOutput(
    out.startsWith('/') ? out : join(root, out),
    join(root, content),
    join(root, 'project'),
    join(root, 'home'),
  );
  return {
    root,
    codes: diagnostics.map(({ code }) => code),
    message: diagnostics.map(({ message }) => message).join(),
    advice: diagnostics.map(({ fix }) => fix).join(),
    before,
    after: await readdir(root, { recursive: true }),
  };
}

function nothing(): Promise<void> {
  return Promise.resolve();
}

async function file(root: string, path: string, text = 'text'): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function oldSite(out: string): Promise<void> {
  await file(out, 'api/v1/site.json', '{"schema":"offprint/site/1","title":"Papers"}');
  await file(out, 'papers/one/index.html');
  await file(out, 'index.html');
}

async function site(out: string): Promise<void> {
  await oldSite(out);
  await writeOwnFiles(out);
}
