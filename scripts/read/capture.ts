import { diagnose, type Diagnostic } from '../diagnostics.ts';
import type { ReadDigest } from '../schema/entry.ts';
import { blocks, type Meter } from './capture/blocks.ts';
import { entriesOf, placeOf } from './capture/entries.ts';
import { furnitureOf, LISTING_TITLE } from './capture/furniture.ts';
import { markHeaders } from './capture/header.ts';
import { separateTitles } from './capture/joint.ts';
import { sayLengths } from './capture/lengths.ts';
import { segment, type Part } from './capture/segment.ts';
import { tokensOf, type Token } from './capture/tokens.ts';
import { dateOfName } from './dated-name.ts';
import { excerpt } from './excerpt.ts';
import { foreignFormat } from './foreign-format.ts';
import { MAX_ENTRIES, tooManyEntries } from './limits.ts';
import type { Reader, Reading, SourceText } from './reader.ts';

const unmetered: Meter = () => undefined;

/** Reads the saved text of a listing page: a header, then titles, abstracts and bylines. */
export const captureReader: Reader = {
  id: 'capture',
  kind: 'capture',
  expects: 'the saved text of a listing page: for each paper a title, a blank line, an abstract',
  recognises,
  read: (source) => readCapture(source),
};

/**
 * Whether a text is a capture: its first line is furniture of a listing page, or it has at least two blocks
 * (a title and an abstract) and does not begin like another format.
 */
function recognises(source: SourceText): boolean {
  let count = 0;
  for (const [first] of blocks(source, unmetered)) {
    if (count === 0 && furnitureOf(first?.text ?? '') !== null) return true;
    if (++count === 2) return foreignFormat(source.text) === null;
  }
  return false;
}

/**
 * Reads a capture. Every line with something on it ends up in an entry, in the header, or in a diagnostic.
 * The work grows with the length of the text alone; `meter` is told how much of it was done.
 */
export function readCapture(source: SourceText, meter: Meter = unmetered): Reading {
  const tokens = separateTitles(tokensOf(blocks(source, meter), meter), meter);
  markHeaders(tokens);
  const parts = segment(tokens, meter);
  const count = parts.filter(({ kind }) => kind === 'entry').length;
  if (count > MAX_ENTRIES) return tooManyEntries(count, source);
  const { entries, diagnostics: found } = entriesOf(parts, source);
  const header = headerOf(parts, source);
  const diagnostics = [...found, ...header.diagnostics, ...sayStrays(parts, source)];
  if (entries.length === 0) {
    const message = 'The file reads like a capture, but there is no paper in it. It is left out.';
    return {
      digest: null,
      diagnostics: [...diagnostics, diagnose('empty-digest', source, message)],
    };
  }
  const digest: ReadDigest = {
    file: source.file,
    fileName: source.fileName,
    reader: captureReader.id,
    kind: captureReader.kind,
    title: header.title,
    header: header.date,
    entries,
  };
  return { digest, diagnostics: [...diagnostics, ...sayLengths(entries, source.file)] };
}

interface Header {
  title: string | null;
  date: ReadDigest['header'];
  diagnostics: Diagnostic[];
}

function headerOf(parts: readonly Part[], source: SourceText): Header {
  const tokens = parts.flatMap((part) => (part.kind === 'header' ? [part.token] : []));
  const title = tokens.some(({ furniture }) => furniture === 'title') ? LISTING_TITLE : null;
  const dated = tokens.find(({ byline }) => byline !== null);
  const date = dated?.byline?.byline.date;
  if (dated && date) {
    return { title, date: { ...date, line: dated.lines[0].number }, diagnostics: [] };
  }
  // Such a name dates the capture by itself, so nothing is missing.
  if (!dated && dateOfName(source.fileName) !== null) return { title, date: null, diagnostics: [] };
  return { title, date: null, diagnostics: [sayUndated(dated, source)] };
}

function sayUndated(dated: Token | undefined, source: SourceText): Diagnostic {
  const fix = 'Put the day at the start of the file’s name, such as 2025-11-07.txt.';
  if (!dated) {
    const message = 'The capture does not say on what day it was taken.';
    return diagnose('missing-header-date', { file: source.file, line: 1, column: 1 }, message, fix);
  }
  const message = `The calendar has no day ${excerpt(dated.text)}; the capture counts as undated.`;
  return diagnose('impossible-date', placeOf(dated, source), message, fix);
}

/** More lines than this in a row that fit nowhere are named together, or a ruined file would drown all else. */
const NAMED_ALONE = 20;

function sayStrays(parts: readonly Part[], source: SourceText): Diagnostic[] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const part of parts) {
    if (part.kind !== 'stray') run = [];
    else if (run.push(part.token) === 1) runs.push(run);
  }
  return runs.flatMap((tokens) => {
    if (tokens.length <= NAMED_ALONE) return tokens.map((token) => sayStray(token, token, source));
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first && last ? [sayStray(first, last, source)] : [];
  });
}

function sayStray(first: Token, last: Token, source: SourceText): Diagnostic {
  const end = last.lines.at(-1)?.number ?? 0;
  const extent = end > first.lines[0].number ? `, up to line ${end},` : '';
  const name = first.text === '' ? 'A line of control characters' : excerpt(first.text);
  const alone = first === last && first.byline?.certain === true;
  const belongs = alone ? 'a byline that belongs to no paper' : 'no part of an entry';
  const what = first.repeated ? 'a line of another header, among the papers' : belongs;
  const message = `${name}${extent} is ${what}; it is not shown.`;
  return diagnose('stray-line', placeOf(first, source), message);
}
