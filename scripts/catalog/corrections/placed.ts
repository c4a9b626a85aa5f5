import type { Place } from '../../diagnostics.ts';
import type { Correction, DigestCorrection, PaperCorrection } from '../../schema/correction.ts';

/** A correction, and where each part of it stands in its file, by a path into it. */
export interface Placed<C extends Correction = Correction> {
  correction: C;
  place: (path: readonly PropertyKey[]) => Place;
}

/** Whether a correction is for a paper; if not, it is for a digest. */
export function isForPaper(placed: Placed): placed is Placed<PaperCorrection> {
  return 'paper' in placed.correction;
}

/** Whether a correction is for a digest. */
export function isForDigest(placed: Placed): placed is Placed<DigestCorrection> {
  return 'digest' in placed.correction;
}
