import { compareText } from '../../scripts/compare-text.ts';
import type { Tick } from '../../widgets/src/core/timeline/axis.ts';
import type { Column, ColumnMonths } from '../../widgets/src/core/timeline/columns.ts';
import type { Dot } from '../../widgets/src/core/timeline/dots.ts';
import { layOut, yearsOf, type Lane, type Layout } from '../../widgets/src/core/timeline/layout.ts';
import { papersOf, type TimelinePaper } from '../../widgets/src/core/timeline/papers.ts';
import { round } from '../../widgets/src/core/timeline/round.ts';
import { nameLabels, type NameLabel } from './timeline-names.ts';
import { yearsPath } from './years-path.ts';

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

/** A timeline as a picture by itself. All lengths are its units. */
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

/** The room below the line for the labels of the axis. */
export const AXIS = 22;

/** The room below these for all papers of the site. */
export const ALL = 26;

/** The most dots in a picture: each is a link, with a title, of some 60 bytes when it is sent. */
export const DOTS = 300;

/** The room above for names. */
export const NAMES = 26;

/**
 * Lays out the papers of a topic as a picture by itself, no higher than it has to be, with names and the site's
 * papers where these are asked for. At least one of `papers` must have a date.
 */
export function timeline(papers: readonly TimelinePaper[], frame: TimelineFrame): Timeline {
  const columns = papersOf(papers.length, (index) => papers[index] ?? NO_PAPER);
  const years = yearsOf([columns]);
  if (!years) throw new Error('A timeline without a date cannot be drawn.');
  const from = new Date(years.from).getUTCFullYear();
  const to = new Date(years.to).getUTCFullYear();
  const below = AXIS + (frame.all && to - from > 1 ? ALL : 0);
  const { width } = frame;
  const layout = layOut([columns], years, {
    width,
    top: frame.named ? NAMES : 0,
    baseline: frame.height - below,
    dots: DOTS,
  });
  const lane = raised(layout.lanes);
  const height = lane.baseline + below;
  return {
    width,
    height: round(height),
    baseline: lane.baseline,
    axisEnd: layout.axisEnd,
    apart: lane.apart && { x: layout.apart, ...lane.apart },
    radius: layout.radius,
    dots: lane.dots,
    columns: lane.columns,
    months: layout.months,
    ticks: layout.ticks,
    names: frame.named ? namesOf(papers, lane, layout, width) : [],
    all:
      below === AXIS || !frame.all
        ? null
        : yearsPath(frame.all, [from, to], {
            x: layout.x,
            baseline: round(height - 1),
            height: ALL - 6,
          }),
  };
}

const NO_PAPER: TimelinePaper = { id: '', title: '', published: null };

/** The only lane, as high up as its dots allow. */
function raised([lane]: readonly Lane[]): Lane {
  if (!lane) throw new Error('A timeline has a lane.');
  const spare = round(lane.spare);
  return {
    ...lane,
    baseline: round(lane.baseline - spare),
    dots: lane.dots.map((dot) => ({ ...dot, y: round(dot.y - spare) })),
  };
}

/** Names of the first and the newest paper, if these are two that stand apart. */
export function namesOf(
  papers: readonly TimelinePaper[],
  { dots, columns }: Pick<Lane, 'dots' | 'columns'>,
  { radius, x }: Pick<Layout, 'radius' | 'x'>,
  width: number,
): NameLabel[] {
  const dated = papers.flatMap((paper) =>
    paper.published ? [{ ...paper, published: paper.published }] : [],
  );
  // Among papers of one day the earlier in the list counts as the newer, as in a list of the newest first.
  const inOrder = dated.toSorted((a, b) => compareText(b.published.date, a.published.date));
  const named = [inOrder.at(-1), inOrder[0]].map((paper) => {
    const dot = dots.find(({ id }) => id === paper?.id);
    if (!paper) return null;
    const { id, title } = paper;
    if (dot) return { id, title, x: dot.x, y: dot.y - radius };
    const place = x(Date.parse(paper.published.date));
    const column = columns.findLast((each) => x(each.from) <= place + 0.01);
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
