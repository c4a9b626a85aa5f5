import type { Diagnostic } from '../diagnostics.ts';
import type { Departed } from '../schema/catalog.ts';
import type { Entry, ReadDigest } from '../schema/entry.ts';
import type { Ids } from '../schema/ids.ts';
import type { Words } from '../words/index.ts';
import { type Capture, workOutDates } from './dates/capture-date.ts';
import { giveDigestIds } from './ids/digest-ids.ts';
import { chooseAbstract, chooseTitle } from './display.ts';
import type { EntryDate } from './dates/entry-dates.ts';
import { inFixedOrder } from './listed.ts';
import { type Merged, type MergedPaper, merge } from './merge/merge.ts';
import { type Titled, givePaperIds } from './ids/paper-ids.ts';

/** What the digests come to by themselves: papers, days and addresses. */
export interface Identified {
  /** In their fixed order. */
  digests: ReadDigest[];
  merged: Merged;
  papers: Titled[];
  captures: ReadonlyMap<ReadDigest, Capture>;
  entryDates: ReadonlyMap<Entry, EntryDate>;
  /** What is said of dates. */
  dateDiagnostics: Diagnostic[];
  digestIds: ReturnType<typeof giveDigestIds>;
  paperIds: ReturnType<typeof givePaperIds>;
  /** Given addresses that nothing stands behind any more. */
  departed: Departed[];
}

/**
 * A merged paper with the title and the abstract that are shown. Of those that are as good, one that
 * `favoured` is shown with comes first.
 */
export function titled(paper: MergedPaper, favoured: Titled | null = null): Titled {
  const titles = paper.listed.map(({ entry }) => entry.title);
  const abstracts = paper.listed.flatMap(({ entry }) => entry.abstract ?? []);
  // The most frequent comes first where nothing else tells texts apart.
  const often = <T>(own: readonly T[], text: T | null | undefined): T[] =>
    text != null && own.includes(text) ? own.map(() => text) : [];
  return {
    ...paper,
    title: chooseTitle([...titles, ...often(titles, favoured?.title)]),
    abstract: chooseAbstract([...abstracts, ...often(abstracts, favoured?.abstract)]),
  };
}

/**
 * Merges the entries of all digests, works out their days and gives addresses. Corrections have no part in
 * it: an address must be the same with and without them.
 */
export function identify(read: readonly ReadDigest[], given: Ids, words: Words): Identified {
  const digests = inFixedOrder(read);
  const merged = merge(digests);
  const papers = merged.papers.map((paper) => titled(paper));
  const { captures, entryDates, diagnostics } = workOutDates(digests, papers, words);
  const digestIds = giveDigestIds(digests, captures, given.digests);
  const apart = (given.apart ?? []).map(({ id }) => id);
  const paperIds = givePaperIds(papers, given.papers, apart);
  return {
    digests,
    merged,
    papers,
    captures,
    entryDates,
    dateDiagnostics: diagnostics,
    digestIds,
    paperIds,
    departed: [...departedDigests(given, digestIds.ids), ...paperIds.departed],
  };
}

function departedDigests(given: Ids, ids: ReadonlyMap<ReadDigest, string>): Departed[] {
  const named = new Set(ids.values());
  const gone = new Set(given.digests.map(({ id }) => id).filter((id) => !named.has(id)));
  return [...gone].map((id) => ({ kind: 'digest', id, movedTo: null }));
}
