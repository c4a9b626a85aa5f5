import type { Column } from './columns.ts';
import type { Place } from './lanes.ts';
import type { Layout } from './layout.ts';

/** Where a paper is seen: its dot, or the column that it is in, for which its first paper stands. */
export interface Spot extends Place {
  /** The top of the mark, in the middle. */
  x: number;
  y: number;
  column: Column | null;
}

/** How far from a mark it is still meant: half of a finger's width. */
const REACH = 14;

function spotsOf({ lanes, radius }: Layout): Spot[] {
  return lanes.flatMap(({ dots, columns }, lane) => [
    ...dots.map(({ index, x, y }) => ({ lane, index, x, y: y - radius, column: null })),
    ...columns.map((column) => {
      const { first, x, y, width } = column;
      return { lane, index: first, x: x + width / 2, y, column };
    }),
  ]);
}

/** The mark that is meant at a place of the picture: the nearest dot, or the column there; `null` far from any. */
export function nearest(layout: Layout, x: number, y: number): Spot | null {
  let found: Spot | null = null;
  let distance = layout.radius + REACH;
  for (const spot of spotsOf(layout)) {
    const { top = 0, baseline = 0 } = layout.lanes[spot.lane] ?? {};
    const beside = Math.abs(spot.x - x);
    const isIn = top <= y && y <= baseline;
    // All of its lane above a column is the column's.
    const own = spot.column
      ? isIn
        ? beside - spot.column.width / 2
        : Infinity
      : Math.hypot(beside, spot.y + layout.radius - y);
    if (own < distance) [found, distance] = [spot, own];
  }
  return found;
}

/** Where the paper at a place is seen; `null` where it is out of sight. */
export function spotOf(layout: Layout, { lane, index }: Place): Spot | null {
  const isIt = ({ column, index: own }: Spot): boolean =>
    own <= index && index < (column?.last ?? own + 1);
  return spotsOf(layout).find((spot) => spot.lane === lane && isIt(spot)) ?? null;
}
