// `node widgets/build/check-changeset.ts origin/main`: fails where the commits since a branch change what people
// get and say nothing about it, or touch what was released. Needs nothing but Node and git.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PACKAGE = '@offprint/widgets';

/** A file that the commits add, modify or delete; a renamed one is deleted and added. */
interface Change {
  status: string;
  path: string;
}

/**
 * What is wrong with the commits of a project's branch since it left another one: a change to the sources or to
 * the package.json of the package without a changeset, and any change to a released version that the other branch
 * has. A branch that raises the version has used its changesets up. Rejects where git does.
 */
export async function problemsSince(base: string, project: string): Promise<string[]> {
  const changes = await changesSince(base, project);
  const problems: string[] = [];
  const visible = changes.filter(
    ({ path }) => path.startsWith('widgets/src/') || path === 'widgets/package.json',
  );
  if (
    visible.length > 0 &&
    !(await hasChangeset(changes, project)) &&
    !(await raisesVersion(base, project))
  ) {
    problems.push(
      `${visible.map(({ path }) => path).join(', ')}: this changes ${PACKAGE}. ` +
        'Say what it means for its users with `npx changeset`, and commit the file that it writes ' +
        '(`npx changeset --empty` where they will not notice).',
    );
  }
  for (const version of await releasesOf(base, project)) {
    const touched = changes.filter(({ path }) => path.startsWith(`${version}/`));
    if (touched.length > 0) {
      problems.push(
        `${touched.map(({ path }) => path).join(', ')}: pages out there load these bytes by their hash. ` +
          'A released version never changes: take the change back, and release another version.',
      );
    }
  }
  return problems;
}

async function changesSince(base: string, project: string): Promise<Change[]> {
  const diff = await git(project, 'diff', '--name-status', '--no-renames', '-z', `${base}...HEAD`);
  const fields = diff.split('\0');
  return Array.from({ length: Math.floor(fields.length / 2) }, (_, index) => ({
    status: fields[2 * index] ?? '',
    path: fields[2 * index + 1] ?? '',
  }));
}

/** Whether a changeset is added or changed that names the package, or is empty on purpose. */
async function hasChangeset(changes: Change[], project: string): Promise<boolean> {
  const written = changes.filter(
    ({ status, path }) => status !== 'D' && /^\.changeset\/(?!README\.md$)[^/]+\.md$/.test(path),
  );
  for (const { path } of written) {
    const [, head] = (await readFile(join(project, path), 'utf8')).split(/^---[ \t]*$/m);
    if (head?.trim() === '' || head?.includes(PACKAGE)) return true;
  }
  return false;
}

async function raisesVersion(base: string, project: string): Promise<boolean> {
  const start = (await git(project, 'merge-base', base, 'HEAD')).trim();
  const before = await versionAt(start, project);
  return before !== null && before !== (await versionAt('HEAD', project));
}

/** The version of the package at a commit; `null` before there was one. */
async function versionAt(commit: string, project: string): Promise<unknown> {
  const tree = await git(project, 'ls-tree', commit, 'widgets/package.json');
  if (tree === '') return null;
  const text = await git(project, 'show', `${commit}:widgets/package.json`);
  return Reflect.get(Object(JSON.parse(text)), 'version');
}

/** The folders of the versions that a branch has. */
async function releasesOf(base: string, project: string): Promise<string[]> {
  const tree = await git(
    project,
    'ls-tree',
    '-d',
    '-z',
    '--name-only',
    base,
    'site/public/widgets/',
  );
  return tree.split('\0').filter((path) => path !== '');
}

async function git(project: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, {
    cwd: project,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

if (import.meta.main) {
  const [base = 'origin/main'] = process.argv.slice(2);
  const problems = await problemsSince(base, join(import.meta.dirname, '../..'));
  for (const problem of problems) {
    console.error(process.env['GITHUB_ACTIONS'] ? `::error::${problem}` : problem);
  }
  process.exitCode = problems.length > 0 ? 1 : 0;
}
