import type { Edit, LeftAlone, Span } from './edit.ts';

/**
 * What one reader makes of a source. The edits of a group belong together (the two edges of a run, two
 * quotation marks, a link and the braces around it): all of them are made or none.
 */
export interface Reading {
  groups: Edit[][];
  left: LeftAlone[];
}

/** In the order of the source. */
export function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/**
 * Answers whether a span touches one of the `taken`, which are sorted and disjoint. Takes the logarithm of
 * their number.
 */
export function overlapOf(taken: readonly Span[]): (span: Span) => boolean {
  return ({ start, end }) => {
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((taken[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = taken[low];
    return next !== undefined && next.start < end;
  };
}

/**
 * The groups that can be made together, in one sorted list: where two overlap, the one that begins first
 * stays. `taken` are sorted spans that none may touch.
 */
export function disjoint(groups: readonly Edit[][], taken: readonly Span[]): Edit[][] {
  const overlapsTaken = overlapOf(taken);
  const free = groups.filter((group) => !group.some(overlapsTaken));
  for (;;) {
    const members = free
      .flatMap((group) => group.map((edit) => ({ edit, group })))
      .toSorted((a, b) => byStart(a.edit, b.edit));
    const refused = new Set<Edit[]>();
    let last: (typeof members)[number] | undefined;
    for (const member of members) {
      if (refused.has(member.group)) continue;
      if (last !== undefined && member.edit.start < last.edit.end) refused.add(member.group);
      else last = member;
    }
    if (refused.size === 0) return free;
    for (let index = free.length - 1; index >= 0; index--) {
      const group = free[index];
      if (group !== undefined && refused.has(group)) free.splice(index, 1);
    }
  }
}
