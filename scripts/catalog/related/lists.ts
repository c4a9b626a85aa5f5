/** A paper near another one: its index, how near it is, and why. */
export interface Near {
  other: number;
  score: number;
  why: string[];
}

/** The most neighbours that a paper has. */
const MOST_RELATED = 5;

/** The least part of the first one's score: for the second and third, and for those after. */
const LEAST_PART = 0.45;
const LEAST_PART_LATER = 0.6;
const FEW = 3;

/** The score from which on a paper gets into a list of neighbours, `floor` at least. */
export function leastToEnter(near: readonly Near[], floor: number): number {
  return near.length < MOST_RELATED ? floor : (near.at(-1)?.score ?? floor);
}

/**
 * A list of neighbours, nearest first, with one more: the nearest five, and one only of papers that are one
 * work.
 */
export function withOne(
  near: readonly Near[],
  one: Near,
  isOneWork: (a: number, b: number) => boolean,
): Near[] {
  const kept: Near[] = [];
  for (const each of [...near, one].sort(nearestFirst)) {
    if (!kept.some(({ other }) => isOneWork(other, each.other))) kept.push(each);
  }
  return kept.slice(0, MOST_RELATED);
}

/** A list of neighbours, nearest first, without those that are far behind the first. */
export function withoutFarBehind(near: readonly Near[]): Near[] {
  const top = near[0]?.score ?? 0;
  return near.filter(
    ({ score }, place) => score >= (place < FEW ? LEAST_PART : LEAST_PART_LATER) * top,
  );
}

/**
 * The same lists, by paper, where each paper that another one lists first lists that one too, unless it has
 * five that are nearer or one that is the same work.
 */
export function listBack(
  lists: readonly (readonly Near[])[],
  isOneWork: (a: number, b: number) => boolean,
): Near[][] {
  const both = lists.map((list) => [...list]);
  for (const [index, [first]] of lists.entries()) {
    const list = first === undefined ? undefined : both[first.other];
    if (first === undefined || list === undefined) continue;
    if (list.some(({ other }) => other === index)) continue;
    both[first.other] = withOne(list, { ...first, other: index }, isOneWork);
  }
  return both;
}

function nearestFirst(a: Near, b: Near): number {
  return b.score - a.score || a.other - b.other;
}
