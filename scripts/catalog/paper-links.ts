import { arxivPage } from '../read/arxiv-id.ts';
import type { SourceRecord } from '../schema/entry.ts';
import type { Origin, PaperLink } from '../schema/paper.ts';
import { addressKey } from '../text/links/address-key.ts';

type Link = SourceRecord['links'][number];

/** Links that one sighting of a paper gives. */
export interface GivenLinks {
  links: readonly Link[];
  from: Origin;
}

/**
 * All links of a paper, each address once: those of its identifiers, then what is `given`, in that order.
 * Of addresses with one `addressKey` the first is kept, and with `https` if any has it.
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

function paperAt(href: string): Link {
  return { rel: 'paper', href };
}

/** Identifiers may hold slashes, and those stay as they are. */
function encoded(identifier: string): string {
  return identifier.split('/').map(encodeURIComponent).join('/');
}
