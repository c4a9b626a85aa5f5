import { plainOf } from '../scripts/text/plain-of.ts';
import type { Inline } from '../scripts/schema/text.ts';

/** A part of a line: a run, or runs between which no line ends. */
export type InlinePart = Inline | { together: Inline[] };

/** What is wider than this, in characters, may not fit beside another word of a title on a phone. */
const LONG = 14;

/** The most characters that are kept together, so that they never widen a page of 320 px. */
const TOGETHER = 18;

/**
 * Whether a formula is drawn as rows that wrap, because it may be wider than its column: it is long, and it is
 * rows, or one thing that can only scroll.
 */
export function isLong(run: Inline): boolean {
  if (typeof run === 'string' || !('math' in run) || run.text.length <= LONG) return false;
  if (typeof run.mathml === 'string') return false;
  const [, , ...parts] = run.mathml;
  return parts.length === 1 || parts.every((part) => part[0] === 'mrow');
}

/**
 * The runs of a text as a browser should break them into lines. It may end a line on either side of a formula,
 * so that the comma after one begins the next: what touches a short formula is kept with it.
 */
export function inlineParts(inline: readonly Inline[]): InlinePart[] {
  const parts: InlinePart[] = [];
  let group: Inline[] = [];
  let length = 0;
  const close = (): void => {
    const [only, ...more] = group;
    if (only !== undefined) parts.push(more.length === 0 ? only : { together: group });
    group = [];
    length = 0;
  };
  const keep = (run: Inline): void => {
    const characters = plainOf(run).length;
    if (length + characters > TOGETHER) close();
    group.push(run);
    length += characters;
  };
  for (const [index, run] of inline.entries()) {
    if (typeof run !== 'string') {
      if (!isShort(run)) close();
      keep(run);
      if (!isShort(run)) close();
      continue;
    }
    const head = isShort(inline[index - 1]) ? (/^\S+/.exec(run)?.[0] ?? '') : '';
    if (head !== '') keep(head);
    if (head === run) continue;
    close();
    const tail = isShort(inline[index + 1]) ? (/\S+$/.exec(run)?.[0] ?? '') : '';
    const middle = run.slice(head.length, run.length - tail.length);
    if (middle !== '') parts.push(middle);
    if (tail !== '') keep(tail);
  }
  close();
  return parts;
}

/** Whether a run is a formula that other characters may be kept with. */
function isShort(run: Inline | undefined): boolean {
  return typeof run === 'object' && 'math' in run && run.text.length <= LONG;
}
