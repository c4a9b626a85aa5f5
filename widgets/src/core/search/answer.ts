import type { Identifier } from './identifier.ts';
import type { Facet, Query } from './query.ts';
import type { Result } from './result.ts';

/** A result of a search, best first or newest first. All of its texts are plain: they are shown with `textContent`. */
export interface FoundResult extends Result {
  /** Ids and labels of its topics; none of a topic's own. */
  topics: { id: string; label: string }[];
  hasCode: boolean;
  /** Words of the query, as typed, that it lacks; empty where it has all, or what they were taken for. */
  missing: string[];
  /** Those of its authors whose names were asked for; none where it was found by its text alone. */
  authors: string[];
  /** How well it matches, higher is better; only to be compared within one answer. 0 where no words were asked for. */
  score: number;
}

/** A word that nothing has, and what was searched for in its place. */
export interface Correction {
  typed: string;
  meant: string;
}

/** What was asked for by its name and is not here: an author, a topic, a digest, or a paper by an identifier. */
export interface Absent {
  kind: 'author' | 'topic' | 'digest' | Identifier['kind'];
  /** As it is written; of an identifier without a version or a resolver. */
  id: string;
}

/** How many results each value of a facet would leave: topics and digests by id. Values that would leave none are absent. */
export type FacetCounts = Record<Facet, Readonly<Record<string, number>>>;

/** What an index says to a query. */
export interface Answer {
  /** How many results there are, of which `results` are the first. */
  total: number;
  results: FoundResult[];
  /**
   * Each facet counted as if it alone were not chosen, in the box or beside it; `null` unless it was asked for.
   * Without words and choices it counts everything.
   */
  counts: FacetCounts | null;
  /** Words that nothing has, which were taken for others; none where the search was to be exact. */
  corrected: Correction[];
  /** Nothing has all words: the results have most of them, and each says what it lacks. */
  relaxed: boolean;
  /** Parts of the index could not be loaded: there may be more, and of some results nothing is shown. */
  isPartial: boolean;
  /** What was named and is not here. */
  absent: Absent[];
  /** The text of the box as it was perhaps meant, where what was typed is rare or finds nothing; else `null`. */
  suggestion: string | null;
}

/** What came of a search. `stale`: a later one has taken its place, and this one is of no use to anyone. */
export type Outcome =
  ({ state: 'found' } & Answer) | { state: 'stale' } | { state: 'failed'; reason: string };

export interface AskOptions {
  /** The most results that are read. */
  count: number;
  /** Milliseconds to wait for a later search before this one starts. */
  pause?: number;
  /**
   * Whether the results are wanted soon rather than well: if one of the few that are read first has all words, that is
   * the answer. It is meant for what is shown until the same search without it is answered.
   */
  hasty?: boolean;
  /** Whether the values of facets are to be counted. */
  counted?: boolean;
  /** Whether words are taken as typed: nothing is corrected and no word is left out. */
  exact?: boolean;
}

/**
 * Search over an index; it knows no document, so that it runs in a page, a worker and Node alike:
 *
 *     createFinder(place: IndexPlace, network?: Network): Finder
 */
export interface Finder {
  /** Starts to load, if that has not been done; a failure shows in the next search. */
  warm: () => void;
  /** Searches, and makes every search before it stale. It does not reject. */
  find: (query: Query, options: AskOptions) => Promise<Outcome>;
  /** Makes every search before it stale. */
  cancel: () => void;
}
