import type { Digest } from '../scripts/schema/digest.ts';

/** How many digests the home page lists. */
const SHOWN = 5;

/**
 * The digests for the home page, in their order: the newest, and the newest of every kind among them. A
 * daily list comes each day, and would otherwise soon leave no room for a capture.
 */
export function newestDigests<D extends Pick<Digest, 'kind'>>(digests: readonly D[]): D[] {
  const firsts = digests.filter(
    ({ kind }, index) => digests.findIndex((each) => each.kind === kind) === index,
  );
  const others = digests.filter((digest) => !firsts.includes(digest));
  const shown = new Set([...firsts, ...others.slice(0, Math.max(0, SHOWN - firsts.length))]);
  return digests.filter((digest) => shown.has(digest));
}
