import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ElementsManifest, type Declaration } from './elements-manifest.ts';
import { tagsIn, type Places } from './places.ts';

/** The class that all elements extend; its own description says what they share. */
export const BASE = 'OffprintElement';

/** Modules beside those of the elements that have no classes of elements in them. */
const NO_CLASSES = ['define.ts', 'events.ts', 'index.ts', 'jsx.ts'];

/**
 * What the sources say of the elements, as a custom-elements.json: classes with the attributes, properties,
 * events, slots, parts and custom properties that a page may use, by the modules of `dist/`. What is not for
 * pages is left out.
 */
export async function analyze(places: Places): Promise<ElementsManifest> {
  const tags = await tagsIn(places);
  const folder = join(places.package, 'src');
  const names = (await readdir(folder)).filter(
    (name) => name.endsWith('.ts') && !NO_CLASSES.includes(name),
  );
  const modules = await Promise.all(
    names
      .sort()
      .map(async (name) =>
        ts.createSourceFile(
          `src/${name}`,
          await readFile(join(folder, name), 'utf8'),
          ts.ScriptTarget.ES2015,
          true,
        ),
      ),
  );
  const plugins = litPlugin();
  const found = ElementsManifest.parse(create({ modules, plugins, context: { dev: false } }));
  const classes = found.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ kind }) => kind === 'class');
  const bases = new Set(classes.map(({ superclass }) => superclass?.name));
  return ofBuiltModules({
    ...found,
    modules: found.modules
      .map((module) => {
        const name = basename(module.path, '.ts');
        const tag = tags.includes(name) ? name : null;
        const declarations = module.declarations
          .filter((declaration) => declaration.kind === 'class')
          .filter((declaration) => tag !== null || bases.has(declaration.name))
          .map((declaration) => forPages(declaration, tag));
        return { ...module, declarations };
      })
      .filter(({ declarations }) => declarations.length > 0),
  });
}

function forPages(declaration: Declaration, tag: string | null): Declaration {
  const members = declaration.members.filter(
    ({ name, privacy, static: isStatic }) =>
      (privacy ?? 'public') === 'public' && !isStatic && !name.startsWith('#'),
  );
  const ofPages = new Set(members.map(({ name }) => name));
  return {
    ...declaration,
    ...(tag !== null && { tagName: tag, customElement: true }),
    members,
    attributes: declaration.attributes.filter(
      ({ fieldName }) => fieldName === undefined || ofPages.has(fieldName),
    ),
    // The analyzer also lists what it takes for the name of an event in the code.
    events: declaration.events.filter(({ description }) => description !== undefined),
  };
}

/** The same, with the built modules in place of their sources. */
function ofBuiltModules(manifest: ElementsManifest): ElementsManifest {
  const text = JSON.stringify(manifest, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(/^\/?src\/([^/]+)\.ts$/, 'dist/$1.js') : part,
  );
  return ElementsManifest.parse(JSON.parse(text));
}
