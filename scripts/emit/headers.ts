import type { OutputFile } from './output-file.ts';
import { basePath, type SiteRoot } from './site-root.ts';

/** A path pattern and the headers of what it matches, in the format that Netlify and Cloudflare share. */
type Rule = [pattern: string, headers: readonly string[]];

/** Read by other people's pages, from their own origins. */
const OPEN_FOLDERS = ['api/', 'feeds/', 'pagefind/'];

/**
 * `_headers`, which Netlify and Cloudflare Pages read: anyone's page may fetch the API, the feeds and the
 * search index; only files with a hash in their name are kept for long. Patterns are under the base path.
 */
export function headersFile(root: SiteRoot): OutputFile {
  const base = basePath(root);
  const rules: Rule[] = [
    ['*', ['X-Content-Type-Options: nosniff', 'Referrer-Policy: strict-origin-when-cross-origin']],
    ...OPEN_FOLDERS.map((folder): Rule => [`${folder}*`, ['Access-Control-Allow-Origin: *']]),
    ['_astro/*', ['Cache-Control: public, max-age=31536000, immutable']],
  ];
  const text = rules.map(([pattern, headers]) =>
    [`${base}${pattern}`, ...headers.map((header) => `  ${header}`), ''].join('\n'),
  );
  return { path: '_headers', text: text.join('\n') };
}
