import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * What Lit's templates can do that no element asks of them, and what has its place: directives, the parts of elements that
 * only directives can fill, and hooks for browsers without templates or shadow roots. Some 150 bytes (brotli) of every
 * script.
 */
const UNUSED: readonly (readonly [what: string, code: RegExp, instead: string])[] = [
  [
    'directives',
    /function (\w+)\(t,i,s=t,e\)\{if\(i===\w+\)return i;(?:(?!function)[^])*?_\$AS\((?:(?!function)[^])*?,i\}/g,
    'function $1(t,i){return i}',
  ],
  ['the parts of elements', /:6===(\w+)\.type&&\((\w+)=new \w+\(\w+,this,\w+\)\)/g, ':0'],
  [
    'hooks',
    /(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(.*?\.litHtmlVersions\?\?=\[\]\)\.push\(".*?"\);const /g,
    '',
  ],
];

/** Takes that out of Lit's templates. Throws where a release of Lit has none of it: then this needs another look. */
export function plainTemplates(): Plugin {
  return {
    name: 'plain-templates',
    setup(build) {
      build.onResolve({ filter: /^lit\/.*directive/ }, ({ path, importer }) => {
        throw new Error(
          `${importer} needs ${path}, and the scripts have no directives: see plain-templates.ts.`,
        );
      });
      build.onLoad({ filter: /[\\/]lit-html[\\/]lit-html\.js$/ }, async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        for (const [what, code, instead] of UNUSED) {
          if ([...contents.matchAll(code)].length !== 1)
            throw new Error(`${path} has not one place for ${what}.`);
          contents = contents.replace(code, instead);
        }
        return { contents };
      });
    },
  };
}
