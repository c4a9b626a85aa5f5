import type { Byline } from '../../schema/entry.ts';
import { readDate } from '../written-date.ts';

const AUTHORS = /^(\d{1,9})\s*authors?(?:\s+|$)/i;
const NUMBER = /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})$/;

/** The facts of a byline, as far as it has been read. */
export interface Facts extends Byline {
  /** A date was there, if only one that does not exist. */
  dated: boolean;
}

/** What a byline knows before its first part. */
export const noFacts: Facts = {
  authorCount: null,
  date: null,
  unlabelledNumber: null,
  dated: false,
};

/** Facts with those of further parts added, and what was no fact, or none that was still missing. */
export interface FactsReading {
  facts: Facts;
  left: string[];
  /** Dates that the calendar does not have. */
  impossible: string[];
}

/** Reads what stands between the separators of one byline line; empty parts say nothing. */
export function readFacts(before: Facts, parts: readonly string[]): FactsReading {
  const facts = { ...before };
  const left: string[] = [];
  const impossible: string[] = [];
  for (const part of parts) {
    let rest = takeAuthors(facts, part);
    const reading = facts.dated ? null : readDate(rest);
    if (reading) {
      facts.dated = true;
      facts.date = reading.date;
      if (!reading.date) impossible.push(rest.slice(0, rest.length - reading.rest.length).trim());
      rest = reading.rest;
    }
    if (rest !== '' && !takeNumber(facts, rest)) left.push(rest);
  }
  return { facts, left, impossible };
}

/** Takes "5 authors" off the front of a part, if that is still missing; a paper has at least one. */
function takeAuthors(facts: Facts, part: string): string {
  const match = facts.authorCount === null ? AUTHORS.exec(part) : null;
  const count = Number(match?.[1]);
  if (!match || count === 0) return part;
  facts.authorCount = count;
  return part.slice(match[0].length);
}

/** A number means something only after a date, where captures print it. */
function takeNumber(facts: Facts, part: string): boolean {
  const number = facts.dated && facts.unlabelledNumber === null ? readNumber(part) : null;
  if (number === null) return false;
  facts.unlabelledNumber = number;
  return true;
}

/** A number as captures print it after a date, such as `3` or `1,234`; `null` for every other text. */
export function readNumber(text: string): number | null {
  return NUMBER.test(text) ? Number(text.replaceAll(',', '')) : null;
}
