import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder } from './files-under.ts';
import { Manifest } from './manifest.ts';
import { packageIn, type Places } from './places.ts';
import { writeFolder } from './write-scripts.ts';

/**
 * Keeps what stands in `cdn/` where every later site serves it: snippets that readers of this version have pasted
 * ask for exactly these bytes. Gives the folder. Throws where something else is already kept for this version.
 */
export async function keep(places: Places): Promise<string> {
  const built = await read(join(places.package, 'cdn'));
  const { version } = await packageIn(places.package);
  const { version: builtVersion } = Manifest.parse(
    JSON.parse(new TextDecoder().decode(built.get('manifest.json'))),
  );
  if (builtVersion !== version) {
    throw new Error(`cdn/ was built as ${builtVersion}, not as ${version}: build again.`);
  }
  const folder = join(places.served, version);
  const kept = await read(folder);
  const changed = changes(kept, built);
  if (kept.size > 0 && changed.length > 0) {
    throw new Error(
      `Version ${version} is kept in ${folder} with other bytes (${changed.join(', ')}). ` +
        'A released version never changes: raise the version.',
    );
  }
  if (changed.length > 0) await writeFolder(folder, built);
  return folder;
}

/** The files of a folder by name; none if there is no such folder. */
async function read(folder: string): Promise<Map<string, Buffer>> {
  const names = await filesUnder(folder);
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  );
}

/** The names under which two sets of files differ. */
function changes(one: Map<string, Buffer>, other: Map<string, Buffer>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => {
      const [before, after] = [one.get(name), other.get(name)];
      return !before || !after || !before.equals(after);
    })
    .sort();
}
