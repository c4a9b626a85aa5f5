// `npm run release`: turns the changesets into a version and a changelog, and makes and keeps that version.
// Publishing is the work of .github/workflows/release.yml, once the result is on the main branch.
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { buildPackage } from './build-package.ts';
import { keep } from './keep.ts';
import { packageIn, placesIn } from './places.ts';

const project = join(import.meta.dirname, '../..');
const places = placesIn(project);

const changesets = createRequire(import.meta.url).resolve('@changesets/cli/bin.js');
const { status } = spawnSync(process.execPath, [changesets, 'version'], {
  cwd: project,
  stdio: 'inherit',
});
// It has said why: most often there is nothing to release.
if (status !== 0) process.exit(1);

const { version } = await packageIn(places.package);
await writeVersionModule();
await writeLockFile();
await buildPackage(places);
const folder = await keep(places);
console.log(`Version ${version} is kept in ${relative(project, folder)}.`);

/** The scripts say which version they are. */
async function writeVersionModule(): Promise<void> {
  const path = join(places.package, 'src/core/version.ts');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/(?<=export const version = ')[^']*/, version));
}

/** changesets leaves the lock file as it was, which then names the version before. */
async function writeLockFile(): Promise<void> {
  const path = join(project, 'package-lock.json');
  const text = await readFile(path, 'utf8');
  const before = /(?<="name": "@offprint\/widgets",\s*"version": ")[^"]*/;
  if (!before.test(text)) throw new Error(`${path} has no version of the package: npm install.`);
  await writeFile(path, text.replace(before, version));
}
