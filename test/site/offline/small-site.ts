import { offlineFiles, offlineHash } from '../../../scripts/emit/offline.ts';
import type { FileRow } from '../../../scripts/schema/offline.ts';
import { sampleCatalog } from '../../scripts/publish/sample-site.ts';

/** Where the site of these tests stands; a site may have other sites beside it. */
export const ROOT = 'https://papers.example.org/folder/';

/** A version of a site: the text of each file by its address, and the build that it says it is. */
export interface SmallSite {
  files: ReadonlyMap<string, string>;
  build: string;
}

/** Files that stay as they are from version to version. */
const SAME = ['favicon.svg', 'theme.js', '_astro/font.1a.woff2', 'pagefind/pagefind.js', 'about/'];

/** Addresses whose files are another in each version. */
const CHANGED = [
  '',
  'digests/',
  'topics/',
  'papers/',
  'search/',
  'offline/',
  'digests/2025-11-07/',
  'papers/attention/',
  'papers/dropout/',
  'topics/robots/',
  'api/v1/topics/robots.json',
  'pagefind/pagefind-entry.json',
];

/**
 * A small site as the build leaves it, with everything that a browser has to know to keep it.
 *
 * @param version stands in every file that changes, so that a file tells of which version it is
 */
export function smallSite(version: string, more: Readonly<Record<string, string>> = {}): SmallSite {
  const files = new Map<string, string>();
  for (const path of SAME) files.set(path, `always ${path}`);
  for (const path of CHANGED) files.set(path, `${version} ${path}`);
  for (const name of ['one', 'two'])
    files.set(`_astro/${name}.${version}.js`, `${version} ${name}`);
  files.set(`pagefind/index/en_${version}.pf_index`, `${version} words`);
  files.set(`pagefind/fragment/en_${version}.pf_fragment`, `${version} texts`);
  files.set('pagefind/closed/2024-1a/pagefind-entry.json', 'always closed');
  for (const [path, text] of Object.entries(more)) files.set(path, text);
  const rows = new Map<string, FileRow>(
    [...files].map(([path, text]) => [path, [path, offlineHash(text), Buffer.byteLength(text)]]),
  );
  let head = '';
  for (const { path, text } of offlineFiles(sampleCatalog(), rows)) {
    files.set(path, text);
    head = text;
  }
  return { files, build: String(Reflect.get(Object(JSON.parse(head)), 'build')) };
}
