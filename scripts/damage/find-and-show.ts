import type { Edit, Restoration, Span } from '../text/edit.ts';
import type { Fix } from '../text/restore.ts';
import { firstFrom } from './first-from.ts';
import { runsOf } from './runs.ts';
import { rewrite } from './rewrite.ts';

/** The longest text that is searched for further places; in longer ones a correction may fit several. */
const LONGEST_SEARCHED = 50_000;

/** How many words a correction may take in beyond the damage. */
const MOST_WORDS = 12;

/** The longest that several corrections may become together, in UTF-16 units. */
const LONGEST_JOINED = 1_000;

/** How far one step may reach for a word, in UTF-16 units. */
const LONGEST_STEP = 60;

/**
 * The corrections of some parts of a source, one for each in the same order, and ones that change nothing yet:
 * `find` is what the source has, with as many words around it as it takes to stand there once, and `show` is
 * what is shown in its place now. No edit is cut in two, nor a run with a role. Words are taken from where no
 * other part is, if there are any; parts that come to overlap all the same have one correction in common, so
 * that all can be pasted together.
 */
export function correctionsOf(restoration: Restoration, parts: readonly Span[]): Fix[] {
  const { source } = restoration;
  const units = unitsOf(restoration.edits);
  const isFree = freeFrom(parts);
  const spans = parts.map((part) => {
    let span = whole(units, part);
    for (let words = 0; words < MOST_WORDS && isRepeated(source, span); words += 1) {
      const before = whole(units, withWordBefore(source, span));
      const after = whole(units, withWordAfter(source, span));
      const [first, second] = words % 2 === 0 ? [before, after] : [after, before];
      span = !isFree(first, span) && isFree(second, span) ? second : first;
    }
    return span;
  });
  const fixes = new Map<Span, Fix>();
  return joined(spans).map((span) => {
    const fix = fixes.get(span) ?? {
      find: source.slice(span.start, span.end),
      show: rewrite(restoration, span).written,
    };
    fixes.set(span, fix);
    return fix;
  });
}

/** Whether what a span has beyond a smaller one is there, and is in none of some parts. */
function freeFrom(parts: readonly Span[]): (larger: Span, smaller: Span) => boolean {
  const starts = parts.toSorted((a, b) => a.start - b.start);
  const ends = parts.toSorted((a, b) => a.end - b.end).map(({ end }) => ({ start: end, end }));
  // A part is in a span unless it begins after it or ends before it, so counting both is enough.
  const count = ({ start, end }: Span): number =>
    firstFrom(starts, end) - firstFrom(ends, start + 1);
  return (larger, smaller) =>
    (larger.start < smaller.start || larger.end > smaller.end) && count(larger) === count(smaller);
}

/**
 * For each span, in the same order, what it makes together with all that overlap it: one object for all. Where
 * that would be too long to print with each of them, they stay as they are.
 */
function joined(spans: readonly Span[]): Span[] {
  const whole = new Map<Span, Span>();
  let last = { start: 0, end: 0 };
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const end = Math.max(last.end, span.end);
    if (span.start < last.end && end - last.start <= LONGEST_JOINED) last.end = end;
    else last = { ...span };
    whole.set(span, last);
  }
  return spans.map((span) => whole.get(span) ?? span);
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
