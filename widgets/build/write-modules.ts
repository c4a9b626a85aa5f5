import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { filesUnder } from './files-under.ts';
import type { Places } from './places.ts';

/**
 * Writes `dist/`: the modules of `src/` as JavaScript with types, one file each. Throws with what tsc said. Whether
 * the types are right is found out by `npm run types`, with those of the rest of the project.
 */
export async function writeModules(places: Places): Promise<void> {
  const folder = join(places.package, 'dist');
  await rm(folder, { recursive: true, force: true });
  const tsc = createRequire(join(places.package, 'package.json')).resolve('typescript/bin/tsc');
  const project = join(places.package, 'tsconfig.build.json');
  await promisify(execFile)(process.execPath, [tsc, '-p', project]).catch((error: unknown) => {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`The modules do not compile.\n${said}`, { cause: error });
  });
  const types = (await filesUnder(folder)).filter((name) => name.endsWith('.d.ts'));
  await Promise.all(types.map((name) => nameBuiltModules(join(folder, name))));
}

/** tsc names modules as built ones in scripts, but leaves the names of sources in types. */
async function nameBuiltModules(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replaceAll(/(?<=(['"])\.{1,2}\/[^'"\n]+)\.ts(?=\1)/g, '.js'));
}
