import type { Origin, PaperLink } from '../scripts/schema/paper.ts';
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

/** A link of a paper; what is taken away does not say where it comes from. */
type LinkToShow = Pick<PaperLink, 'rel' | 'href'> & { from?: Origin | undefined };

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
 * the order of the source within each kind. The catalog has made links of the identifiers already; one that is
 * not among them was dropped by the publisher.
 */
export function outwardLinks({ links }: { links: readonly LinkToShow[] }): OutwardLink[] {
  return links
    .map(({ rel, href, from }) => ({
      rel,
      href,
      shown: shownAddress(href),
      corrected: from?.corrected === true,
    }))
    .toSorted((a, b) => ORDER.indexOf(a.rel) - ORDER.indexOf(b.rel));
}

/** An address as a reader sees it; `href` must be an absolute address. */
export function shownAddress(href: string): ShownAddress {
  const { host, pathname, search } = new URL(href);
  return { host, path: cut(pathname.replace(/\/$/, '') + search, LONGEST_PATH) };
}
