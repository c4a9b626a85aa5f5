import { distance } from 'fastest-levenshtein';
import { type TitleForm, numbersIn } from './title-form.ts';

/**
 * How two titles are related, the closest first. `spelled`: they differ in marks of a version or in "&".
 * `part`: one is the other without its subtitle, without what stands before it, or cut short. `edited`: a
 * few characters differ. `named`: they share what stands before ": ". `overlap`: they share words.
 */
export type TitleRelation = 'spelled' | 'part' | 'edited' | 'named' | 'overlap';

/** The part of a title's characters that an edit may change: a spelling, a plural, a word of many. */
const EDITED = 0.15;
/** A change of this many characters is an edit in a title of any length from the shortest on. */
const FEW = 2;
const SHORTEST_EDITED = 10;
/** A longer key is not measured: no title is so long, and the measure is quadratic. */
const LONGEST_EDITED = 500;
/** The least length of a title that was cut short, in characters of its key. */
const SHORTEST_CUT = 20;
const LEAST_WORDS = 2;
/** The least part of the shorter title's words that must be in the other. */
const OVERLAP = 0.5;

/** The closest relation of two titles of different keys; `null` where there is none. */
export function relateTitles(a: TitleForm, b: TitleForm): TitleRelation | null {
  if (a.loose === b.loose) return 'spelled';
  if (isPart(a, b) || isPart(b, a)) return 'part';
  if (isEdited(a.loose, b.loose)) return 'edited';
  const name = a.parts[0];
  if (name !== undefined && name === b.parts[0]) return 'named';
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  const fewer = Math.min(a.words.size, b.words.size);
  return shared >= LEAST_WORDS && shared >= OVERLAP * fewer ? 'overlap' : null;
}

/** Whether the numbers in two titles say that they are two: parts, models, versions that are named. */
export function numbersDiffer(a: TitleForm, b: TitleForm): boolean {
  const revised = a.revision !== '' && b.revision !== '' && a.revision !== b.revision;
  return revised || numbersIn(a).digits !== numbersIn(b).digits;
}

function isPart(part: TitleForm, whole: TitleForm): boolean {
  return (
    whole.parts.includes(part.loose) ||
    (part.loose.length >= SHORTEST_CUT && whole.loose.startsWith(part.loose))
  );
}

function isEdited(a: string, b: string): boolean {
  if (withoutDigits(a) === withoutDigits(b)) return true;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < SHORTEST_EDITED || longer.length > LONGEST_EDITED) return false;
  const most = Math.max(FEW, EDITED * longer.length);
  return longer.length - shorter.length <= most && distance(a, b) <= most;
}

function withoutDigits(key: string): string {
  return key.replace(/\d+/g, '');
}
