import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { spendings } from '../../../widgets/build/budgets.ts';
import { OWN_NAMES, bundle } from '../../../widgets/build/bundle.ts';
import { Manifest, integrityOf } from '../../../widgets/build/manifest.ts';
import { placesIn, tagsIn } from '../../../widgets/build/places.ts';
import { filesUnder } from '../../../widgets/build/files-under.ts';
import { projectRoot } from '../../build-site.ts';

const folder = join(inject('built'), 'widgets/cdn');
let manifest: Manifest;
let names: string[];

beforeAll(async () => {
  manifest = Manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  names = await filesUnder(folder);
});

/** What a script names in `import`, by whether that is there from the start. */
async function importsOf(name: string): Promise<{ atOnce: string[]; onDemand: string[] }> {
  const { metafile } = await build({
    entryPoints: [join(folder, name)],
    bundle: true,
    write: false,
    metafile: true,
    outdir: folder,
    format: 'esm',
    logLevel: 'silent',
    plugins: [
      {
        name: 'all-outside',
        setup(builder) {
          builder.onResolve({ filter: /.*/ }, ({ kind, path }) =>
            kind === 'entry-point' ? undefined : { path, external: true },
          );
        },
      },
    ],
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const named = (wanted: string): string[] =>
    imports.filter(({ kind }) => kind === wanted).map(({ path }) => path);
  return { atOnce: named('import-statement'), onDemand: named('dynamic-import') };
}

const inShared = (name: string): boolean => name.startsWith('shared/');

describe('the scripts for a page', () => {
  test('weigh no more than they may', () => {
    const spent = spendings(manifest);
    console.table(spent);
    expect(spent.map(({ what }) => what)).toEqual([
      'paper-card',
      'topic-timeline',
      'topic-timeline, loaded on demand',
      'all elements in one file',
    ]);
    expect(spent.filter(({ bytes, limit }) => bytes > limit)).toEqual([]);
  });

  test('are one for each element, one with all and one for each language', async () => {
    const tags = await tagsIn(placesIn());
    expect(names).toEqual(expect.arrayContaining(tags.map((tag) => `${tag}.js`)));
    expect(names).toEqual(expect.arrayContaining(['offprint.js', 'words/de.js', 'LICENSES.txt']));
  });

  test('stand alone: the hash of the one in a page vouches for all that draws the element', async () => {
    for (const name of names.filter((one) => one.endsWith('.js') && !inShared(one))) {
      const { atOnce, onDemand } = await importsOf(name);
      expect(atOnce, name).toEqual([]);
      for (const path of onDemand) expect(names, name).toContain(path.replace(/^\.\//, ''));
    }
  });

  test('say the names that are short within each to no other script, and as no text', async () => {
    const sources = join(inject('built'), 'widgets/src');
    const tags = await tagsIn(placesIn());
    const others = names.filter(
      (name) => /^[\w/-]+\.js$/.test(name) && !/^(shared\/|offprint\.js$)/.test(name),
    );
    const apart = others.filter((name) => !tags.some((tag) => name === `${tag}.js`));
    expect(apart).toEqual(expect.arrayContaining(['topic-timeline-extras.js', 'words/de.js']));
    const files = await readdir(sources, { recursive: true });
    for (const name of apart) {
      const module = name.replace(/\.js$/, '.ts');
      // A script that is loaded on demand is named for its module, in whatever folder that is.
      const path = name.startsWith('words/')
        ? join('define', module)
        : files.find((file) => basename(file) === module);
      const { mangleCache } = await build({
        entryPoints: [join(sources, path ?? module)],
        bundle: true,
        write: false,
        format: 'esm',
        mangleProps: OWN_NAMES,
        mangleCache: {},
        // Each is a script of its own, which is looked at by itself.
        external: ['./define/*'],
      });
      expect(mangleCache, name).toEqual({});
    }
    const quoted = new RegExp(
      `(["'\`])(${OWN_NAMES.source.slice(2, -2)})\\1|\\.(?:${OWN_NAMES.source.slice(2, -2)})\\b`,
    );
    for (const name of names.filter((one) => one.endsWith('.js'))) {
      expect(quoted.exec(await readFile(join(folder, name), 'utf8'))?.[0], name).toBe(undefined);
    }
  });

  test('in shared/ find all that they import beside them', async () => {
    for (const name of names.filter((one) => one.endsWith('.js') && inShared(one))) {
      const { atOnce, onDemand } = await importsOf(name);
      for (const path of [...atOnce, ...onDemand]) {
        const target = new URL(path, `https://host/${name}`).pathname.slice(1);
        expect(names, name).toContain(target);
      }
    }
  });

  test('are all in the manifest, with the hash and the size that they have', async () => {
    const scripts = names.filter((one) => one.endsWith('.js'));
    expect(Object.keys(manifest.files)).toEqual(scripts);
    for (const name of scripts) {
      const bytes = await readFile(join(folder, name));
      expect(manifest.files[name]).toMatchObject({
        integrity: integrityOf(bytes),
        bytes: bytes.byteLength,
      });
    }
  });

  test('have the same bytes wherever they are built', async () => {
    // A folder at another depth. Not this project's own, which somebody may be changing meanwhile.
    const elsewhere = join(inject('built'), 'else where/deep');
    const packages = join(inject('built'), 'widgets');
    for (const name of ['build', 'src', 'package.json', 'tsconfig.build.json']) {
      await cp(join(packages, name), join(elsewhere, 'widgets', name), { recursive: true });
    }
    await symlink(join(projectRoot, 'node_modules'), join(elsewhere, 'node_modules'));
    const { files } = await bundle(placesIn(elsewhere));
    expect([...files.keys()].sort()).toEqual(names.filter((one) => one.endsWith('.js')));
    for (const [name, bytes] of files) {
      expect(Buffer.from(bytes).equals(await readFile(join(folder, name))), name).toBe(true);
    }
  });

  test('have no directives of Lit, and whoever needs one is told', async () => {
    const copy = join(inject('built'), 'with a directive');
    const packages = join(inject('built'), 'widgets');
    for (const name of ['build', 'src', 'package.json', 'tsconfig.build.json']) {
      await cp(join(packages, name), join(copy, 'widgets', name), { recursive: true });
    }
    await symlink(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
    const card = join(copy, 'widgets/src/paper-card.ts');
    const needing = `import 'lit/directives/repeat.js';\n${await readFile(card, 'utf8')}`;
    await writeFile(card, needing);
    await expect(bundle(placesIn(copy))).rejects.toThrow(/needs lit\/directives\/repeat.js/);
  });

  test('come with the licence of each package that is in them', async () => {
    const licences = await readFile(join(folder, 'LICENSES.txt'), 'utf8');
    expect(licences).toMatch(/^lit-html \d/m);
    expect(licences).toContain('Redistribution and use in source and binary forms');
    expect(licences).not.toContain(inject('builtIn'));
  });
});
