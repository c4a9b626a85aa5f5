import { distance } from 'fastest-levenshtein';
import { compareText } from '../compare-text.ts';

/**
 * The known name that was most probably meant, or `null` if none is near. Case does not count. A name is
 * near when at most two characters in five differ, and two always: past that, a suggestion misleads more
 * often than it helps. Of several as near, the first by code unit.
 */
export function nearest(name: string, known: Iterable<string>): string | null {
  const limit = Math.max(2, Math.floor(name.length * 0.4));
  const wanted = name.toLowerCase();
  let best: { name: string; distance: number } | null = null;
  for (const candidate of known) {
    // The lengths alone tell most of a long list apart from the name.
    if (Math.abs(candidate.length - name.length) > (best?.distance ?? limit)) continue;
    const found = distance(wanted, candidate.toLowerCase());
    if (found > limit || found >= Math.max(name.length, candidate.length)) continue;
    if (
      best === null ||
      found < best.distance ||
      (found === best.distance && compareText(candidate, best.name) < 0)
    ) {
      best = { name: candidate, distance: found };
    }
  }
  return best?.name ?? null;
}

/** What to say after a name that is not known: the nearest one, or else all of them if they are few. */
export function suggestion(name: string, known: readonly string[]): string | null {
  const near = nearest(name, known);
  if (near !== null) return `Did you mean \`${near}\`?`;
  if (known.length === 0 || known.length > 12) return null;
  return `Known: ${known.map((each) => `\`${each}\``).join(', ')}.`;
}
