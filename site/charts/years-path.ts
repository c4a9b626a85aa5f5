import { max } from 'd3-array';
import type { TimeScale } from '../../widgets/src/core/timeline/axis.ts';
import { startOfMonth } from '../../widgets/src/core/timeline/moments.ts';
import { round } from '../../widgets/src/core/timeline/round.ts';

/**
 * How many papers there are in each of the years from one up to another, as one path of columns that is `height`
 * units tall where there are most, on the line `baseline`.
 */
export function yearsPath(
  counts: ReadonlyMap<number, number>,
  [from, to]: readonly [number, number],
  { x, baseline, height }: { x: TimeScale; baseline: number; height: number },
): string {
  const within = [...counts].filter(([year]) => year >= from && year < to);
  const most = max(within, ([, count]) => count) ?? 1;
  return within
    .toSorted(([a], [b]) => a - b)
    .map(([year, count]) => {
      const [left, right] = [x(startOfMonth(year * 12)), x(startOfMonth(year * 12 + 12))];
      const gap = Math.min(2, (right - left) / 5);
      const up = round(Math.max(1, (height * count) / most));
      return `M${round(left + gap / 2)} ${baseline}v-${up}h${round(right - left - gap)}v${up}`;
    })
    .join('');
}
