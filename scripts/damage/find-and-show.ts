import type { Edit, Restoration, Span } from '../text/edit.ts';
import type { Fix } from '../text/restore.ts';
import { firstFrom } from './first-from.ts';
import { runsOf } from './runs.ts';
import { rewrite } from './rewrite.ts';

/** The longest text that is searched for further places; in longer ones a correction may fit several. */
const LONGEST_SEARCHED = 50_000;

/** How many words a correction may take in beyond the damage. */
const MOST_WORDS = 12;

/** How far one step may reach for a word, in UTF-16 units. */
const LONGEST_STEP = 60;

/**
 * A function that gives the correction of one part of a source, one that changes nothing yet: `find` is what
 * the source has, with as many words around it as it takes to stand there once, and `show` is what is shown
 * in its place now. No edit is cut in two, nor a run with a role.
 */
export function corrector(restoration: Restoration): (part: Span) => Fix {
  const { source } = restoration;
  const units = unitsOf(restoration.edits);
  return (part) => {
    let span = whole(units, part);
    for (let words = 0; words < MOST_WORDS && isRepeated(source, span); words += 1) {
      span = whole(
        units,
        words % 2 === 0 ? withWordBefore(source, span) : withWordAfter(source, span),
      );
    }
    return {
      find: source.slice(span.start, span.end),
      show: rewrite(restoration, span).written,
    };
  };
}

function isRepeated(source: string, { start, end }: Span): boolean {
  if (source.length > LONGEST_SEARCHED) return false;
  const find = source.slice(start, end);
  return source.indexOf(find) !== start || source.includes(find, start + 1);
}

function withWordBefore(source: string, { start, end }: Span): Span {
  const ahead = source.slice(Math.max(0, start - LONGEST_STEP), start);
  const word = /\S*\s*$/.exec(ahead)?.[0] ?? '';
  const isCut = /^[\uDC00-\uDFFF]/.test(word);
  return { start: start - word.length + Number(isCut), end };
}

function withWordAfter(source: string, { start, end }: Span): Span {
  const word = /^\s*\S*/.exec(source.slice(end, end + LONGEST_STEP))?.[0] ?? '';
  const isCut = /[\uD800-\uDBFF]$/.test(word);
  return { start, end: end + word.length - Number(isCut) };
}

/** Edits, and the runs that they are the edges of; what overlaps is one. In order and disjoint. */
function unitsOf(edits: readonly Edit[]): Span[] {
  const units: { start: number; end: number }[] = [];
  for (const { start, end } of [...edits, ...runsOf(edits)].toSorted((a, b) => a.start - b.start)) {
    const last = units.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else units.push({ start, end });
  }
  return units;
}

/** The smallest part around another one that cuts none of the units. */
function whole(units: readonly Span[], { start, end }: Span): Span {
  const first = units[Math.max(0, firstFrom(units, start) - 1)];
  const last = units[firstFrom(units, end) - 1];
  return {
    start: first !== undefined && first.end > start ? Math.min(start, first.start) : start,
    end: last !== undefined && last.end > end ? last.end : end,
  };
}
