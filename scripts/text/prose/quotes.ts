import type { Edit, LeftAlone, Span } from '../edit.ts';
import { type Reading, overlapOf } from '../reading.ts';

/** The longest quotation that is looked for, in characters: a paragraph of an abstract. */
const LONGEST = 600;

/** A mark in the source: a run of backticks, a run of apostrophes or a straight quotation mark. */
interface Mark extends Span {
  text: string;
  /** No space, and no letter before it: something may open here. */
  opens: boolean;
  /** No space before it and no letter after it: something may close here. */
  closes: boolean;
}

/**
 * TeX's quotation marks: ` ``x'' `, `` `x' ``, one that a straight mark closes (` ``x" `), two apostrophes on
 * both sides, and a straight mark that two apostrophes close. Straight marks, apostrophes and code between
 * backticks stay as they are.
 */
export function findQuotes(source: string, taken: readonly Span[]): Reading {
  const marks = marksOf(source, overlapOf(taken));
  const groups: Edit[][] = [];
  const left: LeftAlone[] = [];
  const used = new Set<Mark>();
  marks.forEach((open, index) => {
    if (!open.opens || used.has(open)) return;
    const close = closing(marks, index);
    if (close === null) {
      if (open.text === '``') {
        left.push({ kind: 'quote', start: open.start, end: open.end, why: 'nothing closes it' });
      }
      return;
    }
    const single = open.text === '`';
    // A template of a program, not a quotation.
    if (single && source.slice(open.end, close.start).includes('${')) return;
    used.add(open).add(close);
    groups.push([
      { kind: 'quote', start: open.start, end: open.end, output: single ? '‘' : '“' },
      { kind: 'quote', start: close.start, end: close.end, output: single ? '’' : '”' },
    ]);
  });
  return { groups, left };
}

function closing(marks: readonly Mark[], index: number): Mark | null {
  const open = marks[index];
  switch (open?.text) {
    case '``':
      return closeDouble(marks, index, open);
    case '`':
      return closeSingle(marks, index, open);
    case "''":
    case '"': {
      const next = marks.slice(index + 1, index + 2)[0];
      const near = next !== undefined && next.start - open.end < 200;
      return near && next.text === "''" && next.closes ? next : null;
    }
    default:
      return null;
  }
}

function closeDouble(marks: readonly Mark[], index: number, open: Mark): Mark | null {
  let inner = 0;
  for (let next = index + 1; next < marks.length; next++) {
    const mark = marks[next];
    if (mark === undefined || mark.start - open.end > LONGEST) return null;
    if (mark.text.startsWith('``')) return null;
    if (mark.text === "''" && mark.closes) return mark;
    if (mark.text === '"') {
      if (mark.opens && !mark.closes) inner++;
      else if (inner > 0) inner--;
      else if (mark.closes) return mark;
    }
  }
  return null;
}

function closeSingle(marks: readonly Mark[], index: number, open: Mark): Mark | null {
  for (let next = index + 1; next < marks.length; next++) {
    const mark = marks[next];
    if (mark === undefined || mark.start - open.end > LONGEST || mark.text.startsWith('`')) {
      return null;
    }
    if (mark.text === "'" && mark.closes) return mark;
  }
  return null;
}

function marksOf(source: string, isTaken: (span: Span) => boolean): Mark[] {
  const marks: Mark[] = [];
  for (const found of source.matchAll(/\\[^]|`+|'+|"/g)) {
    const text = found[0];
    const start = found.index;
    const end = start + text.length;
    if (text.startsWith('\\') || isTaken({ start, end })) continue;
    const before = source[start - 1] ?? ' ';
    const after = source[end] ?? ' ';
    marks.push({
      start,
      end,
      text,
      opens: !/[\p{L}\p{N}]/u.test(before) && !/[\s,.;:!?)\]'"`]/.test(after),
      closes: !/[\s([]/.test(before) && !/[\p{L}\p{N}'"`]/u.test(after),
    });
  }
  return marks;
}
