import {
  type CorrectionEdit,
  type Edit,
  type LeftAlone,
  type Restoration,
  type Span,
} from './edit.ts';
import { findLinks } from './links/index.ts';
import { findMath } from './math/index.ts';
import { findCitations } from './prose/citations.ts';
import { findProse } from './prose/index.ts';
import { type Reading, byStart, disjoint, overlapOf } from './reading.ts';
import { settle } from './settle.ts';

/** What a publisher wants shown in the place of some characters of a source, wherever they stand in it. */
export interface Fix {
  find: string;
  show: string;
}

/**
 * Reads a digest's text: what is certain becomes edits, what looks damaged and is not certain is named.
 * `fixes` are the publisher's own and go before everything else. Total, and linear in the source's length.
 * Restoring a restored text changes nothing (see `settle`).
 */
export function restore(source: string, fixes: readonly Fix[] = []): Restoration {
  const corrections = correct(source, fixes);
  const reading = read(source, corrections);
  const { groups, refused } = settle(source, corrections, reading.groups, read);
  const edits = [...corrections, ...groups.flat()].toSorted(byStart);
  // White space that stays as it was is no damage.
  const isVisible = ({ start, end }: Edit) => source.slice(start, end).trim() !== '';
  const undone = refused.flatMap((group) => group.filter(isVisible).slice(0, 1).map(leaveUndone));
  return { source, edits, left: apart([...reading.left, ...undone], edits) };
}

/** Every place where a fix applies; where two overlap, the first of the list and of the text stays. */
function correct(source: string, fixes: readonly Fix[]): CorrectionEdit[] {
  let edits: CorrectionEdit[] = [];
  for (const { find, show } of fixes) {
    if (find === '') continue;
    const isTaken = overlapOf(edits);
    const added: CorrectionEdit[] = [];
    for (let at = source.indexOf(find); at !== -1; at = source.indexOf(find, at + 1)) {
      const span = { start: at, end: at + find.length };
      if (isTaken(span) || span.start < (added.at(-1)?.end ?? 0)) continue;
      added.push({ kind: 'correction', ...span, output: show });
    }
    edits = [...edits, ...added].toSorted(byStart);
  }
  return edits;
}

/** Links first, for no formula begins in one; then formulas, for no command of prose is read in one. */
function read(source: string, barriers: readonly Span[]): Reading {
  let groups: Edit[][] = [];
  let left: LeftAlone[] = [];
  let taken: readonly Span[] = barriers;
  const add = (reading: Reading) => {
    const accepted = disjoint(reading.groups, taken);
    groups = [...groups, ...accepted];
    left = [...left, ...reading.left];
    taken = [...taken, ...accepted.flat()].toSorted(byStart);
  };
  // What may be a link or a key, and is left, is no formula and no tie either.
  for (const find of [findLinks, findCitations]) {
    const reading = find(source, taken);
    add(reading);
    taken = [...taken, ...apart(reading.left, taken)].toSorted(byStart);
  }
  const { edits, left: leftMath } = findMath(source, taken);
  add({ groups: edits.map((edit) => [edit]), left: leftMath });
  add(findProse(source, taken));
  return { groups, left };
}

/** What edits are called where they are not made; those that are not named here are commands. */
const leftKinds: Partial<Record<Edit['kind'], LeftAlone['kind']>> = {
  math: 'math',
  accent: 'accent',
  quote: 'quote',
  citation: 'citation',
  link: 'link',
};

function leaveUndone({ kind, start, end }: Edit): LeftAlone {
  const why = 'what it would become could be read in another way';
  return { kind: leftKinds[kind] ?? 'command', start, end, why };
}

/** In order, without those that touch an edit or one another. */
function apart(left: readonly LeftAlone[], edits: readonly Span[]): LeftAlone[] {
  const isEdited = overlapOf(edits);
  let end = 0;
  return left
    .filter((span) => span.end > span.start && !isEdited(span))
    .toSorted(byStart)
    .filter((span) => {
      const isFree = span.start >= end;
      if (isFree) end = span.end;
      return isFree;
    });
}
