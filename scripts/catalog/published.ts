import { compareText } from '../compare-text.ts';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import type { CapturedOn, Published } from '../schema/date.ts';
import type { Entry } from '../schema/entry.ts';
import { monthDayOf } from '../schema/calendar.ts';
import { type EntryDate, compareEvidence } from './dates/entry-dates.ts';
import { type Listed, placeOf, whereabouts } from './listed.ts';

/** A value of a paper, and the entry that gave it; both `null` where no entry has it. */
export type Given<T> = { value: T; by: Listed } | { value: null; by: null };

/**
 * The most days by which a date of a listing's page and one of a record with named fields may differ and be
 * one: a page shows a day of its own time zone, a record the day in UTC.
 */
const ZONES_APART = 1;

/** What the bylines of all digests say of one paper. */
export interface Facts {
  published: Given<Published>;
  authorCount: Given<number>;
  unlabelledNumber: Given<number>;
}

/** Captures in time: those without a date last, then by digest id. */
export function compareSightings(
  a: { capturedOn: CapturedOn; digest: string },
  b: { capturedOn: CapturedOn; digest: string },
): number {
  return (
    compareText(a.capturedOn.date ?? '~', b.capturedOn.date ?? '~') ||
    compareText(a.digest, b.digest)
  );
}

/**
 * The facts of a paper, from whichever digests print them. Where they differ, the byline with the better
 * date counts (what is stated, by a record with named fields first, then what was inferred, then bounds; of
 * equals the earliest), then the earlier sighting; each field is taken from the first byline that has it.
 * The number of authors is first of all that of the sighting which names them, if one does (`named`).
 * `listed` must be in the order of sightings. Dates or numbers of authors that contradict each other are
 * reported; unlabelled numbers are not, since nothing says that they should stay the same.
 */
export function factsOf(
  listed: readonly Listed[],
  dates: ReadonlyMap<Entry, EntryDate>,
  named: Listed | null = null,
): { facts: Facts; diagnostics: Diagnostic[] } {
  const ranked = listed
    .filter(({ entry }) => entry.byline !== null)
    .toSorted((a, b) => compareBylines(a, b, dates));
  const facts: Facts = {
    published: firstGiven(ranked, ({ entry }) => {
      const found = dates.get(entry);
      return found === undefined ? null : { ...found, precision: 'day' };
    }),
    authorCount: firstGiven(named === null ? ranked : [named, ...ranked], countOf),
    unlabelledNumber: firstGiven(ranked, ({ entry }) => entry.byline?.unlabelledNumber ?? null),
  };
  const diagnostics = ranked.flatMap((each) => differences(each, facts, dates));
  return { facts, diagnostics };
}

function compareBylines(one: Listed, two: Listed, dates: ReadonlyMap<Entry, EntryDate>): number {
  const [a, b] = [dates.get(one.entry), dates.get(two.entry)];
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const byRecord = Number(one.entry.record === null) - Number(two.entry.record === null);
  return a.certainty === b.certainty ? byRecord || compareEvidence(a, b) : compareEvidence(a, b);
}

/** The number of authors that an entry gives, by number or by name, whichever is more. */
function countOf({ entry }: Listed): number | null {
  return positive(Math.max(entry.byline?.authorCount ?? 0, entry.record?.authors?.length ?? 0));
}

/** The first of some entries that has a value, and the value. */
export function firstGiven<T>(
  ranked: readonly Listed[],
  read: (listed: Listed) => T | null,
): Given<T> {
  for (const by of ranked) {
    const value = read(by);
    if (value !== null) return { value, by };
  }
  return { value: null, by: null };
}

/** A paper without authors is a misreading, not a fact. */
function positive(count: number): number | null {
  return count > 0 ? count : null;
}

function differences(
  each: Listed,
  { published, authorCount }: Facts,
  dates: ReadonlyMap<Entry, EntryDate>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (
    what: string,
    here: string | number,
    there: string | number,
    by: Listed,
  ): void => {
    const message = `The ${what} of “${each.entry.title}” is ${here} here and ${there} in ${whereabouts(by)}, which has the better evidence or came first.`;
    found.push(diagnose('bylines-differ', placeOf(each), message));
  };
  const own = dates.get(each.entry);
  if (published.by !== null && contradicts(each, published, own)) {
    const written = each.entry.byline?.date;
    const here = own?.date ?? (written == null ? '' : monthDayOf(written));
    report('date', here, published.value.date, published.by);
  }
  const count = countOf(each);
  if (authorCount.by !== null && count !== null && count !== authorCount.value) {
    report('number of authors', count, authorCount.value, authorCount.by);
  }
  return found;
}

/** Whether an entry's date cannot stand beside the one that is shown. */
function contradicts(
  { entry }: Listed,
  { value: shown, by }: { value: Published; by: Listed },
  own: EntryDate | undefined,
): boolean {
  const written = entry.byline?.date;
  if (written == null) return false;
  const slack = (entry.record === null) === (by.entry.record === null) ? 0 : ZONES_APART;
  if (own === undefined) {
    // A whole date that is not used was reported already; one without a year can still be compared.
    return written.year === null && !sameDay(monthDayOf(written), shown.date.slice(5), slack);
  }
  if (own.certainty !== 'at-least' && shown.certainty !== 'at-least')
    return daysBetween(own.date, shown.date) > slack;
  return (
    !sameDay(own.date.slice(5), shown.date.slice(5), slack) ||
    (own.date > shown.date && shown.certainty !== 'at-least')
  );
}

/** Whether two days of any year, as `MM-DD`, are at most `slack` days apart. */
function sameDay(a: string, b: string, slack: number): boolean {
  // A leap year has every day; New Year lies between days of two.
  const apart = daysBetween(`2000-${a}`, `2000-${b}`);
  return Math.min(apart, 366 - apart) <= slack;
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
