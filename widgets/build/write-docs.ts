import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { analyze } from './analyze.ts';
import { editorData } from './editor-data.ts';
import type { Manifest } from './manifest.ts';
import { packageIn, type Places } from './places.ts';
import { readme } from './readme.ts';

/** What documents the package, by file name in its folder, given the manifest of its scripts. */
export async function docsOf(places: Places, scripts: Manifest): Promise<Map<string, string>> {
  const read = (name: string): Promise<string> => readFile(join(places.package, name), 'utf8');
  const elements = await analyze(places);
  const data = editorData(elements, await packageIn(places.package));
  const json = [['custom-elements.json', JSON.stringify(elements)], ...data] as const;
  return new Map([
    ['README.md', await readme(await read('README.md'), elements, scripts)],
    ...(await Promise.all(
      json.map(async ([name, text]) => [name, await format(text, { parser: 'json' })] as const),
    )),
  ]);
}

/** Writes it. */
export async function writeDocs(places: Places, scripts: Manifest): Promise<void> {
  for (const [name, text] of await docsOf(places, scripts)) {
    await writeFile(join(places.package, name), text);
  }
}
