import type { Manifest } from './manifest.ts';

/** How many bytes some scripts may take, as they are sent (brotli). */
interface Budget {
  what: string;
  /** Whether a script counts, by its name in the manifest. */
  counts: (name: string) => boolean;
  limit: number;
}

const budgets: readonly Budget[] = [
  { what: 'paper-card', counts: (name) => name === 'paper-card.js', limit: 9_500 },
  { what: 'topic-timeline', counts: (name) => name === 'topic-timeline.js', limit: 14_000 },
  {
    what: 'topic-timeline, loaded on demand',
    counts: (name) => /^topic-timeline-[\w-]+\.js$/.test(name),
    limit: 6_000,
  },
  { what: 'all elements in one file', counts: (name) => name === 'offprint.js', limit: 26_000 },
];

/** How a budget stands. All in bytes, brotli. */
export interface Spending {
  what: string;
  bytes: number;
  limit: number;
}

/** How the budgets stand, in their order; one of which nothing is built is left out. */
export function spendings({ files }: Manifest): Spending[] {
  return budgets.flatMap(({ what, counts, limit }) => {
    const scripts = Object.entries(files).filter(([name]) => counts(name));
    if (scripts.length === 0) return [];
    return { what, limit, bytes: scripts.reduce((sum, [, { brotli }]) => sum + brotli, 0) };
  });
}
