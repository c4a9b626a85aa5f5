import { compareText } from '../compare-text.ts';
import type { Sighting } from '../schema/paper.ts';

/** A day at the start of a digest's id. */
const DAY = /^\d{4}-\d\d-\d\d(?![0-9a-z])/;

/**
 * The day of a capture as no later digest can change it: the one that is stated; else the one in the digest's id,
 * since a year that was worked out can be worked out anew, and an id is given once. `null` where there is neither.
 */
export function lastingDay({
  digest,
  capturedOn: { date, certainty },
}: Pick<Sighting, 'digest' | 'capturedOn'>): string | null {
  return certainty === 'stated' ? date : (DAY.exec(digest)?.[0] ?? null);
}

/**
 * Sightings in time, in an order that no later digest changes: by their lasting days, those without one last, then
 * by the digests' ids in the order in which those of one day are given out, then by place.
 */
export function compareLasting(a: Sighting, b: Sighting): number {
  return (
    compareText(lastingDay(a) ?? '~', lastingDay(b) ?? '~') ||
    a.digest.length - b.digest.length ||
    compareText(a.digest, b.digest) ||
    a.position - b.position
  );
}

/** The first of a paper's sightings in that order. Throws if there is none. */
export function firstSighting(sightings: readonly Sighting[]): Sighting {
  const [first, ...others] = sightings;
  if (first === undefined) throw new Error('A paper has no sighting.');
  return others.reduce((least, each) => (compareLasting(each, least) < 0 ? each : least), first);
}
