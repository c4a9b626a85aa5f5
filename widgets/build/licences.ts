import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packageIn, type Places } from './places.ts';

/**
 * The licences of the packages that the given files are from, as one text. Throws for a package without a
 * licence text: its code may not be handed on.
 *
 * @param files paths from the package's folder, through `node_modules/`
 */
export async function licencesOf(places: Places, files: Iterable<string>): Promise<string> {
  const folders = new Set([...files].map(packageFolder));
  const texts = await Promise.all(
    [...folders].sort().map(async (folder) => {
      const path = join(places.package, folder);
      const { name, version } = await packageIn(path);
      const licence = (await readdir(path)).find((file) => /^licen[sc]e(\.\w+)?$/i.test(file));
      if (licence === undefined) throw new Error(`${name} has no licence text in ${path}.`);
      return { name, text: `${name} ${version}\n\n${await readFile(join(path, licence), 'utf8')}` };
    }),
  );
  return [
    'The scripts in this folder contain code of these packages.',
    ...texts.sort((one, other) => (one.name < other.name ? -1 : 1)).map(({ text }) => text.trim()),
  ]
    .join(`\n\n${'-'.repeat(72)}\n\n`)
    .concat('\n');
}

/** "../node_modules/@lit/reactive-element" of a file in it. */
function packageFolder(path: string): string {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
  if (folder === undefined) throw new Error(`${path} is in no package.`);
  return folder;
}
