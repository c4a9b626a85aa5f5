import { z } from 'zod';
import { titleKey } from '../../scripts/catalog/ids/title-key.ts';

/** What a person says of a paper being listed as a neighbour of another. */
export interface Judgement {
  /** Both by slug or title. */
  paper: string;
  neighbour: string;
  /** 3: what a reader of the paper wants next; 2: good; 1: loosely connected; 0: filler. */
  grade: number;
  /** Papers that the rules were chosen with are told from others. */
  group: string;
}

/** Neighbours with their grades, by paper: the other shape of a file of grades. */
const GradesByPaper = z.record(z.string(), z.record(z.string(), z.number().int().min(0).max(3)));

/**
 * The judgements in a file: JSON, `{ paper: { neighbour: grade } }`, or lines of group, paper, neighbour,
 * grade and more, parted by tabs, under a line of headings that is skipped. Throws on a line that is none.
 */
export function parseJudgements(text: string): Judgement[] {
  if (text.trimStart().startsWith('{')) {
    return Object.entries(GradesByPaper.parse(JSON.parse(text))).flatMap(([paper, grades]) =>
      Object.entries(grades).map(([neighbour, grade]) => ({ paper, neighbour, grade, group: '' })),
    );
  }
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line, index) => {
    const [group, paper, neighbour, grade] = line.split('\t');
    if (!paper || !neighbour || grade === undefined || !/^[0-3]$/.test(grade)) {
      throw new Error(`Line ${index + 2} of the grades is none: ${line}`);
    }
    return { group: group ?? '', paper, neighbour, grade: Number(grade) };
  });
}

/** The slug of a paper that is called by its slug or by its title, however that is spelled. */
export function paperFinder(
  papers: readonly { id: string; title: string }[],
): (called: string) => string | null {
  const ids = new Set(papers.map(({ id }) => id));
  const byTitle = new Map(papers.map(({ id, title }) => [titleKey(title), id]));
  return (called) => (ids.has(called) ? called : (byTitle.get(titleKey(called)) ?? null));
}

/** What came of judging lists of neighbours. */
export interface RelatedScore {
  papers: number;
  /** Papers that list anything, those of them whose first neighbour has a grade, and is good: 2 or 3. */
  listing: number;
  firstJudged: number;
  firstGood: number;
  /** Mean over papers of the discounted gain of the first three against the best three that were judged. */
  ndcg: number;
  /** Papers with fewer than three neighbours. */
  fewer: number;
  /** Pairs among the first three without a grade; they count as gain 0. */
  unjudged: { paper: string; neighbour: string }[];
}

const SHOWN = 3;
const GOOD = 2;

/**
 * Compares lists of neighbours, by paper, with grades, by paper and neighbour. nDCG is that of Järvelin and
 * Kekäläinen with gain 2^grade - 1; a paper of which nothing judged is worth anything is left out of it.
 */
export function scoreNeighbours(
  grades: ReadonlyMap<string, ReadonlyMap<string, number>>,
  listOf: (paper: string) => readonly string[],
): RelatedScore {
  const score: RelatedScore = {
    papers: grades.size,
    listing: 0,
    firstJudged: 0,
    firstGood: 0,
    ndcg: 0,
    fewer: 0,
    unjudged: [],
  };
  const parts: number[] = [];
  for (const [paper, known] of grades) {
    const shown = listOf(paper).slice(0, SHOWN);
    const [first] = shown;
    const firstGrade = first === undefined ? undefined : known.get(first);
    if (first !== undefined) score.listing++;
    if (firstGrade !== undefined) score.firstJudged++;
    if (firstGrade !== undefined && firstGrade >= GOOD) score.firstGood++;
    if (shown.length < SHOWN) score.fewer++;
    for (const neighbour of shown) {
      if (!known.has(neighbour)) score.unjudged.push({ paper, neighbour });
    }
    const ideal = gain([...known.values()].sort((a, b) => b - a));
    if (ideal > 0) parts.push(gain(shown.map((neighbour) => known.get(neighbour) ?? 0)) / ideal);
  }
  score.ndcg = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  return score;
}

/** Discounted cumulative gain of the first three grades. */
function gain(grades: readonly number[]): number {
  return grades
    .slice(0, SHOWN)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
