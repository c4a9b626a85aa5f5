import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import type { DigestCorrection } from '../../schema/correction.ts';
import type { ReadDigest } from '../../schema/entry.ts';
import type { Capture } from '../dates/capture-date.ts';
import type { Found } from './find-digest.ts';
import type { Placed } from './placed.ts';
import { type Named, inOrderOfPlace } from './requests.ts';

/**
 * The days (YYYY-MM-DD) on which the publisher says that digests were captured. Of two for one digest,
 * neither counts. `captures` are the days as far as they are known without.
 */
export function captureDays(
  corrections: readonly Placed<DigestCorrection>[],
  captures: ReadonlyMap<ReadDigest, Capture>,
  findDigest: (named: Named) => Found<ReadDigest>,
): { days: Map<ReadDigest, string>; diagnostics: Diagnostic[] } {
  const days = new Map<ReadDigest, string>();
  const diagnostics: Diagnostic[] = [];
  const asked = corrections.flatMap(({ correction, place }) => {
    const { digest: name, capturedOn } = correction;
    const { found, mistake } = findDigest({ name, place: place(['digest']) });
    if (mistake) diagnostics.push(mistake);
    return found ? [{ name, digest: found, day: capturedOn, place: place(['capturedOn']) }] : [];
  });
  for (const [digest, same] of Map.groupBy(asked, (each) => each.digest)) {
    const [first, ...others] = inOrderOfPlace(same);
    for (const { name, place } of others) {
      const message = `\`capturedOn\` of \`${name}\` is corrected on line ${first?.place.line} too.`;
      diagnostics.push(diagnose('correction-conflict', place, message, 'Keep one of the two.'));
    }
    if (first === undefined || others.length > 0) continue;
    days.set(digest, first.day);
    const known = captures.get(digest)?.capturedOn;
    if (known?.certainty !== 'stated' || known.date !== first.day) continue;
    const message = `\`${first.name}\` is known to be from ${first.day} without the correction.`;
    const fix = 'The correction can go.';
    diagnostics.push(diagnose('correction-needless', first.place, message, fix));
  }
  return { days, diagnostics };
}
