import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import { datedName } from '../../read/dated-name.ts';
import type { ReadDigest } from '../../schema/entry.ts';
import type { Words } from '../../words/index.ts';
import { type MonthDay, dayOf, isSomeDay, monthDayOf } from '../../schema/calendar.ts';

/** What a digest by itself tells of the day on which it was captured. */
export type Evidence =
  | { kind: 'stated'; date: string; why: string }
  /** `bylines`: the year that follows from the bylines, and the latest one they print. */
  | {
      kind: 'yearless';
      day: MonthDay;
      line: number;
      bylines: { year: number; latest: number } | null;
    }
  | { kind: 'none' };

/** A number that starts a file's name is taken for a bare year from the year on in which arXiv opened. */
const FIRST_BARE_YEAR = 1991;
const LAST_BARE_YEAR = 2099;

const bareYearName = /^(\d{4})(?:-(\d\d))?(?![\p{L}\d]|-\d)/u;

/**
 * What a digest by itself tells of its capture date: a date at the start of its file's name, an explicit
 * year in its header, a bare year (`2025`, `2025-11`) at the start of the name that fits a header without
 * one, or bylines of which some show their year and some leave it out. A date that the calendar does not
 * have is reported and not used.
 */
export function evidenceOf(
  digest: ReadDigest,
  words: Words,
): { evidence: Evidence; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const header = possibleHeader(digest, diagnostics);
  const written = header?.year == null ? null : dayOf(header.year, header);
  const named = datedName(digest.fileName);
  if (named !== null) {
    const date = named.day;
    if (date === null) {
      const message = `The file name starts with ${named.written}, a day that does not exist; it is not used.`;
      const fix = 'Rename the file to start with the right date.';
      diagnostics.push(diagnose('impossible-date', { file: digest.file }, message, fix));
    } else {
      const other = written ?? (header && monthDayOf(header));
      if (other !== null && !date.endsWith(other)) {
        const message = `The file name says ${date} and the header ${other}; the file name counts.`;
        const place = { file: digest.file, line: header?.line ?? null };
        diagnostics.push(diagnose('date-conflict', place, message));
      }
      return { evidence: { kind: 'stated', date, why: words.yearKnown.fileName }, diagnostics };
    }
  }
  if (header === null) return { evidence: { kind: 'none' }, diagnostics };
  const fromName = named === null ? bareYear(digest, header, diagnostics) : null;
  if (written !== null) {
    return {
      evidence: { kind: 'stated', date: written, why: words.yearKnown.header },
      diagnostics,
    };
  }
  if (fromName !== null) {
    const why = words.yearKnown.fileNameYear;
    return { evidence: { kind: 'stated', date: fromName, why }, diagnostics };
  }
  const bylines = yearByBylines(digest);
  return { evidence: { kind: 'yearless', day: header, line: header.line, bylines }, diagnostics };
}

/** The header if its day exists, with its year or, without one, in some year. */
function possibleHeader(digest: ReadDigest, diagnostics: Diagnostic[]): ReadDigest['header'] {
  const { header, file } = digest;
  if (header === null) return null;
  if (header.year === null ? isSomeDay(header) : dayOf(header.year, header) !== null) return header;
  const date = `${header.year === null ? '' : `${header.year}-`}${monthDayOf(header)}`;
  const message = `The header gives ${date}, a day that does not exist; it is not used.`;
  const fix = 'Rename the file to start with the right date.';
  diagnostics.push(diagnose('impossible-date', { file, line: header.line }, message, fix));
  return null;
}

/** The header's day in the year that the file's name starts with, if the two fit. */
function bareYear(
  digest: ReadDigest,
  header: NonNullable<ReadDigest['header']>,
  diagnostics: Diagnostic[],
): string | null {
  const [text, digits, month] = bareYearName.exec(digest.fileName) ?? [];
  const year = Number(digits);
  if (text === undefined || year < FIRST_BARE_YEAR || year > LAST_BARE_YEAR) return null;
  const date = dayOf(year, header);
  const fits = month === undefined || Number(month) === header.month;
  if (date !== null && fits && (header.year === null || header.year === year)) return date;
  const shown = `${header.year === null ? '' : `${header.year}-`}${monthDayOf(header)}`;
  const message = `The file name starts with ${text}, which does not fit the header (${shown}); the header counts.`;
  const fix = 'Rename the file to start with the whole date.';
  diagnostics.push(
    diagnose('date-conflict', { file: digest.file, line: header.line }, message, fix),
  );
  return null;
}

/** The listing leaves out the current year, so one year after the latest that it prints. */
function yearByBylines(digest: ReadDigest): { year: number; latest: number } | null {
  let latest: number | null = null;
  let yearless = false;
  for (const { byline } of digest.entries) {
    if (byline?.date == null || !isSomeDay(byline.date)) continue;
    const { year } = byline.date;
    if (year === null) yearless = true;
    else if (dayOf(year, byline.date) !== null) latest = Math.max(latest ?? year, year);
  }
  return latest !== null && yearless ? { year: latest + 1, latest } : null;
}
