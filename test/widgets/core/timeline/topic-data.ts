import type { ApiTopic } from '../../../../widgets/src/api/types.ts';

/** A topic of so many papers, spread over ten years and more in the later ones; the same for the same numbers. */
export function topicOf(
  count: number,
  {
    seed = 1,
    label = 'Graphs',
    undated = 0,
  }: { seed?: number; label?: string; undated?: number } = {},
): ApiTopic {
  let state = seed;
  // Lehmer's generator, as in Park and Miller 1988.
  const next = (): number => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const from = Date.UTC(2016, 0, 1);
  const span = Date.UTC(2026, 0, 1) - from;
  const days = Array.from({ length: count }, () => from + Math.sqrt(next()) * (span - 1));
  const dates = days
    .sort((a, b) => b - a)
    .map((time, index) =>
      index < count - undated ? new Date(time).toISOString().slice(0, 10) : null,
    );
  return {
    schema: 'offprint/topic/1',
    id: label.toLowerCase(),
    url: `../../../topics/${label.toLowerCase()}/`,
    label,
    definition: '',
    parent: null,
    years: [],
    count,
    shard: 1,
    shards: 1,
    next: null,
    papers: {
      ids: dates.map((_, index) => `paper-${index}`),
      titles: dates.map((_, index) => `Paper ${index} on ${label}`),
      dates,
      precisions: dates.map((date) => (date === null ? null : 'day')),
      certainties: dates.map((date) => (date === null ? null : 'stated')),
    },
  };
}
