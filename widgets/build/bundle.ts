import { basename, dirname, join, relative } from 'node:path';
import { build as bundleWith, type Metafile, type Plugin } from 'esbuild';
import { languagesIn, tagsIn, type Places } from './places.ts';
import { plainTemplates } from './plain-templates.ts';
import { smaller } from './smaller.ts';
import { withoutLayout } from './without-layout.ts';

/** Scripts for a `<script type="module">`, by name, and what they were made of. */
export interface Bundle {
  files: Map<string, Uint8Array>;
  /** The files of other packages whose code is in the scripts, from the package's folder. */
  foreign: Set<string>;
}

/** The name of the script with all elements. */
export const ALL = 'offprint.js';

/**
 * Names of properties that are said within one script only, and become short ones: Lit's own, and those that elements
 * and their base share. What is loaded on demand becomes a script of its own with short names of its own, and knows
 * none of them; and none is said as a text, which stays.
 */
export const OWN_NAMES =
  /^(_\$.*|emptiness|wanted|given|willUpdate|createRenderRoot|isUpdatePending|renderRoot|renderBefore)$/;

/**
 * The scripts of `cdn/`.
 *
 * `<tag>.js` and `offprint.js` are whole: each holds everything that an element needs to be drawn, so that one
 * hash vouches for it. What an element loads on demand, by `import()`, is a script beside it, named for its
 * module. `words/<language>.js` are for any of them. In `shared/` are the same elements with what they have in
 * common in chunks, for a page that has several and wants nothing twice.
 */
export async function bundle(places: Places): Promise<Bundle> {
  const tags = await tagsIn(places);
  const languages = await languagesIn(places);
  const source = (path: string): string => join(places.package, 'src', path);
  const whole = new Map([
    ...tags.map((tag) => [`${tag}.js`, source(`define/${tag}.ts`)] as const),
    ...languages.map((tag) => [`words/${tag}.js`, source(`define/words/${tag}.ts`)] as const),
    [ALL, source('define.ts')],
  ]);

  const made: Bundle = { files: new Map(), foreign: new Set() };
  const demanded = new Map<string, string>();
  const waiting = [...whole];
  for (const [name, module] of waiting) {
    const onDemand = demand(name === ALL ? places : null, (script, path) => {
      if (demanded.get(script) === path || whole.get(script) === path) return;
      if (demanded.has(script) || whole.has(script)) {
        throw new Error(
          `Two modules would both become ${script}; ${path} needs a name of its own.`,
        );
      }
      demanded.set(script, path);
      waiting.push([script, path]);
    });
    await run(places, { [name]: module }, [onDemand], made);
  }
  const elements = [...whole, ...demanded].filter(([name]) => !name.includes('/'));
  await run(places, Object.fromEntries(prefixed(elements)), [], made);
  return made;
}

function prefixed(entries: [string, string][]): [string, string][] {
  return entries.map(([name, module]) => [`shared/${name}`, module]);
}

/** Leaves `import()` of a module to the browser, as a script beside this one. */
function demand(all: Places | null, found: (script: string, path: string) => void): Plugin {
  return {
    name: 'on-demand',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const module = join(resolveDir, path);
        // Another element: the script with all elements has it already.
        if (all && dirname(module) === join(all.package, 'src/define')) return undefined;
        const script = `${basename(path, '.ts')}.js`;
        found(script, module);
        return { path: `./${script}`, external: true };
      });
    },
  };
}

async function run(
  places: Places,
  entries: Record<string, string>,
  plugins: Plugin[],
  into: Bundle,
): Promise<void> {
  const splitting = Object.keys(entries).length > 1;
  // By the package's folder: tests build copies of it, and within Vitest there is no `import.meta.resolve`.
  const lit = join(places.package, 'build/lit/lit-element.ts');
  const { outputFiles, metafile } = await bundleWith({
    absWorkingDir: places.package,
    entryPoints: Object.entries(entries).map(([out, module]) => ({
      in: module,
      out: out.slice(0, -'.js'.length),
    })),
    outdir: 'cdn',
    // The names of chunks come from the paths of what is in them: those must not depend on where packages really are.
    preserveSymlinks: true,
    write: false,
    metafile: true,
    bundle: true,
    splitting,
    chunkNames: 'shared/chunk-[hash]',
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    mangleProps: OWN_NAMES,
    // What modules do on a server, where nothing comes into view, is no part of a script for pages.
    define: { 'globalThis.IntersectionObserver': 'true' },
    // What the elements use of Lit, and no more.
    alias: { '@lit/reactive-element': lit, 'lit-element/lit-element.js': lit },
    // They stand in one file beside the scripts instead of in each of them.
    legalComments: 'none',
    plugins: [...plugins, withoutLayout(places), plainTemplates()],
    logLevel: 'silent',
  });
  for (const { path, contents } of outputFiles) {
    const name = relative(join(places.package, 'cdn'), path).replaceAll('\\', '/');
    into.files.set(name, await smaller(contents));
  }
  for (const path of foreignInputs(metafile)) into.foreign.add(path);
}

function foreignInputs({ outputs }: Metafile): string[] {
  return Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([path, { bytesInOutput }]) => path.includes('node_modules/') && bytesInOutput > 0)
    .map(([path]) => path);
}
