import type { Anchor } from '../schema/entry.ts';

/**
 * Where a character of a text stands in the file that the text was read from; `offset` counts UTF-16 units,
 * line and column count from 1. The end of the text is a place, too. Throws without an anchor at 0, because
 * then nothing is known.
 */
export function placeAt(
  anchors: readonly Anchor[],
  offset: number,
): { line: number; column: number } {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.offset ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const anchor = anchors[low - 1];
  if (!anchor) throw new Error(`No anchor says where offset ${offset} stands.`);
  return { line: anchor.line, column: anchor.column + offset - anchor.offset };
}

/** The anchors of a part of a text, from `start` up to and without `end`; at least one, at 0. */
export function anchorsWithin(
  anchors: readonly Anchor[],
  { start, end }: { start: number; end: number },
): Anchor[] {
  const inside = anchors.filter(({ offset }) => offset > start && offset < end);
  return [
    { offset: 0, ...placeAt(anchors, start) },
    ...inside.map((anchor) => ({ ...anchor, offset: anchor.offset - start })),
  ];
}
