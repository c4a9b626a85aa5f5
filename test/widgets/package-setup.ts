import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { buildPackage } from '../../widgets/build/build-package.ts';
import { placesIn } from '../../widgets/build/places.ts';
import { copyOfProject } from './copy-of-project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A copy of this project with the package built. */
    built: string;
    /** The file that `npm pack` made of it. */
    tarball: string;
    /** The folder with what is in that file. */
    unpacked: string;
  }
}

/** Builds the package and packs it, once for all tests of it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = await copyOfProject('package');
  await buildPackage(placesIn(built));
  const packed = join(built, 'packed');
  await mkdir(packed);
  const run = promisify(execFile);
  const { stdout } = await run(
    'npm',
    ['pack', '--silent', '--ignore-scripts', '--pack-destination', packed],
    { cwd: join(built, 'widgets') },
  );
  const tarball = join(packed, stdout.trim());
  await run('tar', ['-xzf', tarball, '-C', packed]);
  project.provide('built', built);
  project.provide('tarball', tarball);
  project.provide('unpacked', join(packed, 'package'));
  return () => rm(built, { recursive: true, force: true });
}
