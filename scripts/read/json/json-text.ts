import type { Place } from '../../diagnostics.ts';
import type { Anchor } from '../../schema/entry.ts';
import type { SourceText } from '../reader.ts';

/** Valid JSON together with the way from an offset in it to a place in the file. */
export interface JsonText {
  text: string;
  file: string;
  placeOf: (offset: number) => Place & { line: number; column: number };
  /** Where some characters of one line stand in the file: see `SourceText.runs`. */
  runs: (offset: number, length: number) => Anchor[];
}

/** Makes a text of JSON; the places of all its lines are worked out once. */
export function jsonText(source: SourceText): JsonText {
  const { text, file } = source;
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) {
    starts.push(feed + 1);
  }
  const runs = (offset: number, length: number) => {
    const line = lastUpTo(starts, offset);
    return source.runs(line + 1, offset - (starts[line] ?? 0) + 1, length);
  };
  return {
    text,
    file,
    runs,
    placeOf: (offset) => {
      const [first] = runs(offset, 1);
      if (!first) throw new Error('A run has an anchor at its beginning.');
      return { file, line: first.line, column: first.column };
    },
  };
}

/** Index of the last number that is not greater than `limit`, of ascending ones that begin with 0. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
