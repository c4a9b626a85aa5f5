import type { Byline, Entry, ReadDigest } from '../../schema/entry.ts';
import type { MergedPaper } from '../merge/merge.ts';

/** A paper, and the facts of its bylines that the publisher knows better. */
export interface Overruled {
  paper: MergedPaper;
  facts: readonly ('date' | 'authorCount')[];
}

/** Digests in which some bylines lack a fact, and how to find one's way in them. */
export interface SilencedDigests {
  digests: ReadDigest[];
  /** A paper with its entries as they are in these digests. */
  silenced: <P extends MergedPaper>(paper: P) => P;
  /** A digest as it was read. */
  originalOf: (digest: ReadDigest) => ReadDigest;
}

/**
 * Takes out of bylines what the publisher overrules, so that a wrong date is no evidence for the year of a
 * capture and nothing is said of differences that are settled. Nothing that was read is changed: what has
 * to be other is a copy.
 */
export function withoutFacts(
  digests: readonly ReadDigest[],
  overruled: readonly Overruled[],
): SilencedDigests {
  const entries = new Map<Entry, Entry>();
  for (const { paper, facts } of overruled) {
    const silence: Partial<Byline> = Object.fromEntries(facts.map((fact) => [fact, null]));
    for (const { entry } of paper.listed) {
      if (entry.byline === null) continue;
      entries.set(entry, { ...entry, byline: { ...entry.byline, ...silence } });
    }
  }
  const copies = new Map<ReadDigest, ReadDigest>();
  const originals = new Map<ReadDigest, ReadDigest>();
  for (const digest of digests) {
    if (!digest.entries.some((entry) => entries.has(entry))) continue;
    const copy = { ...digest, entries: digest.entries.map((each) => entries.get(each) ?? each) };
    copies.set(digest, copy);
    originals.set(copy, digest);
  }
  return {
    digests: digests.map((digest) => copies.get(digest) ?? digest),
    silenced: (paper) =>
      paper.listed.some(({ digest }) => copies.has(digest))
        ? {
            ...paper,
            listed: paper.listed.map(({ digest, entry }) => ({
              digest: copies.get(digest) ?? digest,
              entry: entries.get(entry) ?? entry,
            })),
          }
        : paper,
    originalOf: (digest) => originals.get(digest) ?? digest,
  };
}
