import type { LoadedTopics } from './core/timeline/load-topics.ts';
import { periodOf } from './core/timeline/periods.ts';
import type { Scene } from './topic-timeline-scene.ts';

/** What part of the papers is in sight: "43 of 214 papers, Mar 2021–Sep 2021". */
export function summaryOf({ series, isPartial }: LoadedTopics, scene: Scene): string {
  const { layout, lanes, view, words } = scene;
  const sum = (counts: number[] = []): number => counts.reduce((a, b) => a + b, 0);
  const seen = view
    ? layout?.lanes.map(({ first, last }) => last - first)
    : lanes.map(({ papers }) => papers.count);
  const period = view ?? scene.years;
  return [
    words.papersShown(sum(seen), sum(series.map(({ count }) => count)), words.locale),
    period && periodOf(period, words.locale),
    isPartial && words.notAll,
  ]
    .filter(Boolean)
    .join(', ');
}
