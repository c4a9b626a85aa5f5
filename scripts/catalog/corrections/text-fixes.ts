import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import { type Fix, restore } from '../../text/restore.ts';
import { textOf } from '../../text/text-of.ts';
import type { Listed } from '../listed.ts';
import type { TextFixes } from '../paper.ts';
import type { Titled } from '../ids/paper-ids.ts';
import { yamlText } from './correction-yaml.ts';
import { nearestPiece } from './nearest-piece.ts';
import { type Request, type RequestFor, inOrderOfPlace, ofField } from './requests.ts';

type Span = RequestFor<'abstract'>;

/**
 * What is to be shown instead of a paper's title and of pieces of its abstract. A piece that does not occur
 * in the abstract, and two that overlap in it, are reported and left out. `listed` are all entries of the
 * paper: a piece of an abstract that is not shown is not wrong, and changes nothing.
 */
export function textFixes(
  { title, abstract }: Pick<Titled, 'title' | 'abstract'>,
  id: string,
  listed: readonly Listed[],
  fields: readonly Request[],
): { fixes: TextFixes; diagnostics: Diagnostic[] } {
  const [newTitle] = ofField(fields, 'title');
  const shown = newTitle === undefined ? null : newTitle.value.replace(/\s+/gu, ' ').trim();
  const diagnostics: Diagnostic[] = [];
  if (newTitle && shown !== null) {
    const fix = { find: title, show: shown };
    if (isNeedless(title, [fix], fix)) diagnostics.push(needless(newTitle, 'title', id));
  }
  const found = ofField(fields, 'abstract').filter((span) => {
    const problem = notFound(span, abstract, id, listed);
    if (problem) diagnostics.push(problem);
    return problem === null;
  });
  const source = abstract ?? '';
  const { apart, fights } = withoutOverlaps(inOrderOfPlace(found), source);
  const spans = apart.toSorted(
    ({ value: a }, { value: b }) =>
      source.indexOf(a.find) - source.indexOf(b.find) || a.find.length - b.find.length,
  );
  const fixes = spans.map(({ value }) => value);
  for (const span of spans) {
    if (isNeedless(source, fixes, span.value)) diagnostics.push(needless(span, 'abstract', id));
  }
  return {
    fixes: { title: shown, abstract: fixes },
    diagnostics: [...diagnostics, ...fights],
  };
}

function notFound(
  { value: { find }, place }: Span,
  abstract: string | null,
  id: string,
  listed: readonly Listed[],
): Diagnostic | null {
  if (abstract?.includes(find)) return null;
  if (listed.some(({ entry }) => entry.abstract?.includes(find))) {
    const message = `\`find\` stands in an abstract of \`${id}\` that is not shown, so this changes nothing.`;
    return diagnose('correction-needless', place, message, 'The correction can go.');
  }
  const message =
    abstract === null
      ? `No digest gives an abstract of \`${id}\`.`
      : `The abstract of \`${id}\` does not have what \`find\` says.`;
  const near = abstract === null ? null : nearestPiece(find, abstract);
  const fix = near === null ? null : `Did you mean this piece of it? ${yamlText(near)}`;
  return diagnose('correction-no-match', place, message, fix);
}

/** The spans of which no two overlap anywhere in the source. */
function withoutOverlaps(
  spans: readonly Span[],
  source: string,
): { apart: Span[]; fights: Diagnostic[] } {
  const places = spans
    .flatMap((span) => occurrences(span.value.find, source).map((start) => ({ span, start })))
    .toSorted((a, b) => a.start - b.start);
  const fighting = new Map<Span, Span>();
  let last: { span: Span; start: number } | null = null;
  const endOf = ({ span, start }: { span: Span; start: number }) => start + span.value.find.length;
  for (const each of places) {
    if (last && each.span !== last.span && each.start < endOf(last)) {
      fighting.set(each.span, last.span);
      fighting.set(last.span, each.span);
    }
    if (last === null || endOf(each) > endOf(last)) last = each;
  }
  const fights = spans.flatMap((span) => {
    const other = fighting.get(span);
    if (other === undefined || spans.indexOf(other) > spans.indexOf(span)) return [];
    const message = `What \`find\` says overlaps with what line ${other.place.line} mends.`;
    const fix = 'Make one correction of the two.';
    return [diagnose('correction-conflict', span.place, message, fix)];
  });
  return { apart: spans.filter((span) => !fighting.has(span)), fights };
}

/** Where a piece begins, each time after the end of the one before. */
function occurrences(find: string, source: string): number[] {
  const starts: number[] = [];
  for (let at = source.indexOf(find); at !== -1; at = source.indexOf(find, at + find.length)) {
    starts.push(at);
  }
  return starts;
}

/** Whether a text is shown as it would be without this one of its fixes. */
function isNeedless(source: string, fixes: readonly Fix[], fix: Fix): boolean {
  const others = fixes.filter((each) => each !== fix);
  const [after, before] = [fixes, others].map((each) => textOf(restore(source, each)));
  return isDeepStrictEqual(after, before);
}

function needless({ place }: Request, field: string, id: string): Diagnostic {
  const message = `The ${field} of \`${id}\` is shown so without the correction.`;
  return diagnose('correction-needless', place, message, 'The correction can go.');
}
