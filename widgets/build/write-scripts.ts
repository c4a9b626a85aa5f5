import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundle } from './bundle.ts';
import { licencesOf } from './licences.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { packageIn, type Places } from './places.ts';

/** Everything that stands in `cdn/`, by name, and the manifest among it. */
export async function scriptsOf(
  places: Places,
): Promise<{ files: Map<string, Uint8Array>; manifest: Manifest }> {
  const { files, foreign } = await bundle(places);
  const manifest = manifestOf((await packageIn(places.package)).version, files);
  const text = new TextEncoder();
  return {
    manifest,
    files: new Map([
      ...files,
      ['LICENSES.txt', text.encode(await licencesOf(places, foreign))],
      ['manifest.json', text.encode(`${JSON.stringify(manifest, null, 2)}\n`)],
    ]),
  };
}

/** Writes files into a folder that holds nothing else afterwards. */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}
