import { compareText } from '../../compare-text.ts';
import { type Diagnostic, type Place, diagnose } from '../../diagnostics.ts';
import type { CapturedOn } from '../../schema/date.ts';
import type { Entry, ReadDigest } from '../../schema/entry.ts';
import { formatDate } from '../../../widgets/src/core/dates.ts';
import type { Words } from '../../words/index.ts';
import { dayOf, firstOnOrAfter, monthDayOf } from '../../schema/calendar.ts';
import { type Evidence, evidenceOf } from './capture-evidence.ts';
import { type EntryDate, gatherEntryDates } from './entry-dates.ts';
import type { MergedPaper } from '../merge/merge.ts';

/** When a digest was captured, and how that is known, in a sentence. */
export interface Capture {
  capturedOn: CapturedOn;
  why: string;
}

/** The days (YYYY-MM-DD) that the publisher gives captures, and the first that a paper can be from. */
export interface CorrectedDates {
  captures: ReadonlyMap<ReadDigest, string>;
  papers: ReadonlyMap<MergedPaper, string>;
}

type Yearless = Extract<Evidence, { kind: 'yearless' }>;

/**
 * Works out when every digest was captured, and with that the dates which bylines give without a year.
 * What files state comes first. Then the years that follow from bylines, the latest first, because only a
 * later capture can show that an earlier guess is wrong. Last the captures of which no more can be said
 * than that they are not older than the papers in them; these prove nothing about others. A year is never
 * taken from the clock. `digests` must be in a fixed order; what is `corrected` goes before everything.
 */
export function workOutDates(
  digests: readonly ReadDigest[],
  papers: readonly MergedPaper[],
  words: Words,
  corrected: CorrectedDates = { captures: new Map(), papers: new Map() },
): {
  captures: Map<ReadDigest, Capture>;
  entryDates: Map<Entry, EntryDate>;
  diagnostics: Diagnostic[];
} {
  const paperOf = new Map(
    papers.flatMap((paper) => paper.listed.map(({ entry }) => [entry, paper] as const)),
  );
  const captures = new Map<ReadDigest, Capture>();
  const diagnostics: Diagnostic[] = [];
  const stated = new Map<ReadDigest, string>();
  const yearless = new Map<ReadDigest, Yearless>();
  for (const digest of digests) {
    const correction = corrected.captures.get(digest);
    if (correction !== undefined) {
      stated.set(digest, correction);
      captures.set(digest, dated(correction, 'stated', words.yearKnown.correction));
      continue;
    }
    const { evidence, diagnostics: found } = evidenceOf(digest, words);
    diagnostics.push(...found);
    if (evidence.kind === 'yearless') yearless.set(digest, evidence);
    else if (evidence.kind === 'stated') {
      stated.set(digest, evidence.date);
      captures.set(digest, dated(evidence.date, 'stated', evidence.why));
    } else {
      // That there is no date at all has been said, by the reader or with the date that is impossible.
      captures.set(digest, undatedCapture(null, words));
    }
  }

  const gathered = gatherEntryDates(paperOf, stated);
  for (const paper of papers) gathered.takeStated(paper);
  for (const [digest, date] of stated) {
    gathered.takeYearless(digest, { date, certainty: 'stated' });
  }
  const newest = (digest: ReadDigest): { date: string; title: string } | null => {
    let found: { date: string; title: string } | null = null;
    for (const entry of digest.entries) {
      const paper = paperOf.get(entry);
      const date =
        paper === undefined ? null : (corrected.papers.get(paper) ?? gathered.known(paper));
      if (date !== null && (found === null || date > found.date))
        found = { date, title: entry.title };
    }
    return found;
  };

  for (const [date, guesses] of guessesLatestFirst(yearless)) {
    const confirmed = guesses.filter(({ digest, line, bylines }) => {
      const youngest = newest(digest);
      if (date !== null && (youngest === null || youngest.date <= date)) return true;
      const problem =
        date === null || youngest === null
          ? `${bylines.year}, which has no such day`
          : `${date}, but “${youngest.title}” in it is from ${youngest.date}`;
      const message = `The bylines give ${problem}; the later evidence counts.`;
      diagnostics.push(diagnose('year-contradiction', { file: digest.file, line }, message));
      return false;
    });
    if (date === null) continue;
    for (const { digest, line, bylines } of confirmed) {
      yearless.delete(digest);
      captures.set(digest, dated(date, 'inferred', words.yearKnown.bylines(bylines.latest)));
      const message = `The year is taken to be ${bylines.year}: the bylines leave out the current year, and the latest they print is ${bylines.latest}.`;
      diagnostics.push(
        diagnose('year-inferred', { file: digest.file, line }, message, otherYear(digest, date)),
      );
      gathered.takeYearless(digest, { date, certainty: 'inferred' });
    }
  }

  for (const [digest, { day, line }] of yearless) {
    const youngest = newest(digest);
    const date = youngest === null ? null : firstOnOrAfter(youngest.date, day);
    if (youngest === null || date === null) {
      captures.set(digest, undatedCapture(monthDayOf(day), words));
      diagnostics.push(yearUnknown(digest, monthDayOf(day), { file: digest.file, line }));
      continue;
    }
    const why = words.yearKnown.newestPaper(
      youngest.title,
      formatDate(youngest.date, words.locale, 'long'),
    );
    captures.set(digest, dated(date, 'at-least', why));
    const message = `The year is at least ${date.slice(0, 4)}: “${youngest.title}” in it is from ${youngest.date}.`;
    diagnostics.push(
      diagnose('year-at-least', { file: digest.file, line }, message, otherYear(digest, date)),
    );
    gathered.takeYearless(digest, { date, certainty: 'at-least' });
  }
  return {
    captures,
    entryDates: gathered.dates,
    diagnostics: [...diagnostics, ...gathered.diagnostics],
  };
}

interface Guess {
  digest: ReadDigest;
  line: number;
  bylines: NonNullable<Yearless['bylines']>;
}

/** The captures whose year follows from bylines, by their date; `null` where that year lacks the day. */
function guessesLatestFirst(
  yearless: ReadonlyMap<ReadDigest, Yearless>,
): [string | null, Guess[]][] {
  const byDate = new Map<string | null, Guess[]>();
  for (const [digest, { day, line, bylines }] of yearless) {
    if (bylines === null) continue;
    const date = dayOf(bylines.year, day);
    const guess = { digest, line, bylines };
    const list = byDate.get(date);
    if (list) list.push(guess);
    else byDate.set(date, [guess]);
  }
  return [...byDate].toSorted(([a], [b]) => compareText(b ?? '', a ?? ''));
}

function dated(date: string, certainty: 'stated' | 'inferred' | 'at-least', why: string): Capture {
  return { capturedOn: { date, monthDay: date.slice(5), certainty }, why };
}

function undatedCapture(monthDay: string | null, words: Words): Capture {
  const { nothing, noDate } = words.yearKnown;
  const why = monthDay === null ? noDate : nothing;
  return { capturedOn: { date: null, monthDay, certainty: 'unknown' }, why };
}

function yearUnknown(digest: ReadDigest, monthDay: string, place: Place): Diagnostic {
  const message =
    'Nothing tells the year of the capture: no date in the file name, no year in the header or the bylines, and no paper whose date is known from another digest.';
  const fix = `Rename the file to start with the date: YYYY-${monthDay}-${digest.fileName}, with the year in place of YYYY.`;
  return diagnose('year-unknown', place, message, fix);
}

function otherYear(digest: ReadDigest, date: string): string {
  return `To settle it, rename the file to start with the date: ${date}-${digest.fileName}, or with another year.`;
}
