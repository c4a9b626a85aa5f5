/** A search for a paper that is known to exist. */
export interface KnownItem {
  /** How the query was made of the paper. */
  type: string;
  query: string;
  /** Title of the paper that should be found. */
  title: string;
}

/** Where the paper that was looked for stood. */
export interface Place {
  type: string;
  /** From 0; `null` if it was not among the results that were read. */
  at: number | null;
  /** Whether anything was found at all. */
  isEmpty: boolean;
}

/** How well papers were found. All but `queries` are shares, from 0 to 1; 0 where there was no query. */
export interface SearchScore {
  queries: number;
  first: number;
  firstFive: number;
  /** Mean of one divided by the place, counted from 1; 0 for a paper that was not found. */
  reciprocal: number;
  empty: number;
}

/** Scores the places of papers that were looked for. */
export function scorePlaces(places: readonly Place[]): SearchScore {
  const share = (worth: (place: Place) => number): number =>
    places.length === 0 ? 0 : places.reduce((sum, place) => sum + worth(place), 0) / places.length;
  return {
    queries: places.length,
    first: share(({ at }) => (at === 0 ? 1 : 0)),
    firstFive: share(({ at }) => (at !== null && at < 5 ? 1 : 0)),
    reciprocal: share(({ at }) => (at === null ? 0 : 1 / (at + 1))),
    empty: share(({ isEmpty }) => (isEmpty ? 1 : 0)),
  };
}

/** The middle of some numbers; `NaN` of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}
