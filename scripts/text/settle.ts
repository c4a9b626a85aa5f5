import { type Edit, type Span, applyEdits } from './edit.ts';
import { type Reading, byStart, overlapOf } from './reading.ts';

/** How often a text is read again before nothing is done to it at all. */
const ATTEMPTS = 8;

/** Reads a text outside the `barriers`. */
type Read = (source: string, barriers: readonly Span[]) => Reading;

/** Edits of which a second reading would change nothing, and those that were given up for it. */
export interface Settled {
  groups: Edit[][];
  refused: Edit[][];
}

/**
 * Makes a reading final: the text that its edits give is read once more, and what a second reading would change
 * in characters that no edit wrote is done at once. Where it would change what an edit wrote, the edits beside
 * it are given up. If that does not come to rest, all are given up. `fixed` are edits that stay in any case.
 */
export function settle(
  source: string,
  fixed: readonly Edit[],
  first: readonly Edit[][],
  read: Read,
): Settled {
  const settled = comeToRest(source, fixed, first, read);
  if (settled.refused.length === 0) return settled;
  // An edit that was given up is offered to every reading: see whether it is given up again.
  const edits = [...fixed, ...settled.groups.flat()].toSorted(byStart);
  const text = applyEdits({ source, edits });
  const places = placesIn(edits);
  const barriers = corrected(edits, places);
  const again = comeToRest(text, [], read(text, barriers).groups, (other) => read(other, []));
  const same = applyEdits({ source: text, edits: again.groups.flat().toSorted(byStart) }) === text;
  return same ? settled : { groups: [], refused: [...first] };
}

function comeToRest(
  source: string,
  fixed: readonly Edit[],
  first: readonly Edit[][],
  read: Read,
): Settled {
  let groups = [...first];
  let refused: Edit[][] = [];
  const refusedNames = new Set<string>();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const edits = [...fixed, ...groups.flat()].toSorted(byStart);
    const text = applyEdits({ source, edits });
    if (text === source) return { groups, refused };
    const places = placesIn(edits);
    const changes = read(text, corrected(edits, places))
      .groups.filter((group) => group.some((edit) => isChange(text, edit)))
      .map((group) => ({ group, mapped: mapBack(group, edits, places) }))
      .filter(({ mapped }) => mapped === null || !refusedNames.has(nameOf(mapped)));
    if (changes.length === 0) return { groups, refused };
    const added = changes.flatMap(({ mapped }) => (mapped === null ? [] : [mapped]));
    if (added.length === changes.length) {
      groups = [...groups, ...added];
      continue;
    }
    const clashes = changes.flatMap(({ group, mapped }) => (mapped === null ? group : []));
    const isNear = overlapOf(merged(clashes));
    const near = new Set(
      edits.filter((_, index) => {
        const { start, end } = places[index] ?? { start: 0, end: 0 };
        return isNear({ start: start - 1, end: end + 1 });
      }),
    );
    const given = groups.filter((group) => group.some((edit) => near.has(edit)));
    if (given.length === 0) break;
    refused = [...refused, ...given];
    given.forEach((group) => refusedNames.add(nameOf(group)));
    const isGiven = new Set(given);
    groups = groups.filter((group) => !isGiven.has(group));
  }
  return { groups: [], refused: [...first] };
}

/** Where the publisher's own words stand, which nothing reads again. */
function corrected(edits: readonly Edit[], places: readonly Span[]): Span[] {
  return places.filter((_, index) => edits[index]?.kind === 'correction');
}

function isChange(text: string, { start, end, output }: Edit): boolean {
  return text.slice(start, end) !== output;
}

/** The same for groups that do the same to the source. */
function nameOf(group: readonly Edit[]): string {
  return JSON.stringify(group.map(({ start, end, output }) => [start, end, output]));
}

/** Edits of the text as edits of the source; `null` where one touches characters that an edit wrote. */
function mapBack(
  group: readonly Edit[],
  edits: readonly Edit[],
  places: readonly Span[],
): Edit[] | null {
  const mapped: Edit[] = [];
  for (const edit of group) {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.end ?? 0) <= edit.start) low = middle + 1;
      else high = middle;
    }
    const next = places[low];
    if (next !== undefined && next.start < edit.end) return null;
    const before = low === 0 ? 0 : (edits[low - 1]?.end ?? 0) - (places[low - 1]?.end ?? 0);
    mapped.push({ ...edit, start: edit.start + before, end: edit.end + before });
  }
  return mapped;
}

/** Where the outputs of edits stand in the text that they give. */
function placesIn(edits: readonly Edit[]): Span[] {
  let shift = 0;
  return edits.map(({ start, end, output }) => {
    const place = { start: start + shift, end: start + shift + output.length };
    shift += output.length - (end - start);
    return place;
  });
}

/** Sorted spans, those that overlap made one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of spans.toSorted(byStart)) {
    const last = result.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
