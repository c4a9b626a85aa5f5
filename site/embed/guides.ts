import { type Look } from './choice.ts';
import { inHtml } from './escaped.ts';
import { boxStyle, lookStyle, type Place, snippetsOf, tagOf, unstyledSnippet } from './snippets.ts';
import type { Described } from './thing.ts';

/** Where something can be embedded, in the order of the instructions. */
export const guides = [
  'html',
  'wordpress',
  'ghost',
  'hugo',
  'jekyll',
  'astro',
  'react',
  'vue',
  'svelte',
  'notion',
  'markdown',
  'csp',
] as const;
/** One of them. */
export type GuideName = (typeof guides)[number];

/** A step of an instruction that has code: a file or a command, or `null` for what is pasted. */
export interface Code {
  /** The name of the file that it belongs into, where it has one. */
  file: string | null;
  code: string;
}

/** The package, where elements come from a registry and not from a site. */
const PACKAGE = '@offprint/widgets';

/**
 * The code of an instruction for a thing, one for each of its steps that have some. What a thing has no form for is
 * replaced by the link, which every system takes.
 */
export function guideCode(guide: GuideName, thing: Described, look: Look, place: Place): Code[] {
  const { element, frame, picture, link, markdownLink } = snippetsOf(thing, look, place);
  const { tag } = thing;
  const pasted = element ?? frame ?? link;
  const install = code(
    null,
    `npm install ${PACKAGE}${place.release ? `@${place.release.version}` : ''}`,
  );
  const definition = `import '${PACKAGE}/define/${tag}.js';`;
  const markup = tagOf(thing, look, place);
  const box = styled(look, markup);
  const page = place.root + (thing.links[0]?.path ?? '');
  const image = thing.picture === null ? page : place.root + thing.picture;
  switch (guide) {
    case 'html':
      return [code(null, pasted), code(null, heightScript)];
    case 'ghost':
      return [code(null, pasted)];
    case 'wordpress':
      return [code(null, pasted), code(null, page), code(null, image)];
    case 'hugo':
      return [
        code(`layouts/_shortcodes/${tag}.html`, pasted),
        code('content/posts/….md', `{{< ${tag} >}}`),
        code('hugo.toml', '[markup.goldmark.renderer]\nunsafe = true'),
      ];
    case 'jekyll':
      return [
        code(`_includes/${tag}.html`, pasted),
        code('_posts/….md', `{% include ${tag}.html %}`),
      ];
    case 'astro':
      return [install, code('src/pages/….astro', `${box}\n<script>\n  ${definition}\n</script>`)];
    case 'react':
      return [
        install,
        code(
          'Embedded.jsx',
          `${definition}\n\nexport function Embedded() {\n  return (\n    ${jsxBox(look, markup)}\n  );\n}`,
        ),
      ];
    case 'vue':
      return [
        install,
        code(
          'vite.config.js',
          `vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === '${tag}' } } })`,
        ),
        code(
          'Embedded.vue',
          `<script setup>\n${definition}\n</script>\n\n<template>\n  ${box}\n</template>`,
        ),
      ];
    case 'svelte':
      return [install, code('Embedded.svelte', `<script>\n  ${definition}\n</script>\n\n${box}`)];
    case 'notion':
      return [code(null, thing.frame === null ? page : place.root + thing.frame)];
    case 'markdown':
      return [code('README.md', picture ?? markdownLink)];
    case 'csp':
      return [
        code(null, policy(thing, place)),
        code(null, unstyledSnippet(thing, look, place) ?? pasted),
        code('style.css', `.offprint {\n${rules(thing, look)}\n}`),
      ];
  }
}

/** What a page with a strict policy has to allow; a search of another site runs on WebAssembly. */
function policy({ tag }: Described, { root }: Place): string {
  const { origin } = new URL(root);
  const scripts = tag === 'paper-search' ? `${origin} 'wasm-unsafe-eval'` : origin;
  return `script-src ${scripts}; connect-src ${origin}; trusted-types lit-html`;
}

function rules(thing: Described, look: Look): string {
  return boxStyle(thing, look)
    .map(([name, value]) => `  ${name}: ${value};`)
    .join('\n');
}

/** What sizes a frame to what it holds, for pages that can have a script. */
const heightScript = `<script>
addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'offprint-height') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.height = data.height;
  }
});
</script>`;

function code(file: string | null, text: string): Code {
  return { file, code: text };
}

function styled(look: Look, markup: string): string {
  const declarations = lookStyle(look);
  if (declarations.length === 0) return markup;
  const style = declarations.map(([name, value]) => `${name}:${value}`).join(';');
  return `<div style="${inHtml(style)}">${markup}</div>`;
}

function jsxBox(look: Look, markup: string): string {
  const declarations = lookStyle(look);
  if (declarations.length === 0) return markup;
  const style = declarations.map(([name, value]) => {
    const key = name.startsWith('--') ? `'${name}'` : 'maxWidth';
    return `${key}: '${value}'`;
  });
  return `<div style={{ ${style.join(', ')} }}>${markup}</div>`;
}
