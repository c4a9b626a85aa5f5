import { diagnose, type Diagnostic } from '../../diagnostics.ts';
import type { Anchor, Byline, Entry } from '../../schema/entry.ts';
import { excerpt } from '../excerpt.ts';
import type { SourceText } from '../reader.ts';
import type { BylineReading } from './byline.ts';
import { withoutDoubles } from './doubles.ts';
import { isLoneAbstract } from './lengths.ts';
import type { Part } from './segment.ts';
import type { Token } from './tokens.ts';

/** Stands for a title of which nothing readable is left, so that the entry keeps its place. */
export const UNREADABLE_TITLE = '\ufffd';

type EntryPart = Extract<Part, { kind: 'entry' }>;

/** The entries of a capture in order, each paper once, and what is wrong with them. */
export function entriesOf(
  parts: readonly Part[],
  source: SourceText,
): { entries: Entry[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const all: Entry[] = [];
  for (const part of parts) {
    if (part.kind !== 'entry') continue;
    all.push(entryOf(part, all.length + 1, source));
    diagnostics.push(...sayMissing(part, source));
    if (part.byline?.byline) diagnostics.push(...sayByline(part.byline.byline, source));
  }
  const { entries, doubles } = withoutDoubles(all);
  for (const { kept, dropped } of doubles) {
    const message = `${excerpt(dropped.title)} stands with the same abstract on line ${kept.line}; the digest shows it there, once.`;
    diagnostics.push(diagnose('doubled-entry', { ...dropped, file: source.file }, message));
  }
  return { entries, diagnostics };
}

function entryOf({ title, abstract, byline }: EntryPart, position: number, source: SourceText) {
  const place = placeOf(title, source);
  return {
    position,
    line: place.line ?? 1,
    column: place.column ?? 1,
    title: title.text || UNREADABLE_TITLE,
    abstract: abstract?.text || null,
    byline: byline?.byline ? someFacts(byline.byline.byline) : null,
    record: null,
    anchors: {
      title: anchorsOf(title, source),
      abstract: abstract?.text ? anchorsOf(abstract, source) : [],
    },
  };
}

/** Lines are joined by one space each, which stands for the line end after them. */
function anchorsOf({ lines }: Token, source: SourceText): Anchor[] {
  let start = 0;
  return lines.flatMap(({ number, column, text }) => {
    const offset = start;
    start += text.length + 1;
    return source
      .runs(number, column, text.length)
      .map((anchor) => ({ ...anchor, offset: offset + anchor.offset }));
  });
}

function someFacts(byline: Byline): Byline | null {
  const { authorCount, date, unlabelledNumber } = byline;
  return authorCount === null && date === null && unlabelledNumber === null ? null : byline;
}

/** Where a token begins in the file. */
export function placeOf({ lines: [line] }: Pick<Token, 'lines'>, source: SourceText) {
  return source.at(line.number, line.column);
}

function sayMissing({ title, abstract }: EntryPart, source: SourceText): Diagnostic[] {
  const place = placeOf(title, source);
  const diagnostics: Diagnostic[] = [];
  if (title.text === '') {
    const message = 'Nothing readable is left of a title; U+FFFD stands in its place.';
    diagnostics.push(diagnose('missing-title', place, message));
  }
  if (isLoneAbstract(title.text, abstract?.text)) {
    const message = `${excerpt(title.text)} reads like an abstract whose title is missing; it is shown as a title.`;
    diagnostics.push(diagnose('missing-title', place, message));
  } else if (!abstract?.text) {
    const message = `${excerpt(title.text || UNREADABLE_TITLE)} is not followed by an abstract; it is shown without one.`;
    diagnostics.push(diagnose('missing-abstract', place, message));
  }
  return diagnostics;
}

function sayByline({ byline, problems }: BylineReading, source: SourceText): Diagnostic[] {
  return problems.map(({ code, line, text }) => {
    const found =
      code === 'impossible-date'
        ? `The calendar has no day ${excerpt(text)}; the paper is shown without a date.`
        : `${excerpt(text)} is no part of a byline that Offprint knows; ${someFacts(byline) ? 'the rest is kept' : 'nothing is kept of it'}.`;
    return diagnose(code, source.at(line.number, line.column), found);
  });
}
