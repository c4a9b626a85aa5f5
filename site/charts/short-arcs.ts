import { compareText } from '../../scripts/compare-text.ts';

/** Something to stand in a row. */
export interface Node {
  id: string;
  /** How much it weighs: heavy ones come early, as far as the links allow. */
  size: number;
}

/** Two nodes, by id, that should stand close, the more so the more the link weighs. */
export interface Link {
  a: string;
  b: string;
  weight: number;
}

/** A node's links: what is at the other end, and the weight. */
type Ties = Map<string, [other: string, weight: number][]>;

/** From how many nodes a row is begun. More take longer and gain little. */
const STARTS = 12;

/** Rounds of moving every node; rows of a few hundred nodes settle in far fewer. */
const ROUNDS = 30;

/**
 * Puts nodes in a row so that the arcs between linked ones are short (the sum of length by weight is
 * small; the smallest is hard to find). Nodes that no link joins, even through others, do not mix: each such
 * group stands together, the heaviest first, and begins with its heavier end. The same for the same input
 * in any order.
 */
export function shortArcs(nodes: readonly Node[], links: readonly Link[]): string[] {
  const ordered = nodes.toSorted((x, y) => y.size - x.size || compareText(x.id, y.id));
  const ties: Ties = new Map(ordered.map(({ id }) => [id, []]));
  for (const { a, b, weight } of links) {
    ties.get(a)?.push([b, weight]);
    ties.get(b)?.push([a, weight]);
  }
  for (const list of ties.values()) list.sort(([x], [y]) => compareText(x, y));
  const sizes = new Map(ordered.map(({ id, size }) => [id, size]));
  const weigh = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
  return groups(
    ordered.map(({ id }) => id),
    ties,
  )
    .toSorted((x, y) => weigh(y) - weigh(x) || compareText(x[0] ?? '', y[0] ?? ''))
    .flatMap((group) => {
      const row = bestRow(group, ties);
      const half = Math.floor(row.length / 2);
      return weigh(row.slice(0, half)) >= weigh(row.slice(row.length - half)) ? row : row.reverse();
    });
}

/** The sum of all arcs' lengths, each by its weight; a length is a number of rows. */
export function arcLength(row: readonly string[], links: readonly Link[]): number {
  const place = placesIn(row);
  return links.reduce(
    (sum, { a, b, weight }) => sum + weight * Math.abs((place.get(a) ?? 0) - (place.get(b) ?? 0)),
    0,
  );
}

function groups(ids: readonly string[], ties: Ties): string[][] {
  const seen = new Set<string>();
  return ids.flatMap((start) => {
    if (seen.has(start)) return [];
    const group = [start];
    seen.add(start);
    for (const id of group) {
      for (const [other] of ties.get(id) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    return [group];
  });
}

function bestRow(group: readonly string[], ties: Ties): string[] {
  const links = group.flatMap((a) =>
    (ties.get(a) ?? []).filter(([b]) => a < b).map(([b, weight]) => ({ a, b, weight })),
  );
  let best: { row: string[]; length: number } | null = null;
  for (const start of group.slice(0, STARTS)) {
    const row = settle(grow(start, group, ties), ties);
    const length = arcLength(row, links);
    if (!best || length < best.length) best = { row, length };
  }
  return best?.row ?? [];
}

/** A first row: after `start` always the node that is tied most to those in it and least to the others. */
function grow(start: string, group: readonly string[], ties: Ties): string[] {
  const pull = new Map(
    group.map((id) => [id, -(ties.get(id) ?? []).reduce((sum, [, weight]) => sum + weight, 0)]),
  );
  const row: string[] = [];
  for (let next: string | null = start; next !== null;) {
    row.push(next);
    pull.delete(next);
    for (const [other, weight] of ties.get(next) ?? []) {
      const before = pull.get(other);
      if (before !== undefined) pull.set(other, before + 2 * weight);
    }
    next = null;
    for (const [id, value] of pull) {
      if (next === null || value > (pull.get(next) ?? 0)) next = id;
    }
  }
  return row;
}

/** Moves each node to its best place, again and again, until nothing gets shorter. */
function settle(row: readonly string[], ties: Ties): string[] {
  let order = [...row];
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const id of row) {
      const place = placesIn(order);
      const from = place.get(id) ?? 0;
      const to = bestPlace(id, order, place, ties);
      if (to === from) continue;
      order = order.toSpliced(from, 1).toSpliced(to, 0, id);
      moved = true;
    }
    if (!moved) break;
  }
  return order;
}

/**
 * Walks a node to either end of the row, past one neighbour at a time, and gives the place at which the
 * arcs were shortest. Passing a neighbour changes only arcs of the two: by one, and their own not at all.
 */
function bestPlace(
  id: string,
  order: readonly string[],
  place: ReadonlyMap<string, number>,
  ties: Ties,
): number {
  const from = place.get(id) ?? 0;
  const lean = (node: string, at: number) =>
    (ties.get(node) ?? []).reduce(
      (sum, [other, weight]) =>
        other === id ? sum : sum + weight * Math.sign((place.get(other) ?? 0) - at),
      0,
    );
  let best = { place: from, change: 0 };
  for (const step of [-1, 1]) {
    let change = 0;
    for (let at = from + step; at >= 0 && at < order.length; at += step) {
      change += step * (lean(order[at] ?? '', at) - lean(id, at));
      if (change < best.change) best = { place: at, change };
    }
  }
  return best.place;
}

function placesIn(row: readonly string[]): Map<string, number> {
  return new Map(row.map((id, index) => [id, index]));
}
