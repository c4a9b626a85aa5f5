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

/**
 * The score from which on a paper gets into a list of neighbours, nearest first, and is not left out for
 * being far behind: `floor` at least.
 */
export function leastToEnter(near: readonly Near[], floor: number): number {
  const scoreAt = (place: number): number => near[place]?.score ?? 0;
  const top = scoreAt(0);
  const later = Math.min(scoreAt(FEW - 1), LEAST_PART_LATER * top);
  return Math.max(floor, LEAST_PART * top, later, scoreAt(MOST_RELATED - 1));
}

/**
 * A list of neighbours, nearest first and each another work, with one more: the nearest five, and one only of
 * papers that are one work.
 */
export function withOne(
  near: readonly Near[],
  one: Near,
  isOneWork: (a: number, b: number) => boolean,
): Near[] {
  const isSame = (each: Near): boolean => isOneWork(each.other, one.other);
  const place = near.findIndex((each) => nearestFirst(one, each) < 0);
  const nearer = place < 0 ? near : near.slice(0, place);
  if (nearer.some(isSame)) return [...near];
  const further = place < 0 ? [] : near.slice(place).filter((each) => !isSame(each));
  return [...nearer, one, ...further].slice(0, MOST_RELATED);
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
