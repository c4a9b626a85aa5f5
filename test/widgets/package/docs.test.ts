import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { LitElement } from 'lit';
import { describe, expect, inject, test } from 'vitest';
import { ElementsManifest, type Declaration } from '../../../widgets/build/elements-manifest.ts';
import { placesIn, tagsIn } from '../../../widgets/build/places.ts';

const { package: widgets } = placesIn();
const readme = await readFile(join(widgets, 'README.md'), 'utf8');
const tags = await tagsIn(placesIn());

/** The sources that an element is made of, what it loads on demand among them, but no other element. */
async function sourceOf(tag: string): Promise<string> {
  const { metafile } = await build({
    absWorkingDir: widgets,
    entryPoints: [`src/${tag}.ts`],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    packages: 'external',
    external: ['./define/*'],
  });
  const paths = Object.keys(metafile.inputs);
  const texts = await Promise.all(paths.map((path) => readFile(join(widgets, path), 'utf8')));
  return texts.join('\n');
}

/** All that a pattern's group finds in a text, each once. */
function allIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, one = '']) => one))].sort();
}

/** The names under which an element hands on the parts of one within it. */
function handedOn(text: string): string[] {
  return allIn(text, /exportparts="([^"]*)"/g).flatMap((parts) =>
    parts.split(',').map((part) => part.split(':').at(-1)?.trim() ?? ''),
  );
}

async function declarationOf(tag: string): Promise<Declaration> {
  const text = await readFile(join(inject('unpacked'), 'custom-elements.json'), 'utf8');
  const { modules } = ElementsManifest.parse(JSON.parse(text));
  const found = modules.flatMap(({ declarations }) => declarations);
  return found.find(({ tagName }) => tagName === tag) ?? expect.fail(`<${tag}> is nowhere.`);
}

const namesOf = (described: readonly { name: string }[]): string[] =>
  described.map(({ name }) => name);

describe('what documents the package', () => {
  test('is the README that the elements and their sizes ask for (else: npm run build -w widgets)', async () => {
    expect(readme).toBe(await readFile(join(inject('built'), 'widgets/README.md'), 'utf8'));
  });

  test('tells of every element', async () => {
    const manifest = ElementsManifest.parse(
      JSON.parse(await readFile(join(inject('unpacked'), 'custom-elements.json'), 'utf8')),
    );
    const declarations = manifest.modules.flatMap((module) => module.declarations);
    const described = declarations.flatMap(({ tagName }) => tagName ?? []);
    expect(described.sort()).toEqual(tags);
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

  test.for(tags)(
    'tells of what <%s> has: parts, slots, custom properties, events, attributes and properties',
    async (tag) => {
      const text = await sourceOf(tag);
      const { cssParts, slots, cssProperties, events, attributes, members } =
        await declarationOf(tag);
      const parts = namesOf(cssParts);
      expect(parts).toEqual(
        expect.arrayContaining([...allIn(text, /\bpart="([\w-]+)"/g), ...handedOn(text)]),
      );
      // Some have their names handed to what draws them.
      const said = allIn(text, /[\s"'=,:]([a-z][\w-]*)(?=["',])/g);
      expect(said).toEqual(expect.arrayContaining(parts));
      expect(namesOf(slots).sort()).toEqual(['', ...allIn(text, /<slot name="([\w-]+)"/g)]);
      // Of a numbered series only the first is told of.
      const properties = allIn(text, /var\((--offprint-[\w-]+)/g).filter(
        (name) => !/-([2-9]|\d{2,})$/.test(name),
      );
      expect(namesOf(cssProperties).sort()).toEqual(properties);
      expect(namesOf(events).sort()).toEqual(allIn(text, /tell\(\s*'(offprint-[\w-]+)'/g));

      const module: unknown = await import(join(widgets, `src/${tag}.ts`));
      const [element] = Object.values(Object(module) as Record<string, typeof LitElement>);
      const settings = Object.entries(element?.properties ?? {});
      expect(namesOf(members)).toEqual(expect.arrayContaining(settings.map(([name]) => name)));
      const inMarkup = settings.filter(([, { attribute }]) => attribute !== false);
      // It is a matter of style alone, and no property.
      expect(namesOf(attributes).sort()).toEqual(
        ['theme', ...inMarkup.map(([name]) => name)].sort(),
      );
    },
  );

  test('says of each property what may be in it', async () => {
    const types = await Promise.all(
      ['digest-list', 'related-papers', 'topic-timeline'].map(async (tag) => {
        const { members } = await declarationOf(tag);
        return members.find(({ name }) => name === 'data')?.type?.text;
      }),
    );
    expect(types).toEqual([
      'ApiDigest | null',
      'ApiRelated | null',
      "ApiTopic | readonly ApiTopic[] | ApiTopic['papers'] | null",
    ]);
  });

  test('has all elements in the data for VS Code and for JetBrains', async () => {
    for (const name of ['vscode.html-custom-data.json', 'web-types.json']) {
      const text = await readFile(join(inject('unpacked'), name), 'utf8');
      for (const tag of tags) expect(text).toContain(`"name": "${tag}"`);
    }
  });
});
