import { compareText } from '../../scripts/compare-text.ts';
import type { PaperTopic } from '../../scripts/schema/paper.ts';

/** How many of the papers have each topic; most first, ties by id. Topics without papers are left out. */
export function topicCounts(
  papers: readonly { topics: readonly PaperTopic[] }[],
): { id: string; label: string; count: number }[] {
  const counts = new Map<string, { id: string; label: string; count: number }>();
  for (const { id, label } of papers.flatMap(({ topics }) => topics)) {
    const known = counts.get(id);
    if (known) known.count += 1;
    else counts.set(id, { id, label, count: 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || compareText(a.id, b.id));
}
