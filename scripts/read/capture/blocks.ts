import type { SourceText } from '../reader.ts';

/** Called with the amount of work just done, so that a test can see that it grows with the input alone. */
export type Meter = (steps: number) => void;

/** A line with something on it. */
export interface Line {
  /** Both count from 1 and point at the first character that is not white space. */
  number: number;
  column: number;
  /** The line's characters without outer white space; empty where all of them were removed. */
  text: string;
}

/**
 * The runs of lines between blank lines. A line is blank if it has nothing but white space, no-break and
 * other Unicode spaces included; one whose characters were all removed is not, because it holds the place
 * of a title or an abstract.
 */
export function* blocks(
  source: Pick<SourceText, 'text' | 'hollow'>,
  meter: Meter,
): Generator<Line[]> {
  const { text, hollow } = source;
  let block: Line[] = [];
  let start = 0;
  for (let number = 1; start <= text.length; number++) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    meter(end - start + 1);
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== '' || hollow.has(number)) {
      const indent = raw.length === trimmed.length ? 0 : raw.length - raw.trimStart().length;
      block.push({ number, column: trimmed === '' ? 1 : indent + 1, text: trimmed });
    } else if (block.length > 0) {
      yield readable(block);
      block = [];
    }
    start = end + 1;
  }
  if (block.length > 0) yield readable(block);
}

/** Lines of which nothing is left hold no place beside others; a block of nothing else is one of them. */
function readable(block: Line[]): Line[] {
  const lines = block.filter(({ text }) => text !== '');
  return lines.length > 0 ? lines : block.slice(0, 1);
}

/** A block as one line: what was wrapped is joined by single spaces, and nothing else is touched. */
export function joined(lines: readonly Line[]): string {
  const [only] = lines;
  if (only && lines.length === 1) return only.text;
  return lines.map(({ text }) => text).join(' ');
}
