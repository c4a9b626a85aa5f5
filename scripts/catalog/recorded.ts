import { arxivId } from '../read/arxiv-id.ts';
import type { SourceRecord } from '../schema/entry.ts';
import { identifiersOf } from './identifiers.ts';
import type { Listed } from './listed.ts';
import { type Given, firstGiven } from './published.ts';

/** What the records with named fields say of one paper. */
export interface Recorded {
  arxiv: Given<string>;
  doi: Given<string>;
  authors: Given<string[]>;
  keywords: Given<string[]>;
  upvotes: Given<number>;
  comments: Given<number>;
}

/**
 * The facts of a paper from the records of all digests. Identifiers are joined, the first sighting that has
 * one giving it; of lists of authors the longest counts, of equals the first. Keywords and numbers are from
 * the last sighting that has them, because a listing changes them as days go by. `listed` must be in the
 * order of sightings, and `dated` says which of them have a day: those without one are never the last.
 */
export function recordedOf(
  listed: readonly Listed[],
  dated: (listed: Listed) => boolean,
): Recorded {
  const latest = [...listed.filter((each) => !dated(each)), ...listed.filter(dated)].reverse();
  const record =
    <T>(read: (from: SourceRecord) => T | null) =>
    ({ entry }: Listed): T | null =>
      entry.record === null ? null : read(entry.record);
  const byNames = listed.toSorted((a, b) => nameCount(b) - nameCount(a));
  return {
    arxiv: firstGiven(listed, ({ entry }) => {
      // An id of a form that is not known is shown as the source has it.
      const { arxiv } = identifiersOf(entry);
      return arxiv === null ? null : (arxivId(entry.record?.identifiers.arxiv ?? '') ?? arxiv);
    }),
    doi: firstGiven(listed, ({ entry }) => identifiersOf(entry).doi),
    authors: firstGiven(
      byNames,
      record(({ authors }) => some(authors)),
    ),
    keywords: firstGiven(
      latest,
      record(({ keywords }) => some(keywords)),
    ),
    upvotes: firstGiven(
      latest,
      record(({ upvotes }) => upvotes),
    ),
    comments: firstGiven(
      latest,
      record(({ comments }) => comments),
    ),
  };
}

function nameCount({ entry }: Listed): number {
  return entry.record?.authors?.length ?? 0;
}

function some<T>(list: T[] | null): T[] | null {
  return list === null || list.length === 0 ? null : list;
}
