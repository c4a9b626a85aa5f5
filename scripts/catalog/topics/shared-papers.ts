import { compareText } from '../../compare-text.ts';
import type { Paper } from '../../schema/paper.ts';

/** Another topic, and how many papers have both. */
export interface SharedPapers {
  /** Id of the other topic. */
  id: string;
  shared: number;
}

/**
 * For each topic, by its id, the topics that it shares papers with, most shared first, ties by id. A topic
 * that shares none is not in it.
 */
export function sharedPapers(
  papers: readonly Pick<Paper, 'topics'>[],
): Map<string, SharedPapers[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { topics } of papers) {
    for (const { id } of topics) {
      const row = counts.get(id) ?? new Map<string, number>();
      for (const other of topics) {
        if (other.id === id) continue;
        counts.set(id, row);
        row.set(other.id, (row.get(other.id) ?? 0) + 1);
      }
    }
  }
  return new Map(
    [...counts].map(([id, row]) => [
      id,
      [...row]
        .map(([other, shared]) => ({ id: other, shared }))
        .sort((a, b) => b.shared - a.shared || compareText(a.id, b.id)),
    ]),
  );
}
