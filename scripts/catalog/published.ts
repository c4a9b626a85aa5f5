import { type Diagnostic, compareText, diagnose } from '../diagnostics.ts';
import type { CapturedOn, Published } from '../schema/date.ts';
import type { Entry } from '../schema/entry.ts';
import { monthDayOf } from '../schema/calendar.ts';
import { type EntryDate, compareEvidence } from './entry-dates.ts';
import { type Listed, placeOf, whereabouts } from './listed.ts';

/** A value of a paper, and the entry that gave it; both `null` where no entry has it. */
export type Given<T> = { value: T; by: Listed } | { value: null; by: null };

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
 * date counts (`compareEvidence`), then the earlier sighting; each field is taken from the first byline
 * that has it. `listed` must be in the order of sightings. Dates or numbers of authors that contradict
 * each other are reported; unlabelled numbers are not, since nothing says that they should stay the same.
 */
export function factsOf(
  listed: readonly Listed[],
  dates: ReadonlyMap<Entry, EntryDate>,
): { facts: Facts; diagnostics: Diagnostic[] } {
  const ranked = listed
    .filter(({ entry }) => entry.byline !== null)
    .toSorted((a, b) => compareDates(dates.get(a.entry), dates.get(b.entry)));
  const facts: Facts = {
    published: firstGiven(ranked, ({ entry }) => {
      const found = dates.get(entry);
      return found === undefined ? null : { ...found, precision: 'day' };
    }),
    authorCount: firstGiven(ranked, ({ entry }) => positive(entry.byline?.authorCount)),
    unlabelledNumber: firstGiven(ranked, ({ entry }) => entry.byline?.unlabelledNumber ?? null),
  };
  const diagnostics = ranked.flatMap((each) => differences(each, facts, dates));
  return { facts, diagnostics };
}

function compareDates(a: EntryDate | undefined, b: EntryDate | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareEvidence(a, b);
}

function firstGiven<T>(ranked: readonly Listed[], read: (listed: Listed) => T | null): Given<T> {
  for (const by of ranked) {
    const value = read(by);
    if (value !== null) return { value, by };
  }
  return { value: null, by: null };
}

/** A paper without authors is a misreading, not a fact. */
function positive(count: number | null | undefined): number | null {
  return count != null && count > 0 ? count : null;
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
  if (published.by !== null && contradicts(each, published.value, dates.get(each.entry))) {
    const written = each.entry.byline?.date;
    const here = dates.get(each.entry)?.date ?? (written == null ? '' : monthDayOf(written));
    report('date', here, published.value.date, published.by);
  }
  const count = positive(each.entry.byline?.authorCount);
  if (authorCount.by !== null && count !== null && count !== authorCount.value) {
    report('number of authors', count, authorCount.value, authorCount.by);
  }
  return found;
}

/** Whether an entry's date cannot stand beside the one that is shown. */
function contradicts({ entry }: Listed, shown: Published, own: EntryDate | undefined): boolean {
  const written = entry.byline?.date;
  if (written == null) return false;
  if (own === undefined) {
    // A whole date that is not used was reported already; one without a year can still be compared.
    return written.year === null && monthDayOf(written) !== shown.date.slice(5);
  }
  if (own.certainty !== 'at-least' && shown.certainty !== 'at-least')
    return own.date !== shown.date;
  return (
    own.date.slice(5) !== shown.date.slice(5) ||
    (own.date > shown.date && shown.certainty !== 'at-least')
  );
}
