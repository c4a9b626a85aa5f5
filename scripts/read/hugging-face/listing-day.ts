import { compareText } from '../../compare-text.ts';
import type { ReadDigest } from '../../schema/entry.ts';
import { dayAt } from './moment.ts';
import { type Moment, writtenDate } from './record.ts';

/** The moments of an entry that bear on the day of the listing it stands in. */
export interface ListedAt {
  /** `paper.submittedOnDailyAt`: when the paper was put on the list; in files from spring 2025 on. */
  submitted: Moment | null;
  /** The entry's own `publishedAt`. */
  listed: Moment | null;
  /** `paper.publishedAt`. */
  published: Moment | null;
}

const HOUR = 3_600_000;

/** How far New York is behind UTC, in summer and in winter. */
const NEW_YORK = [4 * HOUR, 5 * HOUR];

/** Between 18 November and 2 December 2024 the listing went over to the time of New York. */
const FIRST_NEW_YORK = Date.UTC(2024, 10, 19);

/**
 * The day of a listing as its entries tell it, and the line of the first that does; `null` if none tells.
 * Measured on 45 real days, of 2024 to 2026, whose names give the day:
 * - where `submittedOnDailyAt` is there, its day in UTC is that of the listing, in each of 543 entries;
 * - without it, the entry's `publishedAt` is the moment of listing: in UTC until November 2024, later in the
 *   time of New York with a `Z` after it. The reading under which the entries fall on one day is right;
 * - an entry's `publishedAt` that is the paper's own, as it is or in New York's time, tells nothing.
 */
export function listingDay(entries: readonly ListedAt[]): ReadDigest['header'] {
  const submitted = entries.flatMap((entry) => entry.submitted ?? []);
  if (submitted.length > 0) return headerOf(commonest(submitted));
  const listed = entries.flatMap(({ listed: moment, published }) =>
    moment && !isSameMoment(moment, published) ? [moment] : [],
  );
  const asUtc = commonest(listed);
  const asNewYork = commonest(
    listed.map(({ time, line }) => ({ time: time + Math.max(...NEW_YORK), line })),
  );
  if (!asUtc || !asNewYork) return null;
  if (asNewYork.count !== asUtc.count) {
    return headerOf(asNewYork.count > asUtc.count ? asNewYork : asUtc);
  }
  return headerOf(asUtc.first.time < FIRST_NEW_YORK ? asUtc : asNewYork);
}

function isSameMoment(listed: Moment, published: Moment | null): boolean {
  if (!published) return false;
  const behind = published.time - listed.time;
  return behind === 0 || NEW_YORK.includes(behind);
}

interface Common {
  first: Moment;
  count: number;
}

/** The day on which most of the moments fall; of days with equally many the latest. */
function commonest(moments: readonly Moment[]): Common | null {
  const days = [...Map.groupBy(moments, ({ time }) => dayAt(time) ?? '')];
  const [best] = days.toSorted(
    ([a, own], [b, others]) => others.length - own.length || compareText(b, a),
  );
  const first = best?.[1][0];
  return best && first ? { first, count: best[1].length } : null;
}

function headerOf(common: Common | null): ReadDigest['header'] {
  const date = common && writtenDate(common.first);
  return date ? { ...date, line: common.first.line } : null;
}
