import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { builtPackage } from '../fixtures/built-package.ts';
import { copyOfProject } from './copy-of-project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A copy of this project with the package built. */
    built: string;
    /** The folder that it was built in: no built file may name it. */
    builtIn: string;
    /** The file that `npm pack` made of it. */
    tarball: string;
    /** The folder with what is in that file. */
    unpacked: string;
  }
}

/** Has the package built and packed, once for all tests of it, in a folder that they may write into. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { package: widgets, tarball, unpacked, builtIn } = await builtPackage();
  const built = await copyOfProject('built package');
  await cp(widgets, join(built, 'widgets'), { recursive: true });
  project.provide('built', built);
  project.provide('builtIn', builtIn);
  project.provide('tarball', tarball);
  project.provide('unpacked', unpacked);
  return () => rm(built, { recursive: true, force: true });
}
