import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { FileCode } from './file-page.ts';
import type { FolderCode } from './folder.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The modules of the site that know a server, and what stands for them in a folder. */
const STAND_INS: ReadonlyMap<string, string> = new Map(
  [
    ['site/href.ts', 'site/packed/href.ts'],
    ['site/search/site-finder.ts', 'site/packed/site-finder.ts'],
    ['site/offline/stored.ts', 'site/packed/stored.ts'],
  ].map(([module = '', standIn = '']) => [join(projectRoot, module), join(projectRoot, standIn)]),
);

/** What a bundler for browsers that are two years old is told. */
const shared: BuildOptions = {
  absWorkingDir: projectRoot,
  bundle: true,
  write: false,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  target: ['chrome123', 'firefox128', 'safari17.4'],
  logLevel: 'silent',
  define: {
    'import.meta.env.DEV': 'false',
    'import.meta.env.PROD': 'true',
    'import.meta.env.BASE_URL': '"/"',
  },
};

/** The code of a page that is one file; fonts stand in its style sheet. */
export async function fileCode(): Promise<FileCode> {
  const [early, script, styles] = await Promise.all([
    readFile(join(projectRoot, 'site/public/theme.js'), 'utf8'),
    bundled({ entryPoints: ['site/packed/file.ts'], format: 'iife' }),
    bundled({ entryPoints: ['site/styles/packed.css'], loader: { '.woff2': 'dataurl' } }),
  ]);
  // What stands in the file is there at once, and moves nothing.
  return {
    early,
    script,
    styles: styles.replaceAll('font-display:optional', 'font-display:block'),
  };
}

/**
 * The code of the pages of a folder: a classic script, since modules are not loaded from a disk. Throws where the site
 * no longer uses a module that something stands for, because it then knows the server in another way.
 */
export async function folderCode(): Promise<FolderCode> {
  const used = new Set<string>();
  const standIns: Plugin = {
    name: 'stand-ins',
    setup(bundler) {
      bundler.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
        const module = join(resolveDir, path);
        const standIn = STAND_INS.get(module);
        if (standIn === undefined) return null;
        used.add(module);
        return { path: standIn };
      });
    },
  };
  const [script, styles] = await Promise.all([
    bundled({ entryPoints: ['site/packed/page.ts'], format: 'iife', plugins: [standIns] }),
    bundled({ entryPoints: ['site/styles/folder.css'] }),
  ]);
  for (const module of STAND_INS.keys()) {
    if (!used.has(module)) throw new Error(`Nothing in a folder needs ${module} any more.`);
  }
  return { script, styles };
}

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...shared, ...options });
  const [file] = outputFiles ?? [];
  if (!file || outputFiles?.length !== 1) throw new Error('A bundle is to be one file.');
  return file.text;
}
