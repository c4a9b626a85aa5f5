import { compareText } from '../diagnostics.ts';
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
    .map((paper) => ({ paper, sighting: firstSighting(paper.sightings) }))
    .toSorted(
      (a, b) =>
        compareText(b.sighting.capturedOn.date ?? '', a.sighting.capturedOn.date ?? '') ||
        rank(a.sighting) - rank(b.sighting) ||
        a.sighting.position - b.sighting.position ||
        compareText(a.paper.id, b.paper.id),
    );
}

/** Later than any date, so that a capture of unknown year is the first sighting only if there is no other. */
const AFTER_ALL = '~';

/** The earliest sighting; one of unknown year counts only where there is no other. */
export function firstSighting(sightings: readonly Sighting[]): Sighting {
  const [first] = sightings.toSorted(
    (a, b) =>
      compareText(a.capturedOn.date ?? AFTER_ALL, b.capturedOn.date ?? AFTER_ALL) ||
      compareText(a.digest, b.digest),
  );
  if (!first) throw new Error('A paper without a sighting is in no digest, so it cannot be here.');
  return first;
}
