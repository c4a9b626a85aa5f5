import { locateJsonError } from '../content/json-position.ts';
import { diagnose, type Diagnostic } from '../diagnostics.ts';
import type { Entry, ReadDigest } from '../schema/entry.ts';
import { lineAndColumn } from '../text/line-and-column.ts';
import { sameEntry } from './capture/doubles.ts';
import { dateOfName } from './dated-name.ts';
import { excerpt } from './excerpt.ts';
import { readElement, type ReadElement } from './hugging-face/entry.ts';
import type { Findings } from './hugging-face/fields.ts';
import { listingDay } from './hugging-face/listing-day.ts';
import { looksLikeDay } from './hugging-face/recognise.ts';
import { jsonText, type JsonText } from './json/json-text.ts';
import { items, root } from './json/spans.ts';
import { MAX_ENTRIES, tooManyEntries } from './limits.ts';
import type { Reader, Reading, SourceText } from './reader.ts';
import { sayUnwanted } from './unwanted.ts';

/** The name of the listing: the files themselves do not say it. */
const LISTING_TITLE = 'Hugging Face Daily Papers';

/** Reads a day of Hugging Face's listing, as `https://huggingface.co/api/daily_papers` gives it. */
export const huggingFaceReader: Reader = {
  id: 'hugging-face-daily',
  kind: 'daily',
  expects: 'a day of Hugging Face’s Daily Papers, the JSON of its api/daily_papers',
  recognises: ({ text }) => looksLikeDay(text),
  read,
};

/**
 * Every element of the list ends up as an entry or in a diagnostic; what stands in the list at place n has
 * position n, whatever is left out. The work grows with the length of the text alone, however deep it is
 * nested.
 */
function read(source: SourceText): Reading {
  const mistake = mistakeIn(source);
  if (mistake) return { digest: null, diagnostics: [mistake] };
  const json = jsonText(source);
  const elements = [...items(json.text, root(json.text))];
  if (elements.length > MAX_ENTRIES) return tooManyEntries(elements.length, source);

  const found: Findings = { diagnostics: [], unwanted: [] };
  const all = elements.flatMap(
    (element, index) => readElement(json, element, index + 1, found) ?? [],
  );
  const unwanted = found.unwanted.map(({ character, at }) => ({
    character,
    place: json.placeOf(at),
  }));
  const { kept, diagnostics: doubles } = withoutDoubles(all, json);
  const diagnostics = [...found.diagnostics, ...sayUnwanted(unwanted), ...doubles];
  if (kept.length === 0) {
    const what = elements.length === 0 ? 'The list is empty' : 'No paper in the list can be read';
    const empty = diagnose('empty-digest', source, `${what}, so there is no digest.`);
    return { digest: null, diagnostics: [...diagnostics, empty] };
  }
  const digest: ReadDigest = {
    file: source.file,
    fileName: source.fileName,
    reader: huggingFaceReader.id,
    kind: huggingFaceReader.kind,
    title: LISTING_TITLE,
    header: listingDay(kept.map(({ listedAt }) => listedAt)),
    entries: kept.map(({ entry }) => entry),
  };
  return { digest, diagnostics: [...diagnostics, ...sayUndated(digest)] };
}

function mistakeIn(source: SourceText): Diagnostic | null {
  try {
    JSON.parse(source.text);
    return null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const end = source.text.trimEnd().length;
    const written = locateJsonError(source.text, error);
    const last = lineAndColumn(source.text, end);
    const isCut =
      written.line > last.line || (written.line === last.line && written.column >= last.column);
    const { line, column } = isCut ? last : written;
    const message = isCut
      ? 'The JSON ends in the middle, so what it says is not known. The file is left out.'
      : 'The JSON has a mistake here, so what it says is not known. The file is left out.';
    const fix = isCut ? 'Fetch the file again.' : null;
    return diagnose('json-syntax', source.at(line, column), message, fix);
  }
}

/** Takes out entries whose arXiv identifier, or whose title and abstract, stood in the list before. */
function withoutDoubles(
  all: readonly ReadElement[],
  { file }: JsonText,
): { kept: ReadElement[]; diagnostics: Diagnostic[] } {
  const first = new Map<string, Entry>();
  const diagnostics: Diagnostic[] = [];
  const kept = all.filter(({ entry }) => {
    const arxiv = entry.record?.identifiers.arxiv;
    const keys = [sameEntry(entry), ...(arxiv === undefined ? [] : [arxiv])];
    const before = keys.map((key) => first.get(key)).find((each) => each !== undefined);
    if (!before) {
      for (const key of keys) first.set(key, entry);
      return true;
    }
    const message = `${excerpt(entry.title)} stands in the list already, on line ${before.line}; the digest shows it there, once.`;
    const place = { file, line: entry.line, column: entry.column };
    diagnostics.push(diagnose('doubled-entry', place, message));
    return false;
  });
  return { kept, diagnostics };
}

function sayUndated({ header, file, fileName }: ReadDigest): Diagnostic[] {
  if (header || dateOfName(fileName) !== null) return [];
  const message = 'Nothing in the list says of what day it is.';
  const fix = 'Put the day at the start of the file’s name, such as 2025-11-07.json.';
  return [diagnose('missing-header-date', { file, line: 1, column: 1 }, message, fix)];
}
