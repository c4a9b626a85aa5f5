import type { Papers } from './papers.ts';

/** One of the papers of several topics: which topic, and which of its papers in the order of time. */
export interface Place {
  lane: number;
  index: number;
}

/** When the paper at a place appeared; infinite where nothing tells. */
export function timeOf(lanes: readonly Papers[], { lane, index }: Place): number {
  return lanes[lane]?.middles[index] ?? Infinity;
}

/** Puts places in the order of time, those of one time by their lanes. */
export function inOrder(lanes: readonly Papers[], places: Place[]): Place[] {
  // Two infinities, those of no date, differ by no number.
  return places.sort(
    (a, b) => timeOf(lanes, a) - timeOf(lanes, b) || a.lane - b.lane || a.index - b.index,
  );
}

/** How many papers of a lane come before a place: those of an earlier time, and of the same one in earlier lanes. */
function before(papers: Papers, lane: number, place: Place, time: number): number {
  return lane === place.lane ? place.index : papers.before(time, lane < place.lane);
}

/** How many papers come before a place. */
export function placesBefore(lanes: readonly Papers[], place: Place): number {
  const time = timeOf(lanes, place);
  return lanes.reduce((sum, papers, lane) => sum + before(papers, lane, place, time), 0);
}

/** The next paper after a place (`step` 1) or the one before it (-1), whatever its topic; itself at the end. */
export function neighbour(lanes: readonly Papers[], place: Place, step: 1 | -1): Place {
  const time = timeOf(lanes, place);
  const next = lanes.flatMap((papers, lane) => {
    const own = before(papers, lane, place, time);
    const index = step < 0 ? own - 1 : own + Number(lane === place.lane);
    return index in papers.middles ? { lane, index } : [];
  });
  return inOrder(lanes, next).at(step < 0 ? -1 : 0) ?? place;
}

/** What part of the papers of a lane is looked at: from one place up to another. */
interface Part {
  first: number;
  last: number;
}

/** The last of all papers (`step` 1), or the first (-1); of parts of the lanes where these are given and have any. */
export function endOf(lanes: readonly Papers[], step: 1 | -1, parts: readonly Part[] = []): Place {
  const whole = lanes.map(({ count }) => ({ first: 0, last: count }));
  const [end] = [parts, whole].flatMap((each) => {
    const ends = each.flatMap(({ first, last }, lane) =>
      first < last ? { lane, index: step < 0 ? first : last - 1 } : [],
    );
    return inOrder(lanes, ends).at(step < 0 ? 0 : -1) ?? [];
  });
  return end ?? { lane: 0, index: 0 };
}
