import { join } from 'node:path';
import type { Manifest } from './manifest.ts';
import type { Places } from './places.ts';
import { writeDocs } from './write-docs.ts';
import { writeModules } from './write-modules.ts';
import { scriptsOf, writeFolder } from './write-scripts.ts';

/**
 * Makes everything that the package has beside its sources: `dist/`, `cdn/`, the data for editors and the
 * generated parts of the README. Gives the manifest of `cdn/`. The bytes are the same wherever this runs.
 */
export async function buildPackage(places: Places): Promise<Manifest> {
  await writeModules(places);
  const { files, manifest } = await scriptsOf(places);
  await writeFolder(join(places.package, 'cdn'), files);
  await writeDocs(places, manifest);
  return manifest;
}
