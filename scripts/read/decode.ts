import { diagnose, type Diagnostic, type Place } from '../diagnostics.ts';
import { clean, codePoint, isBidi, type Removal } from './characters.ts';
import type { FilePlace, SourceText } from './reader.ts';
import { firstInvalidByte } from './utf8.ts';

/** From this many control characters on, and this share of the text, a file is no text. */
const BINARY = { count: 64, share: 0.1 };

/** White space to everyone but XML: a line of nothing else was blank before it was removed, too. */
const BLANK_CONTROLS = '\u000b\u000c\u0085';

/**
 * Bytes to text, at the edge of the program.
 * - Not UTF-8: refused with the line and column of the first wrong byte; an encoding is never guessed.
 * - UTF-16 or UTF-32, with a byte order mark or recognisable by its zero bytes: refused by name.
 * - UTF-8 byte order mark: dropped. CRLF and lone CR: become LF.
 * - Control characters and direction overrides: removed, one diagnostic each with their number and the
 *   first place. A file that is full of them is refused as binary.
 * - No-break and other Unicode spaces: kept; readers take them for white space at the ends of lines.
 *
 * A refusal has no `source` and says why in `diagnostics`.
 */
export function decode(
  bytes: Uint8Array,
  place: FilePlace,
): { source: SourceText | null; diagnostics: Diagnostic[] } {
  const refusal = refuseEncoding(bytes, place);
  if (refusal) return { source: null, diagnostics: [refusal] };
  const { text, removed } = clean(new TextDecoder('utf-8').decode(bytes));
  const controls = removed.filter(({ character }) => !isBidi(character));
  if (controls.length >= BINARY.count && controls.length > bytes.length * BINARY.share) {
    const message = `${controls.length} of ${bytes.length} bytes are control characters: this is no text. The file is left out.`;
    return { source: null, diagnostics: [diagnose('unknown-format', place, message)] };
  }
  const columns = removedColumns(removed);
  const source: SourceText = {
    file: place.file,
    fileName: place.fileName,
    text,
    hollow: hollowLines(text, removed),
    at: (line, column) => ({ file: place.file, line, column: restore(columns.get(line), column) }),
  };
  const bidi = removed.filter(({ character }) => isBidi(character));
  const diagnostics = [
    ...sayRemoved('control-characters', 'control character', controls, place),
    ...sayRemoved('bidi-overrides', 'direction override', bidi, place),
  ];
  return { source, diagnostics };
}

function refuseEncoding(bytes: Uint8Array, place: FilePlace): Diagnostic | null {
  const fix = 'Save the file as UTF-8.';
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (marked || looksWide(bytes)) {
    const how = marked
      ? 'begins with the byte order mark of UTF-16'
      : 'has zero bytes as UTF-16 has';
    const message = `The file ${how}; Offprint reads UTF-8. It is left out.`;
    return diagnose('not-utf-8', { ...place, line: 1, column: 1 }, message, fix);
  }
  const wrong = firstInvalidByte(bytes);
  if (wrong === -1) return null;
  const hex = (bytes[wrong] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const message = `Byte 0x${hex} is not UTF-8 here, so the letters of the file are not known. It is left out.`;
  return diagnose('not-utf-8', endOf(bytes.subarray(0, wrong), place), message, fix);
}

/** Latin text in UTF-16 or UTF-32 without a mark is valid UTF-8 in which zeros abound. */
function looksWide(bytes: Uint8Array): boolean {
  let zeros = 0;
  for (const byte of bytes) if (byte === 0) zeros++;
  return zeros >= 8 && zeros > bytes.length / 4;
}

/** The place after the last character of valid UTF-8. */
function endOf(bytes: Uint8Array, place: FilePlace): Place {
  const lines = new TextDecoder('utf-8').decode(bytes).split(/\r\n?|\n/);
  return { file: place.file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function removedColumns(removed: readonly Removal[]): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  for (const { line, column } of removed) {
    const list = columns.get(line);
    if (list) list.push(column);
    else columns.set(line, [column]);
  }
  return columns;
}

/** The column in the file: each character removed before it moved it one to the left. */
function restore(removed: readonly number[] | undefined, column: number): number {
  let original = column;
  for (const place of removed ?? []) {
    if (place > original) break;
    original++;
  }
  return original;
}

function hollowLines(text: string, removed: readonly Removal[]): Set<number> {
  const hollow = new Set<number>();
  const candidates = new Set<number>();
  for (const { character, line } of removed) {
    if (!BLANK_CONTROLS.includes(character)) candidates.add(line);
  }
  if (candidates.size === 0) return hollow;
  for (const [index, line] of text.split('\n').entries()) {
    if (candidates.has(index + 1) && line.trim() === '') hollow.add(index + 1);
  }
  return hollow;
}

function sayRemoved(
  code: 'control-characters' | 'bidi-overrides',
  name: string,
  removed: readonly Removal[],
  place: FilePlace,
): Diagnostic[] {
  const first = removed[0];
  if (!first) return [];
  const what = removed.length === 1 ? `One ${name}` : `${removed.length} ${name}s`;
  const verb = removed.length === 1 ? 'was removed; it is' : 'were removed; the first is';
  const { line, column } = first;
  const message = `${what} ${verb} ${codePoint(first.character)}.`;
  return [diagnose(code, { file: place.file, line, column }, message)];
}
