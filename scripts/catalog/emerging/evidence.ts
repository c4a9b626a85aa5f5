import { likelihoodRatio } from '../likelihood-ratio.ts';
import type { Window } from './windows.ts';

/** In how many papers something is, before a day and from it on. */
export interface Rise {
  window: Window;
  newest: number;
  before: number;
  /** How sure it is that the share rose: the signed root of the likelihood ratio, about a normal deviate. */
  certainty: number;
  /** How many times the share of the newest papers is that of those before, with half a paper added to each. */
  ratio: number;
}

/**
 * How the share of papers that hold a term rose, in the window where it shows best; `null` where there is
 * none. `texts` are their indices in the order in which papers came. The newest papers must be of two days where
 * the window has as many.
 */
export function riseOf(
  texts: readonly number[],
  windows: readonly Window[],
  dayOf: (text: number) => string,
): Rise | null {
  let best: Rise | null = null;
  for (const window of windows) {
    const newer = texts.filter((text) => text >= window.before);
    const isOfOneDay = new Set(newer.map(dayOf)).size < Math.min(2, window.days);
    if (newer.length < 3 || isOfOneDay) continue;
    const [newest, before] = [newer.length, texts.length - newer.length];
    const certainty = signedRoot(newest, window.newest, before, window.before);
    if (certainty <= (best?.certainty ?? 0)) continue;
    const ratio = partOf(newest, window.newest) / partOf(before, window.before);
    best = { window, newest, before, certainty, ratio };
  }
  return best;
}

function partOf(count: number, of: number): number {
  return (count + 0.5) / (of + 1);
}

function signedRoot(count: number, of: number, otherCount: number, otherOf: number): number {
  const table = { of: of + otherOf, a: of, b: count + otherCount, both: count };
  const root = Math.sqrt(likelihoodRatio(table));
  return count * otherOf > otherCount * of ? root : -root;
}
