import type { Published } from '../../scripts/schema/date.ts';
import { spanOf, type TimeScale } from './time-axis.ts';
import { round } from './year-strip.ts';

/** A paper to place: on the axis, or apart from it where nothing tells its date. */
export interface TimelinePaper {
  id: string;
  title: string;
  published: Published | null;
}

/** A paper that stands on the axis. */
export type DatedPaper = TimelinePaper & { published: Published };

/** Where a paper's dot stands. `unsure`: a part of its date is not known, or was worked out. */
export interface Dot extends TimelinePaper {
  x: number;
  y: number;
  mark: 'sure' | 'unsure' | 'undated';
  /** From where to where its date may lie, if that is a month or a year. */
  reach: [number, number] | null;
  /** Whether it may be of a later year than the one it stands in. */
  orLater: boolean;
}

/** How dots are set: their radius, and the line they stand on. */
export interface DotRow {
  radius: number;
  baseline: number;
}

/** Dots above the moments of their dates, or the middle of what these may mean, stacked where they meet. */
export function stackDots(papers: readonly DatedPaper[], x: TimeScale, row: DotRow): Dot[] {
  const step = 2 * row.radius + 1;
  const heights = new Map<number, number>();
  return papers
    .map((paper) => ({ paper, span: spanOf(paper.published) }))
    .map(({ paper, span: [from, to] }) => ({ paper, from, to, middle: (from + to) / 2 }))
    .toSorted((a, b) => a.middle - b.middle)
    .map(({ paper, from, to, middle }) => {
      const slot = Math.floor(x(middle) / step);
      const below = heights.get(slot) ?? 0;
      heights.set(slot, below + 1);
      const { certainty, precision } = paper.published;
      return {
        ...paper,
        x: round((slot + 0.5) * step),
        y: level(below, row),
        mark: certainty === 'stated' && precision === 'day' ? 'sure' : 'unsure',
        reach: precision === 'day' ? null : [round(x(from)), round(x(to))],
        orLater: certainty === 'at-least',
      };
    });
}

/** Dots of no date, in rows about a place, no wider than `width`. */
export function heapDots(
  papers: readonly TimelinePaper[],
  { middle, width }: { middle: number; width: number },
  row: DotRow,
): Dot[] {
  const step = 2 * row.radius + 1;
  const inRow = Math.min(papers.length, Math.floor(width / step));
  const left = middle - (inRow * step) / 2;
  return papers.map((paper, index) => ({
    ...paper,
    x: round(left + ((index % inRow) + 0.5) * step),
    y: level(Math.floor(index / inRow), row),
    mark: 'undated',
    reach: null,
    orLater: false,
  }));
}

/** The middle of the dot that has so many below it. */
function level(below: number, { radius, baseline }: DotRow): number {
  return round(baseline - radius - 2 - below * (2 * radius + 1));
}
