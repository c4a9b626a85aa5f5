import type { Paper } from '../../schema/paper.ts';
import { countTopics } from '../topics/count-topics.ts';

type WithTopics = Pick<Paper, 'topics'>;

/** How many times rarer than all papers a topic must be to count in full, as a power of 2. */
const FULLY_RARE = 5;

/**
 * A function that gives how much of two papers' topics is shared, 0 to 1: a topic of a 32nd of the papers
 * or less counts in full, one that all have not at all. Counts are rounded to powers of 2, so that a new
 * paper moves little.
 */
export function topicLikeness(
  papers: readonly WithTopics[],
): (a: WithTopics, b: WithTopics) => number {
  const counts = countTopics(papers);
  const all = Math.round(Math.log2(Math.max(1, papers.length)));
  const rarityOf = (id: string): number =>
    Math.min(1, Math.max(0, all - Math.round(Math.log2(counts.get(id) ?? 1))) / FULLY_RARE);
  return (a, b) => {
    const shared = sharedTopics(a, b).reduce((sum, { id }) => sum + rarityOf(id), 0);
    return shared === 0 ? 0 : shared / Math.max(a.topics.length, b.topics.length);
  };
}

/** The topics that both papers have, in the order of the first. */
export function sharedTopics(a: WithTopics, b: WithTopics): Paper['topics'] {
  return a.topics.filter(({ id }) => b.topics.some((other) => other.id === id));
}
