import type { Paper, PaperLink } from '../scripts/schema/paper.ts';
import { cut } from '../scripts/text/cut.ts';

/** The host whole and as it is resolved, never prettier than it is; a long path is cut at its end. */
export interface ShownAddress {
  host: string;
  path: string;
}

/** A link that leaves the site, as a reader sees it. */
export interface OutwardLink {
  rel: PaperLink['rel'];
  href: string;
  /** Where it leads: `github.com` and `/owner/name`. */
  shown: ShownAddress;
  corrected: boolean;
}

/** What a reader looks for first stands first. */
const ORDER: readonly PaperLink['rel'][] = [
  'paper',
  'pdf',
  'code',
  'project',
  'data',
  'demo',
  'review',
  'other',
];

/** The longest path of an address that is shown, in characters. */
const LONGEST_PATH = 36;

/**
 * Every link of a paper to somewhere else: the paper itself first, then code, project page and the rest, in
 * the order of the source within each kind. An arXiv number or a DOI without a link becomes one.
 */
export function outwardLinks({
  links,
  identifiers: { arxiv, doi },
}: Pick<Paper, 'links' | 'identifiers'>): OutwardLink[] {
  const found = new Map<string, OutwardLink>();
  const add = (rel: PaperLink['rel'], href: string, corrected: boolean): void => {
    const key = withoutScheme(href);
    if (!found.has(key)) found.set(key, { rel, href, shown: shownAddress(href), corrected });
  };
  for (const { rel, href, from } of links) add(rel, href, from.corrected === true);
  if (arxiv !== undefined) add('paper', `https://arxiv.org/abs/${encodePath(arxiv)}`, false);
  if (doi !== undefined) add('paper', `https://doi.org/${encodePath(doi)}`, false);
  return [...found.values()].toSorted((a, b) => ORDER.indexOf(a.rel) - ORDER.indexOf(b.rel));
}

/** An address as a reader sees it; `href` must be an absolute address. */
export function shownAddress(href: string): ShownAddress {
  const { host, pathname, search } = new URL(href);
  return { host, path: cut(pathname.replace(/\/$/, '') + search, LONGEST_PATH) };
}

function withoutScheme(href: string): string {
  const { host, pathname, search, hash } = new URL(href);
  return host + pathname.replace(/\/$/, '') + search + hash;
}

/** Both kinds of number may hold slashes, and those stay as they are. */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
