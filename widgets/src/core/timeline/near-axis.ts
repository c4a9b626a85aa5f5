import type * as axes from './axis.ts';
import type { TicksOf } from './axis.ts';
import { DAY, YEAR } from './moments.ts';

/** The most days that show each as such. */
const FEW_DAYS = 63;

/**
 * As `ticksOf`, for views that may be as short as a few days: then single months and days are marked. Made of what the
 * axis itself is made of, which is there already.
 */
export function nearTicks({
  monthTicks,
  roomOf,
  tickAt,
  ticksOf,
}: Pick<typeof axes, 'monthTicks' | 'roomOf' | 'tickAt' | 'ticksOf'>): TicksOf {
  return (view, axis) => {
    const room = roomOf(axis);
    const days = (view.to - view.from) / DAY;
    if (axis.quarters && days < FEW_DAYS) {
      const step = [1, 2, 5].find((size) => days / size <= room) ?? 10;
      const found: axes.Tick[] = [];
      for (let time = Math.ceil(view.from / DAY) * DAY; time < view.to; time += DAY) {
        if (isRoundDay(new Date(time).getUTCDate(), step)) found.push(tickAt(time, axis, null));
      }
      return found;
    }
    const isShort = (view.to - view.from) / YEAR <= room / 24;
    return axis.quarters && isShort ? monthTicks(view, axis, 1, false) : ticksOf(view, axis);
  };
}

/** No label stands close before that of the next month. */
function isRoundDay(day: number, step: number): boolean {
  return day === 1 || step === 1 || (day % step === 0 && day <= 31 - step);
}
