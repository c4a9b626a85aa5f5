import type { Paper } from '../../schema/paper.ts';

/** How many of the papers have each topic, by its id; topics that none has are not in it. */
export function countTopics(papers: readonly Pick<Paper, 'topics'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { topics } of papers) {
    for (const { id } of topics) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
