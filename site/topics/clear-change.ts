import type { Growth } from '../../scripts/catalog/topics/growth.ts';

/** A part half as large again as before, or two thirds of it. */
const LARGE = Math.log2(1.5);

/** Standard deviations from what chance would give: about one topic in twenty passes by chance alone. */
const UNLIKELY = 2;

/**
 * Whether a topic has clearly more or fewer of the recent papers than of those before: a change that is large,
 * and larger than chance would make it if the topic's papers fell on recent and older ones as all do (the
 * binomial distribution, by its normal approximation). Of few papers nothing is clear.
 */
export function clearChange({ recent, before, rise }: Growth): 'up' | 'down' | null {
  const papers = recent.count + before.count;
  const part = recent.of / (recent.of + before.of);
  const deviation = Math.sqrt(papers * part * (1 - part));
  const isClear = Math.abs(recent.count - papers * part) > UNLIKELY * deviation;
  if (!isClear || Math.abs(rise) < LARGE) return null;
  return rise > 0 ? 'up' : 'down';
}
