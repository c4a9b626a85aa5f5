import type { Edit, LeftAlone, LinkEdit, Restoration, Span } from '../text/edit.ts';
import { firstFrom } from './first-from.ts';
import { type Run, runsOf } from './runs.ts';

/**
 * A part of a source that is reported as one thing: a formula, a link, the key of a citation, a run with a
 * role, a word that holds what TeX writes otherwise, or what was left alone.
 */
export type Piece = Span & {
  /** Where the damage itself begins; before it a word may have characters that are in order. */
  at: number;
} & (
    | { kind: 'math' | 'citation' | 'word' }
    | { kind: 'link'; href: string }
    | { kind: 'em' | 'strong' | 'sup' | 'sub' }
    | { kind: 'left'; left: LeftAlone }
  );

/** How far a word may reach beyond what was changed in it, in UTF-16 units. */
const LONGEST_REACH = 40;

/**
 * What was found in a source, in order of `at`. Left out is what says nothing of damage: formulas and
 * addresses that are intact, white space that became other white space, and what the publisher put there.
 * A word in a run is seen in the run, so it is no piece of its own; formulas and links are.
 */
export function piecesOf({ source, edits, left }: Restoration): Piece[] {
  const runs = runsOf(edits);
  const edges = new Set(runs.flatMap(({ open, close }) => [open, close]));
  const outermost = withoutInner(runs);
  const pieces: Piece[] = [
    ...left.map((each): Piece => ({ ...span(each), kind: 'left', left: each })),
    ...outermost.map(({ start, end, kind }): Piece => {
      return { start, end, at: start, kind: kind === 'quote' ? 'word' : kind };
    }),
  ];
  const isInRun = spanFinder(outermost);
  let word: Piece | null = null;
  edits.forEach((edit, index) => {
    if (edges.has(edit) || edit.kind === 'correction') return;
    if (edit.kind === 'math') {
      if (edit.restored) pieces.push({ ...span(edit), kind: 'math' });
    } else if (edit.kind === 'link') {
      if (!isPlainAddress(source, edit)) {
        pieces.push({ ...span(edit), kind: 'link', href: edit.href });
      }
    } else if (edit.kind === 'citation') pieces.push({ ...span(edit), kind: 'citation' });
    else if (!isSpacing(source, edit) && !isInRun(edit)) {
      const isBound = (other: Edit | undefined): other is Edit =>
        other !== undefined && (!isCharacters(other) || edges.has(other));
      const [before, after] = [edits[index - 1], edits[index + 1]];
      const next = firstFrom(left, edit.start);
      const around = wordAround(source, edit, {
        start: Math.max(isBound(before) ? before.end : 0, left[next - 1]?.end ?? 0),
        end: Math.min(
          isBound(after) ? after.start : source.length,
          left[next]?.start ?? source.length,
        ),
      });
      if (word !== null && word.end >= around.start) word.end = Math.max(word.end, around.end);
      else pieces.push((word = { ...around, at: edit.start, kind: 'word' }));
    }
  });
  return pieces.toSorted((a, b) => a.at - b.at || b.end - a.end);
}

function span({ start, end }: Span): Span & { at: number } {
  return { start, end, at: start };
}

/** The runs that are in no other, in order. */
function withoutInner(runs: readonly Run[]): Run[] {
  const outer: Run[] = [];
  for (const run of runs.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (run.end > (outer.at(-1)?.end ?? 0)) outer.push(run);
  }
  return outer;
}

/** Whether a span is in one of others that are in order; asked of spans that are in order, too. */
function spanFinder(others: readonly Span[]): (span: Span) => boolean {
  let index = 0;
  return ({ start, end }) => {
    while ((others[index]?.end ?? Number.POSITIVE_INFINITY) < end) index += 1;
    return (others[index]?.start ?? Number.POSITIVE_INFINITY) <= start;
  };
}

/** Whether an address stands in the text as it is, and nothing beside it could be a part of it. */
function isPlainAddress(source: string, { start, end, href }: LinkEdit): boolean {
  const isWhole = /^[.,;:!?)\]]*(?:\s|$)/.test(source.slice(end, end + LONGEST_REACH));
  const written = source.slice(start, end);
  return isWhole && (written === href || `${written}/` === href);
}

function isSpacing(source: string, { start, end, output }: Edit): boolean {
  return `${source.slice(start, end)}${output}`.trim() === '';
}

/**
 * The word that an edit stands in, up to white space, to the bounds, or to the reach. What is no word by
 * itself, such as a dash between spaces, gets its neighbours.
 */
function wordAround(source: string, { start, end }: Span, bounds: Span): Span {
  const ahead = source.slice(Math.max(bounds.start, start - LONGEST_REACH), start);
  const behind = source.slice(end, Math.min(bounds.end, end + LONGEST_REACH));
  const reach = (back: RegExp, on: RegExp): Span => ({
    start: start - (back.exec(ahead)?.[0].replace(UNWANTED_AHEAD, '').length ?? 0),
    end: end + (on.exec(behind)?.[0].replace(UNWANTED_BEHIND, '').length ?? 0),
  });
  const word = reach(/\S*$/, /^\S*/);
  const isWord = /[\p{L}\p{N}]/u.test(source.slice(word.start, word.end));
  return isWord ? word : reach(/\S*\s*$/, /^\s*\S*/);
}

/** Punctuation around a word, and half of a character that the reach cut in two. */
const UNWANTED_AHEAD = /^(?:[\uDC00-\uDFFF]|[\s([“"])+/;
const UNWANTED_BEHIND = /(?:[\uD800-\uDBFF]|[\s.,;:!?)\]”"])+$/;

/** Whether an edit is of characters within a word. */
function isCharacters({ kind }: Edit): boolean {
  return !['math', 'link', 'citation', 'correction', 'em', 'strong', 'sup', 'sub'].includes(kind);
}
