import { max, min } from 'd3-array';
import { compareText } from '../../scripts/compare-text.ts';
import { ticksOf, timeScale, type Tick, type TimeScale, type Years } from './time-axis.ts';
import {
  columnMonths,
  timeColumns,
  yearsPath,
  type Column,
  type ColumnMonths,
} from './timeline-columns.ts';
import {
  heapDots,
  stackDots,
  type DatedPaper,
  type Dot,
  type TimelinePaper,
} from './timeline-dots.ts';
import { nameLabels, type NameLabel } from './timeline-names.ts';
import { round } from './year-strip.ts';

/** What a timeline is drawn for. All lengths are units of the picture. */
export interface TimelineFrame {
  width: number;
  /** The most it may take: a picture of few papers is lower. */
  height: number;
  /** Whether the first and the newest paper are named in it. */
  named?: boolean;
  /** How many papers the site has in each year, to be drawn below; left out, nothing is. */
  all?: ReadonlyMap<number, number>;
}

export interface Timeline {
  width: number;
  height: number;
  baseline: number;
  /** Where the axis ends: what stands to the right of it has no date. */
  axisEnd: number;
  /** The papers without a date: the middle of where they stand, how many, and whether each has its dot. */
  apart: { x: number; count: number; isDrawn: boolean } | null;
  radius: number;
  /** One mark a paper where they fit, else columns. Never both. */
  dots: Dot[];
  columns: Column[];
  /** How many months a column stands for. */
  months: ColumnMonths;
  ticks: Tick[];
  names: NameLabel[];
  /** All papers of the site by year, as a path; `null` where they are not asked for, or are of one year. */
  all: string | null;
}

/** The room below the line for the labels of the axis, and below these for all papers of the site. */
const AXIS = 22;
const ALL = 26;

/** The room above for names. */
const NAMES = 26;

const LARGEST_RADIUS = 6;
const SMALLEST_RADIUS = 2.5;

/** More dots are more than anyone tells apart, and make the page heavy: each is a link. */
const MOST_DOTS = 300;

/** The room for papers without a date, as a part of the width, and the gap that parts it from the axis. */
const APART = 1 / 12;
const LEAST_APART = 46;
const GAP = 18;

/**
 * Lays out papers along a time axis: dots stacked above the moment they appeared, as large as their number
 * allows; too many for dots become columns. A date of which only the month or the year is known stands in the
 * middle of it. Papers without a date stand apart, to the right of the axis: as dots where these fit. At
 * least one of `papers` must have a date.
 */
export function timeline(papers: readonly TimelinePaper[], frame: TimelineFrame): Timeline {
  const dated = papers.filter((paper): paper is DatedPaper => paper.published !== null);
  const undated = papers.filter(({ published }) => !published);
  const years = yearsOf(dated);
  const apart = Math.round(Math.max(LEAST_APART, frame.width * APART));
  const axisEnd = undated.length === 0 ? frame.width : frame.width - apart - GAP;
  const x = timeScale(years, [LARGEST_RADIUS + 1, axisEnd - LARGEST_RADIUS - 1]);
  const below = AXIS + (frame.all && years[1] - years[0] > 1 ? ALL : 0);
  const plot = { x, top: frame.named ? NAMES : 0, baseline: frame.height - below };
  const months = columnMonths(dated, years);
  const marks = dotMarks(dated, undated, {
    ...plot,
    middle: frame.width - apart / 2,
    width: apart,
  }) ?? {
    ...plot,
    radius: 0,
    dots: [],
    columns: timeColumns(dated, months, plot),
  };
  const { dots, columns, radius, baseline } = marks;
  const height = baseline + below;
  const isDrawn = dots.some(({ mark }) => mark === 'undated');
  return {
    width: frame.width,
    height: round(height),
    baseline,
    axisEnd,
    apart:
      undated.length === 0 ? null : { x: frame.width - apart / 2, count: undated.length, isDrawn },
    radius,
    dots,
    columns,
    months,
    ticks: ticksOf(years, {
      x,
      end: axisEnd,
      inMiddle: columns.length > 0,
      quarters: columns.length === 0 || months < 12,
    }),
    names: frame.named ? namesOf(dated, marks, frame.width) : [],
    all:
      below === AXIS || !frame.all
        ? null
        : yearsPath(frame.all, years, { x, baseline: round(height - 1), height: ALL - 6 }),
  };
}

/** The years in which the papers lie. */
function yearsOf(papers: readonly DatedPaper[]): Years {
  const years = papers.map(({ published }) => Number(published.date.slice(0, 4)));
  return [min(years) ?? 0, (max(years) ?? 0) + 1];
}

interface Plot {
  x: TimeScale;
  top: number;
  baseline: number;
}

type Marks = Pick<Timeline, 'dots' | 'columns' | 'radius' | 'baseline'>;

/** The largest dots that fit between `top` and `baseline`, and as high a baseline as they allow. */
function dotMarks(
  dated: readonly DatedPaper[],
  undated: readonly TimelinePaper[],
  { x, top, baseline, ...apart }: Plot & { middle: number; width: number },
): Marks | null {
  if (dated.length > MOST_DOTS) return null;
  for (let radius = LARGEST_RADIUS; radius >= SMALLEST_RADIUS; radius -= 0.5) {
    const row = { radius, baseline };
    const free = (dots: readonly Dot[]) => (min(dots, ({ y }) => y) ?? baseline) - radius - 1 - top;
    const stacked = stackDots(dated, x, row);
    if (free(stacked) < 0) continue;
    const heap = heapDots(undated, apart, row);
    const dots = free(heap) < 0 ? stacked : [...stacked, ...heap];
    const spare = round(free(dots));
    return {
      radius,
      baseline: round(baseline - spare),
      dots: dots.map((dot) => ({ ...dot, y: round(dot.y - spare) })),
      columns: [],
    };
  }
  return null;
}

/** Names of the first and the newest paper, if these are two that stand apart. */
function namesOf(
  dated: readonly DatedPaper[],
  { dots, columns, radius }: Marks,
  width: number,
): NameLabel[] {
  // Among papers of one day the earlier in the list counts as the newer, as in a list of the newest first.
  const inOrder = dated.toSorted((a, b) => compareText(b.published.date, a.published.date));
  const named = [inOrder.at(-1), inOrder[0]].map((paper) => {
    const dot = dots.find(({ id }) => id === paper?.id);
    if (!paper) return null;
    const { id, title } = paper;
    if (dot) return { id, title, x: dot.x, y: dot.y - radius };
    const year = Number(paper.published.date.slice(0, 4));
    const month = Number(paper.published.date.slice(5, 7));
    const column = columns.findLast((each) => each.year === year && each.month <= month);
    return (
      column && {
        id,
        title,
        x: column.x + column.width / 2,
        y: column.y - (column.numbered ? 16 : 2),
      }
    );
  });
  const [first, newest] = named;
  return first && newest && first.x < newest.x ? nameLabels(first, newest, width) : [];
}
