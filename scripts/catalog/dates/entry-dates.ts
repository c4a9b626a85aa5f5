import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import type { Published } from '../../schema/date.ts';
import type { Entry, ReadDigest } from '../../schema/entry.ts';
import { dayOf, isSomeDay, monthDayOf } from '../../schema/calendar.ts';
import { type Listed, placeOf } from '../listed.ts';
import type { MergedPaper } from '../merge/merge.ts';

/** The date that one entry gives its paper, once its year is known. */
export type EntryDate = Pick<Published, 'date' | 'certainty'>;

/** The day of a capture as far as it is known when a byline is read. */
export interface KnownCapture {
  date: string;
  certainty: EntryDate['certainty'];
}

/** The dates of entries, gathered while the years of captures are worked out. */
export interface EntryDates {
  dates: Map<Entry, EntryDate>;
  diagnostics: Diagnostic[];
  /** The best date of a paper that is stated or inferred, from any digest; the earliest of equals. */
  known(paper: MergedPaper): string | null;
  /** Takes the dates that bylines state whole. */
  takeStated(paper: MergedPaper): void;
  /** Takes the dates without a year of a digest whose capture is known: its year is theirs. */
  takeYearless(digest: ReadDigest, capture: KnownCapture): void;
}

/**
 * Starts gathering. `paperOf` gives the paper of each entry, and `stated` the day of each capture that is
 * beyond doubt: no paper can be younger than such a capture that lists it. A date that would be is
 * reported and not used, as is a day that the calendar does not have.
 */
export function gatherEntryDates(
  paperOf: ReadonlyMap<Entry, MergedPaper>,
  stated: ReadonlyMap<ReadDigest, string>,
): EntryDates {
  const dates = new Map<Entry, EntryDate>();
  const diagnostics: Diagnostic[] = [];
  const best = new Map<MergedPaper, EntryDate>();
  const limits = new Map<MergedPaper, { date: string; digest: ReadDigest } | null>();

  const limitOf = (paper: MergedPaper): { date: string; digest: ReadDigest } | null => {
    const found = limits.get(paper);
    if (found !== undefined) return found;
    let limit: { date: string; digest: ReadDigest } | null = null;
    for (const { digest } of paper.listed) {
      const date = stated.get(digest);
      if (date !== undefined && (limit === null || date < limit.date)) limit = { date, digest };
    }
    limits.set(paper, limit);
    return limit;
  };

  const take = (
    listed: Listed,
    paper: MergedPaper,
    found: EntryDate,
    own: KnownCapture | null,
  ): void => {
    const limit = limitOf(paper);
    const after =
      own !== null && found.date > own.date
        ? { date: own.date, digest: listed.digest }
        : limit !== null && found.date > limit.date
          ? limit
          : null;
    if (after !== null) {
      const where = after.digest === listed.digest ? 'its digest' : after.digest.file;
      const message = `“${listed.entry.title}” would be from ${found.date}, but ${where} was captured on ${after.date}; the date is not used.`;
      const fix = `If the capture is younger, rename ${after.digest.fileName} to start with its date.`;
      diagnostics.push(diagnose('date-after-capture', placeOf(listed), message, fix));
      return;
    }
    dates.set(listed.entry, found);
    if (found.certainty === 'at-least') return;
    const before = best.get(paper);
    if (before === undefined || compareEvidence(found, before) < 0) best.set(paper, found);
  };

  return {
    dates,
    diagnostics,
    known: (paper) => best.get(paper)?.date ?? null,
    takeStated(paper) {
      for (const listed of paper.listed) {
        const written = listed.entry.byline?.date;
        if (written == null) continue;
        const { year } = written;
        const date = year === null ? null : dayOf(year, written);
        if (date !== null) take(listed, paper, { date, certainty: 'stated' }, null);
        else if (year !== null || !isSomeDay(written)) {
          diagnostics.push(
            impossible(listed, `${year === null ? '' : `${year}-`}${monthDayOf(written)}`),
          );
        }
      }
    },
    takeYearless(digest, capture) {
      const certainty = capture.certainty === 'at-least' ? 'at-least' : 'inferred';
      for (const entry of digest.entries) {
        const written = entry.byline?.date;
        const paper = paperOf.get(entry);
        if (written?.year !== null || !isSomeDay(written)) continue;
        if (paper === undefined) throw new Error('An entry belongs to no paper.');
        const date = dayOf(Number(capture.date.slice(0, 4)), written);
        const listed = { digest, entry };
        if (date !== null) take(listed, paper, { date, certainty }, capture);
        else {
          const day = `${capture.date.slice(0, 4)}-${monthDayOf(written)}`;
          diagnostics.push(impossible(listed, day));
        }
      }
    },
  };
}

const ranks = { stated: 0, inferred: 1, 'at-least': 2 };

/** Better evidence first: what is stated, then what was inferred, then bounds; of equals the earliest. */
export function compareEvidence(a: EntryDate, b: EntryDate): number {
  return (
    ranks[a.certainty] - ranks[b.certainty] || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)
  );
}

function impossible(listed: Listed, date: string): Diagnostic {
  const message = `“${listed.entry.title}” would be from ${date}, a day that does not exist; the date is not used.`;
  return diagnose('impossible-date', placeOf(listed), message);
}
