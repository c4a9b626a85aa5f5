import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/**
 * The site is rendered from a work folder (see scripts/publish/work-folder.ts), never from content/
 * directly: `npm run build` and `npm run dev` make one and name it in OFFPRINT_WORK. Where it is unset
 * (type checks, editors) an empty folder stands in.
 */
const work = process.env.OFFPRINT_WORK ?? '.offprint/none';

/**
 * Before a build Astro starts a server, only to load content.config.ts. It would bundle what browsers ask for while
 * developing, and transform half of Astro, which takes a quarter of the time of a small build; nobody asks for either.
 *
 * @type {import('astro').AstroIntegration}
 */
const quickStart = {
  name: 'offprint-quick-start',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command === 'dev') return;
      updateConfig({ vite: { plugins: [nothingBundled] } });
    },
  },
};

/** @type {import('vite').Plugin} */
const nothingBundled = {
  name: 'offprint-nothing-bundled',
  enforce: 'post',
  configEnvironment: (name, options) => {
    if (options.optimizeDeps) options.optimizeDeps.include = [];
    // The environment in which Astro loads its own configuration.
    if (name !== 'astro') return {};
    return { resolve: { external: ['astro/content/config', 'astro/loaders'] } };
  },
};

export default defineConfig({
  // Beside what it is told to write, Astro keeps a folder `.astro/` at its root, and two runs that shared
  // it would render each other's digests. The paths below start from where Astro runs, not from there.
  ...(process.env.OFFPRINT_WORK && { root: work }),
  srcDir: './site',
  publicDir: './site/public',
  outDir: `${work}/staging`,
  cacheDir: `${work}/cache/astro`,
  base: process.env.OFFPRINT_BASE ?? '/',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // What Astro says of each page takes a tenth of the time of rendering, and nobody hears it.
  logger: { entrypoint: 'astro/logger/node', config: { level: 'warn' } },
  build: {
    format: 'directory',
    // Under the content security policy nothing inline may run or style, so everything is a file.
    inlineStylesheets: 'never',
    // A page is written while others are rendered: with one at a time, rendering waits for the disk.
    concurrency: 8,
  },
  integrations: [mdx({ syntaxHighlight: false }), quickStart],
  vite: {
    cacheDir: `${work}/cache/vite`,
    // The work folder is new, and the build writes other files of the site beside the pages meanwhile.
    build: { assetsInlineLimit: 0, emptyOutDir: false },
    // Nobody's settings for style sheets are looked for, in this folder and all above it.
    css: { postcss: {} },
    // Lit keeps the elements in a registry of its own: bundled into the pages there would be two.
    ssr: { external: ['lit', '@lit-labs/ssr', '@lit-labs/ssr-dom-shim'] },
  },
});
