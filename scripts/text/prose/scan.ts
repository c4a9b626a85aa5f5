import type { Edit, LeftAlone } from '../edit.ts';

/** A source, and for each brace the place of its partner (none where it has no partner or is escaped). */
export interface Prose {
  source: string;
  partners: ReadonlyMap<number, number>;
}

/** What was found at one place: edits that belong together, what was left, and where to read on. */
export interface Found {
  edits?: Edit[];
  left?: LeftAlone[];
  /** After the place where it was found. */
  end: number;
}

/** Reads one concern at a place where it may begin; `null` where it does not. */
export type ReadAt = (prose: Prose, at: number) => Found | null;

/** The group that begins after any spaces and holds nothing but text without braces and backslashes. */
export function plainArgument(prose: Prose, from: number, open = '{', shut = '}') {
  const { source } = prose;
  if (source[from] !== open) return null;
  const rest = /[^{}[\]\\]*/y;
  rest.lastIndex = from + 1;
  const inside = rest.exec(source)?.[0] ?? '';
  const close = from + 1 + inside.length;
  return source[close] === shut ? { inside, end: close + 1 } : null;
}

/** What `pattern`, which is sticky, finds at a place. */
export function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
