import { compareText } from '../compare-text.ts';
import type { Catalog } from '../schema/catalog.ts';
import type { Paper, Sighting } from '../schema/paper.ts';

/** A paper, and how it came to the site. */
export interface Entered {
  paper: Paper;
  /** The digest that brought it: the earliest capture that it stands in. */
  sighting: Sighting;
}

/**
 * Papers by when they entered the site, newest capture first, then by place in the digest. Papers that stand
 * only in captures of unknown year come last: nothing says that they are new.
 */
export function byEntry(catalog: Pick<Catalog, 'digests' | 'papers'>): Entered[] {
  const order = new Map(catalog.digests.map(({ id }, index) => [id, index]));
  const rank = ({ digest }: Sighting) => order.get(digest) ?? order.size;
  return catalog.papers
    .map((paper) => ({ paper, sighting: firstSighting(paper) }))
    .toSorted(
      (a, b) =>
        compareText(b.sighting.capturedOn.date ?? '', a.sighting.capturedOn.date ?? '') ||
        rank(a.sighting) - rank(b.sighting) ||
        a.sighting.position - b.sighting.position ||
        compareText(a.paper.id, b.paper.id),
    );
}

/** The earliest sighting; one of unknown year counts only where there is no other. */
function firstSighting({ sightings: [first] }: Pick<Paper, 'sightings'>): Sighting {
  if (!first) throw new Error('A paper without a sighting is in no digest, so it cannot be here.');
  return first;
}
