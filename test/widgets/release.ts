import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageIn, placesIn } from '../../widgets/build/places.ts';

/** Writes a changeset into a project, as `npx changeset` does. */
export async function writeChangeset(
  project: string,
  part: 'patch' | 'minor' | 'major',
  says: string,
): Promise<void> {
  const text = `---\n'@offprint/widgets': ${part}\n---\n\n${says}\n`;
  await writeFile(join(project, `.changeset/${part}-of-a-test.md`), text);
}

/** Runs the release step in a copy of the project and gives the version; rejects with what it said if it fails. */
export async function release(project: string): Promise<string> {
  const step = join(project, 'widgets/build/release.ts');
  await promisify(execFile)(process.execPath, [step], { cwd: project });
  return (await packageIn(placesIn(project).package)).version;
}

/** Makes a repository of a folder, with all that is in it as its first commit, and gives what runs git in it. */
export async function repositoryIn(
  folder: string,
): Promise<(...args: string[]) => Promise<string>> {
  const git = async (...args: string[]): Promise<string> => {
    const who = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];
    const { stdout } = await promisify(execFile)('git', [...who, ...args], { cwd: folder });
    return stdout;
  };
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'Begin');
  return git;
}
