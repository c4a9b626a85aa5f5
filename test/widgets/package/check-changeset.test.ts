import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { problemsSince } from '../../../widgets/build/check-changeset.ts';
import { placesIn } from '../../../widgets/build/places.ts';
import { temporaryFolder } from '../../build-site.ts';
import { repositoryIn, writeChangeset } from '../release.ts';

const folders: string[] = [];
let project: string;
let git: (...args: string[]) => Promise<string>;

/** Writes a file, or takes it away. */
async function write(path: string, text: string | null): Promise<void> {
  const file = join(project, path);
  await mkdir(dirname(file), { recursive: true });
  await (text === null ? rm(file) : writeFile(file, text));
}

/** What is wrong with the branch once all that lies there is committed. */
async function problems(): Promise<string[]> {
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'Change');
  return problemsSince('main', project);
}

beforeEach(async () => {
  project = await temporaryFolder('changeset');
  folders.push(project);
  await write('widgets/package.json', '{ "name": "@offprint/widgets", "version": "1.0.0" }');
  await write('widgets/src/paper-card.ts', 'export {};');
  await write('site/public/widgets/1.0.0/paper-card.js', 'one');
  await write('.changeset/README.md', 'How to.');
  await write('scripts/other.ts', 'export {};');
  git = await repositoryIn(project);
  await git('checkout', '--quiet', '-b', 'change');
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

describe('a branch', () => {
  test('that changes the elements without a changeset is told so, by the file', async () => {
    await write('widgets/src/paper-card.ts', 'export const card = 1;');
    expect(await problems()).toEqual([expect.stringContaining('widgets/src/paper-card.ts')]);
  });

  test.each([
    ['adds', 'widgets/src/new.ts', 'export {};'],
    ['takes away', 'widgets/src/paper-card.ts', null],
    [
      'asks for other packages in',
      'widgets/package.json',
      '{ "version": "1.0.0", "dependencies": {} }',
    ],
  ])('that %s %s needs one too', async (_, path, text) => {
    await write(path, text);
    expect(await problems()).toHaveLength(1);
  });

  test('that brings a changeset, or an empty one, passes', async () => {
    await write('widgets/src/paper-card.ts', 'export const card = 1;');
    await writeChangeset(project, 'patch', 'Better.');
    expect(await problems()).toEqual([]);
    await rm(join(project, '.changeset/patch-of-a-test.md'));
    await write('.changeset/quiet.md', '---\n---\n');
    expect(await problems()).toEqual([]);
  });

  test('that brings words about something else in .changeset does not', async () => {
    await write('widgets/src/paper-card.ts', 'export const card = 1;');
    await write('.changeset/README.md', '---\n"@offprint/widgets": patch\n---\n');
    await write('.changeset/other.md', '---\n"another-package": patch\n---\n\n@offprint/widgets\n');
    expect(await problems()).toHaveLength(1);
  });

  test('that raises the version has used its changesets up', async () => {
    await write('widgets/src/core/version.ts', "export const version = '1.1.0';");
    await write('widgets/package.json', '{ "name": "@offprint/widgets", "version": "1.1.0" }');
    await write('site/public/widgets/1.1.0/paper-card.js', 'two');
    expect(await problems()).toEqual([]);
  });

  test('that has nothing to do with the elements needs none', async () => {
    await write('scripts/other.ts', 'export const other = 1;');
    expect(await problems()).toEqual([]);
  });

  test('is not asked for what others did on the main branch meanwhile', async () => {
    await git('checkout', '--quiet', 'main');
    await write('widgets/src/paper-card.ts', 'export const theirs = 1;');
    await git('commit', '--quiet', '--all', '--message', 'Theirs');
    await git('checkout', '--quiet', 'change');
    await write('scripts/other.ts', 'export const other = 1;');
    expect(await problems()).toEqual([]);
  });

  test.each([
    ['changes', '1.0.0/paper-card.js', 'other'],
    ['takes away', '1.0.0/paper-card.js', null],
    ['adds', '1.0.0/new.js', 'new'],
  ])('that %s %s, which is released, is told so', async (_, name, text) => {
    await write(`site/public/widgets/${name}`, text);
    expect(await problems()).toEqual([expect.stringContaining('A released version never changes')]);
  });

  test('fails where it is checked from the command line', async () => {
    await cp(join(placesIn().package, 'build'), join(project, 'widgets/build'), {
      recursive: true,
    });
    await write('widgets/src/paper-card.ts', 'export const card = 1;');
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'Change');
    const script = join(project, 'widgets/build/check-changeset.ts');
    const run = promisify(execFile)(process.execPath, [script, 'main'], { cwd: project });
    await expect(run).rejects.toThrow(/npx changeset/);
  });
});
