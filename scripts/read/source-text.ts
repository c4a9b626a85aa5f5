import type { Anchor } from '../schema/entry.ts';
import type { Removal } from './characters.ts';
import type { FilePlace, SourceText } from './reader.ts';

/** White space to everyone but XML: a line of nothing else was blank before it was removed, too. */
const BLANK_CONTROLS = '\u000b\u000c\u0085';

/** A text of which some characters were removed, as readers get it: with the way back to its file. */
export function sourceText(
  text: string,
  removed: readonly Removal[],
  { file, fileName }: FilePlace,
): SourceText {
  const columns = columnsByLine(removed);
  return {
    file,
    fileName,
    text,
    hollow: hollowLines(text, removed),
    at: (line, column) => ({ file, line, column: column + countUpTo(columns.get(line), column) }),
    runs: (line, column, length) => runsOf(columns.get(line), { line, column, length }),
  };
}

/**
 * For each line the columns of `text` before which a character was removed, ascending: what stood in the
 * file at column c + i, where i others were removed before it, was removed before column c.
 */
function columnsByLine(removed: readonly Removal[]): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  for (const { line, column } of removed) {
    const list = columns.get(line);
    if (list) list.push(column - list.length);
    else columns.set(line, [column]);
  }
  return columns;
}

/** How many characters were removed before a column; each of them moved it one to the left. */
function countUpTo(columns: readonly number[] | undefined, column: number): number {
  let low = 0;
  let high = columns?.length ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns?.[middle] ?? Infinity) <= column) low = middle + 1;
    else high = middle;
  }
  return low;
}

function runsOf(
  columns: readonly number[] | undefined,
  { line, column, length }: { line: number; column: number; length: number },
): Anchor[] {
  let count = countUpTo(columns, column);
  const anchors: Anchor[] = [{ offset: 0, line, column: column + count }];
  for (;;) {
    const next = columns?.[count];
    if (next === undefined || next >= column + length) return anchors;
    count = countUpTo(columns, next);
    anchors.push({ offset: next - column, line, column: next + count });
  }
}

function hollowLines(text: string, removed: readonly Removal[]): Set<number> {
  const hollow = new Set<number>();
  const candidates = new Set<number>();
  for (const { character, line } of removed) {
    if (!BLANK_CONTROLS.includes(character)) candidates.add(line);
  }
  if (candidates.size === 0) return hollow;
  for (const [index, line] of text.split('\n').entries()) {
    if (candidates.has(index + 1) && line.trim() === '') hollow.add(index + 1);
  }
  return hollow;
}
