import { max } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import type { Meeting } from '../topics/meeting-topics.ts';
import { shortArcs } from './short-arcs.ts';
import { round } from '../../widgets/src/core/timeline/round.ts';

/** A topic in its row of the map. */
export interface MapRow {
  id: string;
  papers: number;
  /** Width of its dot, in pixels; its area stands for the number of papers. */
  dot: number;
  /** The middle of the row. */
  y: number;
  /** Indexes of the arcs that end here. */
  arcs: number[];
  /** The middles of the rows at their other ends. */
  met: number[];
}

/** Two topics that meet, as an arc to the left of the rows. */
export interface MapArc {
  /** Where it runs, as the `d` of a path. */
  path: string;
  /** In pixels; its square stands for the number of shared papers. */
  width: number;
}

/**
 * A picture of pairs: topics in rows, arcs between those that meet. It is to be stretched over whatever
 * room there is, so that it is always `MAP_WIDTH` units wide and each row `ROW` units high; the rows' dots
 * stand on its right edge.
 */
export interface TopicMap {
  height: number;
  rows: MapRow[];
  arcs: MapArc[];
}

/** Units, not pixels. */
export const MAP_WIDTH = 100;
export const ROW = 10;

/** Of the width, what the longest arc takes; the rest is for the thickness of its line. */
const LONGEST = 96;
const SHORTEST = 18;

/** Rows between topics from which on an arc may take the whole width; nearer ones would be flat. */
const FAR = 10;

/** A cubic curve whose handles are equally far out goes three quarters of their way. */
const BULGE = 0.75;

const DOT = [3, 13] as const;
const LINE = [1, 6] as const;

/**
 * Lays out the pairs of topics that meet. Topics are ordered so that arcs are short and the picture needs
 * little ink; a topic that is in no pair is not in it. Without pairs it is empty.
 */
export function topicMap(pairs: readonly Meeting[], papersOf: (topic: string) => number): TopicMap {
  const width = scaleSqrt()
    .domain([0, max(pairs, ({ shared }) => shared) ?? 1])
    .range([...LINE]);
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const order = shortArcs(
    ids.map((id) => ({ id, size: papersOf(id) })),
    pairs.map(({ a, b, shared }) => ({ a, b, weight: Math.round(10 * width(shared)) })),
  );
  const place = new Map(order.map((id, index) => [id, index]));
  const row = (id: string) => place.get(id) ?? 0;
  const reach = scaleSqrt()
    .domain([1, Math.max(FAR, ...pairs.map(({ a, b }) => Math.abs(row(a) - row(b))))])
    .range([SHORTEST / BULGE, LONGEST / BULGE]);
  const diameter = scaleSqrt()
    .domain([0, max(ids, papersOf) ?? 1])
    .range([...DOT]);
  const arcs = pairs.map(({ a, b, shared }) => {
    const [from, to] = [row(a), row(b)].toSorted((x, y) => x - y).map(middle);
    const x = round(MAP_WIDTH - reach(Math.abs(row(a) - row(b))));
    return {
      path: `M${MAP_WIDTH} ${from}C${x} ${from} ${x} ${to} ${MAP_WIDTH} ${to}`,
      width: round(width(shared)),
    };
  });
  const rows = order.map((id, index) => {
    const own = pairs.flatMap(({ a, b }, arc) =>
      a === id ? [{ arc, other: b }] : b === id ? [{ arc, other: a }] : [],
    );
    return {
      id,
      papers: papersOf(id),
      dot: round(diameter(papersOf(id))),
      y: middle(index),
      arcs: own.map(({ arc }) => arc),
      met: own.map(({ other }) => middle(row(other))).toSorted((x, y) => x - y),
    };
  });
  return { height: order.length * ROW, rows, arcs };
}

function middle(index: number): number {
  return index * ROW + ROW / 2;
}
