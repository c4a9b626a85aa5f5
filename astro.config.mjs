import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/**
 * The site is rendered from a work folder (see scripts/publish/work-folder.ts), never from content/
 * directly: `npm run build` and `npm run dev` make one and name it in OFFPRINT_WORK. Where it is unset
 * (type checks, editors) an empty folder stands in.
 */
const work = process.env.OFFPRINT_WORK ?? here('.offprint/none');

/** A path of this project; Astro's own root is the work folder of the run. */
function here(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}

export default defineConfig({
  srcDir: here('site'),
  publicDir: here('site/public'),
  outDir: `${work}/staging`,
  cacheDir: `${work}/cache/astro`,
  ...(process.env.OFFPRINT_ADDRESS && { site: process.env.OFFPRINT_ADDRESS }),
  base: process.env.OFFPRINT_BASE ?? '/',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Under the content security policy nothing inline may run or style, so everything is a file.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 1 },
  integrations: [mdx({ syntaxHighlight: false })],
  vite: {
    cacheDir: `${work}/cache/vite`,
    build: { assetsInlineLimit: 0 },
  },
});
