import { yearOf } from '../listing.ts';
import { compareText } from '../../compare-text.ts';
import type { Published } from '../../schema/date.ts';

interface Dated {
  published: Pick<Published, 'date' | 'certainty'> | null;
}

/** A topic's papers in a few numbers; what is not known, or says nothing, is `null`. */
export interface TopicSpan {
  papers: number;
  /** Papers with a date, however sure. */
  dated: number;
  /** Years of the first and the last of these, four digits. */
  years: { from: string; to: string } | null;
  /** The year with the most papers, where there is one such year, and more than one year. */
  most: { year: string; count: number } | null;
}

/** One year of a topic beside the same year of the whole site. */
export interface YearRow {
  /** Four digits, or `undated`. */
  year: string;
  /** Papers of the topic. */
  papers: number;
  /** Those of them whose year was worked out, or may be a later one. */
  unsure: number;
  /** All papers of the site. */
  all: number;
}

/** Sums up the papers of a topic. */
export function topicSpan(papers: readonly Dated[]): TopicSpan {
  const counts = [...countByYear(papers)].filter(([year]) => year !== 'undated');
  const inOrder = counts.map(([year]) => year).toSorted(compareText);
  const [best, second] = counts.toSorted(([, a], [, b]) => b - a);
  const [from, to] = [inOrder[0], inOrder.at(-1)];
  return {
    papers: papers.length,
    dated: counts.reduce((sum, [, count]) => sum + count, 0),
    years: from !== undefined && to !== undefined ? { from, to } : null,
    most: best && second && best[1] > second[1] ? { year: best[0], count: best[1] } : null,
  };
}

/**
 * The years from a topic's first to its last, newest first, and `undated` after them where it has such
 * papers. Years in which the site has no paper at all are left out.
 */
export function yearRows(papers: readonly Dated[], all: readonly Dated[]): YearRow[] {
  const [own, every] = [countByYear(papers), countByYear(all)];
  const unsure = countByYear(
    papers.filter(({ published }) => published && published.certainty !== 'stated'),
  );
  const { years } = topicSpan(papers);
  const shown = [...every.keys()]
    .filter((year) => years && year >= years.from && year <= years.to)
    .toSorted((a, b) => compareText(b, a));
  return [...shown, ...(own.has('undated') ? ['undated'] : [])].map((year) => ({
    year,
    papers: own.get(year) ?? 0,
    unsure: unsure.get(year) ?? 0,
    all: every.get(year) ?? 0,
  }));
}

/** How many papers there are in each year, by its four digits or `undated`. */
export function countByYear(papers: readonly Dated[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const year = yearOf(paper);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}
