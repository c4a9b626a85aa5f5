import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, temporaryFolder } from '../build-site.ts';

/** What building and releasing the package needs of the project. */
export const PACKAGE = [
  ...['build', 'src', 'LICENSE', 'README.md', 'package.json', 'tsconfig.build.json'].map(
    (name) => `widgets/${name}`,
  ),
  ...['.changeset', 'package.json', 'package-lock.json', 'LICENSE'],
];

/** A copy of parts of this project in a folder of its own, with its packages, that a test may change. */
export async function copyOfProject(
  name: string,
  parts: readonly string[] = PACKAGE,
): Promise<string> {
  const copy = await temporaryFolder(name);
  for (const part of new Set([...PACKAGE, ...parts])) {
    await cp(join(projectRoot, part), join(copy, part), { recursive: true });
  }
  await symlink(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/**
 * A folder in which a package is installed from what its tarball holds, with the packages that it asks for and
 * no others.
 */
export async function installed(
  folder: string,
  name: string,
  unpacked: string,
  dependencies: readonly string[],
): Promise<string> {
  const packages = join(folder, 'node_modules');
  await rm(folder, { recursive: true, force: true });
  await cp(unpacked, join(packages, name), { recursive: true });
  for (const dependency of dependencies) {
    await mkdir(join(packages, dependency, '..'), { recursive: true });
    await symlink(join(projectRoot, 'node_modules', dependency), join(packages, dependency));
  }
  return folder;
}
