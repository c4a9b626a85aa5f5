import { compareText } from '../../compare-text.ts';
import type { Digest } from '../../schema/digest.ts';
import type { Paper } from '../../schema/paper.ts';

/**
 * The parts of all dated papers that count as the newest, in turn. A term may be rising for a month or for
 * a year, and shows best in the window that begins with it.
 */
const PARTS = [0.15, 0.3, 0.5];

/** The newest days of digests against all those before. */
export interface Window {
  /** The first of the newest days, `YYYY-MM-DD`. */
  since: string;
  /** How many days that is, and how many digests are of them. */
  days: number;
  digests: number;
  /** Papers that these digests brought, and papers that were there before. */
  newest: number;
  before: number;
}

/** Papers of which it is known when they came, by day. */
export interface Arrivals<P> {
  /** Earliest first, ties by id. */
  papers: { paper: P; day: string }[];
  /** Shortest first, each another; none where there is nothing to compare: no papers, or all of one day. */
  windows: Window[];
}

/**
 * When each paper came to the site: the day of the first dated digest that lists it. A paper that no dated
 * digest lists is left out.
 */
export function arrivals<P extends Pick<Paper, 'id' | 'sightings'>>(catalog: {
  papers: readonly P[];
  digests: readonly Pick<Digest, 'capturedOn'>[];
}): Arrivals<P> {
  const papers = catalog.papers
    .flatMap((paper) => {
      const day = paper.sightings
        .flatMap(({ capturedOn }) => capturedOn.date ?? [])
        .sort(compareText)[0];
      return day === undefined ? [] : [{ paper, day }];
    })
    .sort((a, b) => compareText(a.day, b.day) || compareText(a.paper.id, b.paper.id));
  const oldest = papers[0]?.day;
  const days = catalog.digests.flatMap(({ capturedOn }) => capturedOn.date ?? []);
  const starts = PARTS.map((part) => papers.at(-Math.ceil(papers.length * part))?.day);
  const windows = [...new Set(starts)].flatMap((since): Window[] => {
    if (since === undefined || since === oldest) return [];
    const before = papers.findIndex(({ day }) => day >= since);
    const newest = days.filter((day) => day >= since);
    return [
      {
        since,
        days: new Set(newest).size,
        digests: newest.length,
        newest: papers.length - before,
        before,
      },
    ];
  });
  return { papers, windows };
}
