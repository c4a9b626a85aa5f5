import { likelihoodRatio } from '../../scripts/catalog/likelihood-ratio.ts';
import { countTopics } from '../../scripts/catalog/topics/count-topics.ts';
import { sharedPapers } from '../../scripts/catalog/topics/shared-papers.ts';
import { compareText } from '../../scripts/compare-text.ts';
import type { Paper } from '../../scripts/schema/paper.ts';

/** Two topics, by id, that stand on the same papers. */
export interface Meeting {
  /** The one whose id comes first. */
  a: string;
  b: string;
  /** Papers that have both. */
  shared: number;
  /** How many would, had every paper drawn its topics without regard to one another. */
  expected: number;
}

/** The pairs that a picture can show. */
export interface Meetings {
  /** Most shared papers first, ties by id. */
  pairs: Meeting[];
  /** The fewest papers that a pair had to share. */
  least: number;
}

/** How many ties a topic keeps of its own; it may have more, as the strong tie of another. */
export const TIES_PER_TOPIC = 3;

/** How many papers a pair must share; the lower bars are for sites on which few pairs pass. */
const BARS = [3, 2, 1] as const;
const ENOUGH_PAIRS = 8;

/**
 * The pairs of topics that stand out: they share enough papers (three, or fewer where that leaves hardly a
 * pair), more than chance would give them, and are among the strongest ties of at least one of the two. So
 * the number of pairs grows with that of the topics, never with that of the papers.
 */
export function meetingTopics(papers: readonly Pick<Paper, 'topics'>[]): Meetings {
  const all = allMeetings(papers).filter(({ shared, expected }) => shared > expected);
  const passing = (bar: number) => all.filter(({ shared }) => shared >= bar);
  const least = BARS.find((bar) => passing(bar).length >= ENOUGH_PAIRS) ?? 1;
  const strong = strongest(passing(least));
  return {
    least,
    pairs: strong
      .map(({ a, b, shared, expected }) => ({ a, b, shared, expected }))
      .toSorted((x, y) => y.shared - x.shared || compareText(x.a, y.a) || compareText(x.b, y.b)),
  };
}

interface Tie extends Meeting {
  strength: number;
}

function allMeetings(papers: readonly Pick<Paper, 'topics'>[]): Tie[] {
  const of = papers.length;
  const sizes = countTopics(papers);
  return [...sharedPapers(papers)].flatMap(([a, others]) =>
    others
      .filter(({ id }) => compareText(a, id) < 0)
      .map(({ id: b, shared }) => {
        const table = { of, a: sizes.get(a) ?? 0, b: sizes.get(b) ?? 0, both: shared };
        const expected = (table.a * table.b) / of;
        return { a, b, shared, expected, strength: likelihoodRatio(table) };
      }),
  );
}

function strongest(ties: readonly Tie[]): Tie[] {
  const kept = new Map<string, number>();
  const ranked = ties.toSorted(
    (x, y) => y.strength - x.strength || compareText(x.a, y.a) || compareText(x.b, y.b),
  );
  return ranked.filter(({ a, b }) => {
    const wanted = [a, b].some((id) => (kept.get(id) ?? 0) < TIES_PER_TOPIC);
    for (const id of [a, b]) kept.set(id, (kept.get(id) ?? 0) + 1);
    return wanted;
  });
}
