import { arxivPage } from '../read/arxiv-id.ts';
import type { SourceRecord } from '../schema/entry.ts';
import type { Origin, PaperLink } from '../schema/paper.ts';

type Link = SourceRecord['links'][number];

/** Links that one sighting of a paper gives. */
export interface GivenLinks {
  links: readonly Link[];
  from: Origin;
}

/**
 * All links of a paper, each address once: those of its identifiers, then what is `given`, in that order.
 * Two addresses are one if they differ in scheme, case of host, `www.`, a slash at the end or `.git` alone;
 * the first is kept, and with `https` if any has it. A repository at GitHub is one in any case and under any
 * query.
 */
export function gatherLinks(
  identifiers: {
    arxiv: { value: string; from: Origin } | null;
    doi: { value: string; from: Origin } | null;
  },
  given: readonly GivenLinks[],
): PaperLink[] {
  const { arxiv, doi } = identifiers;
  const own: GivenLinks[] = [
    ...(arxiv === null
      ? []
      : [{ links: [paperAt(arxivPage(encoded(arxiv.value)))], from: arxiv.from }]),
    ...(doi === null
      ? []
      : [{ links: [paperAt(`https://doi.org/${encoded(doi.value)}`)], from: doi.from }]),
  ];
  const found = new Map<string, PaperLink>();
  for (const { links, from } of [...own, ...given]) {
    for (const { rel, href } of links) {
      const key = addressKey(href);
      const known = found.get(key);
      if (known === undefined) found.set(key, { rel, href, from });
      else if (href.startsWith('https:') && known.href.startsWith('http:')) known.href = href;
    }
  }
  return [...found.values()];
}

const isRepository = /^\/[^/]+\/[^/]+$/;

/** What is the same in two ways of writing one address. */
export function addressKey(href: string): string {
  const { host, pathname, search, hash } = new URL(href);
  const site = host.replace(/^www\./, '');
  const path = pathname.replace(/\/$/, '').replace(/\.git$/, '');
  // GitHub does not know case in names, and a query says which part of the page is seen first.
  if (site === 'github.com' && isRepository.test(path)) return site + path.toLowerCase();
  return site + path + search + hash;
}

function paperAt(href: string): Link {
  return { rel: 'paper', href };
}

/** Identifiers may hold slashes, and those stay as they are. */
function encoded(identifier: string): string {
  return identifier.split('/').map(encodeURIComponent).join('/');
}
