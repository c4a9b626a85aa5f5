import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { ElementsManifest } from '../../../widgets/build/elements-manifest.ts';
import { filesUnder } from '../../../widgets/build/files-under.ts';
import { placesIn, tagsIn } from '../../../widgets/build/places.ts';

const { package: widgets } = placesIn();
const readme = await readFile(join(widgets, 'README.md'), 'utf8');

/** All that a pattern's group finds in the sources of the elements. */
async function inSources(pattern: RegExp): Promise<string[]> {
  const folder = join(widgets, 'src');
  const found = new Set<string>();
  for (const name of await filesUnder(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    for (const [, one = ''] of text.matchAll(pattern)) found.add(one);
  }
  return [...found].sort();
}

function undocumented(names: string[]): string[] {
  return names.filter((name) => !readme.includes(`\`${name}\``));
}

describe('what documents the package', () => {
  test('is the README that the elements and their sizes ask for (else: npm run build -w widgets)', async () => {
    expect(readme).toBe(await readFile(join(inject('built'), 'widgets/README.md'), 'utf8'));
  });

  test('tells of every element', async () => {
    const manifest = ElementsManifest.parse(
      JSON.parse(await readFile(join(inject('unpacked'), 'custom-elements.json'), 'utf8')),
    );
    const declarations = manifest.modules.flatMap((module) => module.declarations);
    const tags = declarations.flatMap(({ tagName }) => tagName ?? []);
    expect(tags.sort()).toEqual(await tagsIn(placesIn()));
    for (const { tagName, description, slots, events } of declarations) {
      if (tagName === undefined) continue;
      expect(readme).toContain(`### \`<${tagName}>\``);
      expect(description, tagName).toMatch(/\w/);
      expect(slots.length, tagName).toBeGreaterThan(0);
      expect(events.length, tagName).toBeGreaterThan(0);
    }
  });

  test('tells of every attribute and property, in a sentence', async () => {
    const manifest = ElementsManifest.parse(
      JSON.parse(await readFile(join(inject('unpacked'), 'custom-elements.json'), 'utf8')),
    );
    const nameless = manifest.modules
      .flatMap((module) => module.declarations)
      .flatMap(({ name, members }) =>
        members.filter(({ description }) => !description).map((member) => `${name}.${member.name}`),
      );
    expect(nameless).toEqual([]);
  });

  test('tells of every part, every custom property and every event', async () => {
    const parts = await inSources(/\bpart="([\w-]+)"/g);
    expect(parts).toContain('title');
    expect(undocumented(parts)).toEqual([]);
    const properties = await inSources(/var\((--offprint-[\w-]+)/g);
    // Of a numbered series only the first is told of.
    const first = properties.filter((name) => !/-([2-9]|\d{2,})$/.test(name));
    expect(undocumented(first)).toEqual([]);
    expect(undocumented(await inSources(/tell\(\s*'(offprint-[\w-]+)'/g))).toEqual([]);
  });

  test('has all elements in the data for VS Code and for JetBrains', async () => {
    for (const name of ['vscode.html-custom-data.json', 'web-types.json']) {
      const text = await readFile(join(inject('unpacked'), name), 'utf8');
      for (const tag of await tagsIn(placesIn())) expect(text).toContain(`"name": "${tag}"`);
    }
  });
});
