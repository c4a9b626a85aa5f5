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
  /**
   * It begins with a number of authors and goes on with what is not understood. Nothing else is likely
   * between two papers, but a title or an abstract could be written so.
   */
  doubtful: boolean;
  /** What is there is a date and nothing else, which a header or a title could be. */
  onlyDate: boolean;
  /** A date is there, even one that does not exist. */
  dated: boolean;
  problems: BylineProblem[];
}

/** The longest line that can be of a byline, and the longest part that is called an unreadable one. */
const LONGEST_LINE = 80;
const LONGEST_PART = 40;

/** The longest line that is still a byline because it begins with a number of authors. */
const LONGEST_COUNTED_LINE = 300;

/** Captures print at most three lines: authors, a separator, a date. Twice that allows for wrapping. */
const MOST_LINES = 6;

const SEPARATOR = /[•·∙⋅]/;

/** "• many authors", or the start of "• 5 authors" that the end of a file has cut. */
const LOOKS_LIKE_AUTHORS =
  /^[•·∙⋅]\s*(?:(?:\S+\s+){0,2}authors?\b|\d+\s*(?:a|au|aut|auth|autho)?$)/i;

/** "5 authors" and the end of the line or a mark that sets something apart. */
const COUNTED = /^\d+\s*authors?\s*(?:$|[•·∙⋅|,;/\u2013\u2014-])/i;

/**
 * Reads the byline that begins at `lines[start]`: a number of authors, a date and a number without a
 * label, each of which may be missing, on one line or several, with bullets or middle dots between them.
 * Gives `null` if none begins there. A part that cannot be understood is a problem beside the others, but
 * only where a separator or a number of authors promised one: without it the byline ends.
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
  let doubtful = false;
  let end = start;
  for (; end < start + MOST_LINES; end++) {
    const line = lines[end];
    if (!line) break;
    if (line.text === '' || line.text.length > LONGEST_COUNTED_LINE) break;
    const counted = end === start && COUNTED.test(line.text);
    if (line.text.length > LONGEST_LINE && !counted) break;
    meter(line.text.length);
    const parts = line.text.split(SEPARATOR).map((part) => part.trim());
    const reading = readFacts(facts, parts);
    const promised =
      end === start ? LOOKS_LIKE_AUTHORS.test(line.text) : dangling || parts[0] === '';
    const tooMuch = reading.left.some((part) => part.length > LONGEST_PART);
    if (reading.left.length > 0 && (!promised || tooMuch)) {
      if (!counted) break;
      doubtful = true;
    }
    facts = reading.facts;
    for (const text of reading.left) problems.push({ code: 'unreadable-byline', line, text });
    for (const text of reading.impossible) problems.push({ code: 'impossible-date', line, text });
    separated ||= parts.length > 1;
    dangling = parts.length > 1 && parts.at(-1) === '';
  }
  if (end === start) return null;
  const { authorCount, date, unlabelledNumber, dated } = facts;
  const counted = authorCount !== null;
  return {
    byline: { authorCount, date, unlabelledNumber },
    length: end - start,
    certain:
      !doubtful && ((separated && (counted || dated || problems.length > 0)) || (counted && dated)),
    doubtful,
    onlyDate: dated && !counted && !separated && !doubtful && unlabelledNumber === null,
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
    doubtful: first.doubtful,
    onlyDate: false,
    dated: first.dated || second.dated,
    problems: [...first.problems, ...second.problems],
  };
}

/** Whether a number in the next block can belong to a byline: captures print one after the date. */
export function wantsNumber({ byline, dated }: BylineReading): boolean {
  return dated && byline.unlabelledNumber === null;
}
