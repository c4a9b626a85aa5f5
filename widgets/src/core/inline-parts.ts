import type { ApiInline } from '../api/types.ts';
import { plainOf } from './plain-of.ts';

/** A part of a line: a run, or several between which no line ends. */
export type InlinePart = ApiInline | ApiInline[];

/** What is wider than this, in characters, may not fit beside another word of a title on a phone. */
const LONG = 14;

/** The most characters that are kept together, so that they never widen a page of 320 px. */
const TOGETHER = 18;

/**
 * Whether a formula is drawn as rows that wrap, because it may be wider than its column: it is long, and it is
 * rows, or one thing that can only scroll.
 */
export function isLong(run: ApiInline): boolean {
  if (typeof run === 'string' || !('math' in run) || run.text.length <= LONG) return false;
  // Elements draw what other sites say, which may be anything.
  if (!Array.isArray(run.mathml)) return false;
  const parts = run.mathml.slice(2);
  return parts.length === 1 || parts.every((part) => part?.[0] === 'mrow');
}

/**
 * The runs of a text as a browser should break them into lines. It may end a line on either side of a formula,
 * so that the comma after one begins the next: what touches a short formula is kept with it.
 */
export function inlineParts(inline: readonly ApiInline[]): InlinePart[] {
  const parts: InlinePart[] = [];
  let group: ApiInline[] = [];
  let length = 0;
  const close = (): void => {
    parts.push(...(group.length > 1 ? [group] : group));
    group = [];
    length = 0;
  };
  const keep = (run: ApiInline): void => {
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
    // What touches the formula before it ends at the one, what touches the next begins at the other.
    const start = isShort(inline[index - 1]) ? run.search(/\s|$/) : 0;
    const end = isShort(inline[index + 1]) ? run.search(/\S*$/) : run.length;
    if (start > 0) keep(run.slice(0, start));
    if (start === run.length) continue;
    close();
    if (start < end) parts.push(run.slice(start, end));
    if (end < run.length) keep(run.slice(end));
  }
  close();
  return parts;
}

/** Whether a run is a formula that other characters may be kept with. */
function isShort(run: ApiInline | undefined): boolean {
  return typeof run === 'object' && 'math' in run && run.text.length <= LONG;
}
