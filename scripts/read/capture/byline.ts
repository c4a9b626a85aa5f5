import type { Byline } from '../../schema/entry.ts';
import type { Line, Meter } from './blocks.ts';
import { noFacts, readFacts, type Facts } from './byline-facts.ts';

/** A part of a byline that gave nothing. */
export interface BylineProblem {
  code: 'unreadable-byline' | 'impossible-date';
  line: Line;
  text: string;
}

/** A byline as it stands in a run of lines. */
export interface BylineReading {
  byline: Byline;
  /** How many of the lines it takes. */
  length: number;
  /** Separators and facts stand together, or authors and a date, which no title or abstract has. */
  certain: boolean;
  /** What is there is a date and nothing else, which a header or a title could be. */
  onlyDate: boolean;
  /** A date is there, even one that does not exist. */
  dated: boolean;
  problems: BylineProblem[];
}

/** The longest line that can be of a byline, and the longest part that is called an unreadable one. */
const LONGEST_LINE = 80;
const LONGEST_PART = 40;

/** Captures print at most three lines: authors, a separator, a date. Twice that allows for wrapping. */
const MOST_LINES = 6;

const SEPARATOR = /[•·∙⋅]/;

/** "• many authors", or the start of "• 5 authors" that the end of a file has cut. */
const LOOKS_LIKE_AUTHORS =
  /^[•·∙⋅]\s*(?:(?:\S+\s+){0,2}authors?\b|\d+\s*(?:a|au|aut|auth|autho)?$)/i;

/**
 * Reads the byline that begins at `lines[start]`: a number of authors, a date and a number without a
 * label, each of which may be missing, on one line or several, with bullets or middle dots between them.
 * Gives `null` if none begins there. A part that cannot be understood is a problem beside the others, but
 * only where a separator promised one: without it the byline ends.
 */
export function readByline(
  lines: readonly Line[],
  start: number,
  meter: Meter,
): BylineReading | null {
  let facts: Facts = noFacts;
  const problems: BylineProblem[] = [];
  let separated = false;
  let dangling = false;
  let end = start;
  for (const line of lines.slice(start, start + MOST_LINES)) {
    if (line.text === '' || line.text.length > LONGEST_LINE) break;
    meter(line.text.length);
    const parts = line.text.split(SEPARATOR).map((part) => part.trim());
    const reading = readFacts(facts, parts);
    const promised =
      end === start ? LOOKS_LIKE_AUTHORS.test(line.text) : dangling || parts[0] === '';
    if (reading.left.length > 0 && !promised) break;
    if (reading.left.some((part) => part.length > LONGEST_PART)) break;
    facts = reading.facts;
    for (const text of reading.left) problems.push({ code: 'unreadable-byline', line, text });
    for (const text of reading.impossible) problems.push({ code: 'impossible-date', line, text });
    separated ||= parts.length > 1;
    dangling = parts.length > 1 && parts.at(-1) === '';
    end++;
  }
  if (end === start) return null;
  const { authorCount, date, unlabelledNumber, dated } = facts;
  const counted = authorCount !== null;
  return {
    byline: { authorCount, date, unlabelledNumber },
    length: end - start,
    certain: (separated && (counted || dated || problems.length > 0)) || (counted && dated),
    onlyDate: dated && !counted && !separated && unlabelledNumber === null,
    dated,
    problems,
  };
}

/** A byline that goes on in a later block, as when blank lines stand between its lines. */
export function continued(first: BylineReading, second: BylineReading): BylineReading {
  return {
    byline: {
      authorCount: first.byline.authorCount ?? second.byline.authorCount,
      date: first.byline.date ?? second.byline.date,
      unlabelledNumber: first.byline.unlabelledNumber ?? second.byline.unlabelledNumber,
    },
    length: first.length + second.length,
    certain: first.certain || second.certain || second.dated,
    onlyDate: false,
    dated: first.dated || second.dated,
    problems: [...first.problems, ...second.problems],
  };
}
