import type { Paper } from '../../schema/paper.ts';

/** The least part of all dated papers that the recent years together hold. */
const RECENT_PART = 0.2;

/**
 * So many more papers a topic is taken to have, spread over the years as all papers are: one of two new papers
 * must not stand before one of a hundred that has doubled.
 */
const STEADYING_PAPERS = 8;

/** What a topic's growth is measured with: a paper whose year is sure enough to be counted under it. */
type Dated = Pick<Paper, 'published'>;

/** A part of a site's papers that has a topic. */
export interface Part {
  /** Papers of the topic. */
  count: number;
  /** All papers. */
  of: number;
}

/** A topic's part in the papers of recent years, and in those before. */
export interface Growth {
  recent: Part;
  before: Part;
  /**
   * How much larger the part of the recent papers is than that of those before, as the binary logarithm of the
   * ratio: 1 is twice as large, -1 half. The fewer papers, the nearer to 0.
   */
  rise: number;
}

/**
 * The first of the recent years: the newest years that together hold a fifth of the papers whose year is
 * known. `null` where no paper is older than these, so that there is nothing to compare with.
 */
export function recentSince(papers: readonly Dated[]): number | null {
  const years = papers.flatMap((paper) => sureYear(paper) ?? []).sort((a, b) => b - a);
  const since = years[Math.ceil(years.length * RECENT_PART) - 1];
  const oldest = years.at(-1);
  return since === undefined || oldest === undefined || oldest >= since ? null : since;
}

/**
 * How the part of a topic's papers in all papers moved between the years before `since` and those from it
 * on. Papers without a date, and those that may be of a later year than they show, are not counted; `null`
 * where the topic has no others.
 */
export function growthOf(
  papers: readonly Dated[],
  all: readonly Dated[],
  since: number,
): Growth | null {
  const [count, of] = [split(papers, since), split(all, since)];
  if (count.recent + count.before === 0) return null;
  const recent = { count: count.recent, of: of.recent };
  const before = { count: count.before, of: of.before };
  const steadied = ({ count, of }: Part): number =>
    (count + (STEADYING_PAPERS * of) / (recent.of + before.of)) / of;
  return { recent, before, rise: Math.log2(steadied(recent) / steadied(before)) };
}

function split(papers: readonly Dated[], since: number): { recent: number; before: number } {
  let [recent, before] = [0, 0];
  for (const paper of papers) {
    const year = sureYear(paper);
    if (year === null) continue;
    if (year >= since) recent += 1;
    else before += 1;
  }
  return { recent, before };
}

function sureYear({ published }: Dated): number | null {
  return published === null || published.certainty === 'at-least'
    ? null
    : Number(published.date.slice(0, 4));
}
