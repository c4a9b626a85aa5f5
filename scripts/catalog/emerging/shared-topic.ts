import { compareText } from '../../compare-text.ts';
import type { Paper } from '../../schema/paper.ts';
import { countTopics } from '../topics/count-topics.ts';

/** More than this part of a term’s papers must have a topic for the term to belong to it. */
const MOST_OF = 0.5;

/** How many times as much of them as of all papers: a topic that half of all papers have says little. */
const MORE = 1.5;

/**
 * The topic that most of a term's papers have, and more of them than of all papers, with how many; of several
 * the one that tells them most from the rest. `null` where there is none.
 */
export function topicOf(
  papers: readonly Pick<Paper, 'topics'>[],
  all: readonly Pick<Paper, 'topics'>[],
): { id: string; papers: number } | null {
  let best: { id: string; papers: number; lead: number } | null = null;
  const large = countTopics(all);
  // Of two topics with one lead, the same one always comes first.
  const counts = [...countTopics(papers)].sort(([a], [b]) => compareText(a, b));
  for (const [id, count] of counts) {
    const [part, expected] = [count / papers.length, (large.get(id) ?? 0) / all.length];
    const lead = part - expected;
    if (part <= MOST_OF || part < MORE * expected || lead <= (best?.lead ?? 0)) continue;
    best = { id, papers: count, lead };
  }
  return best && { id: best.id, papers: best.papers };
}
