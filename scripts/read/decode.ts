import { diagnose, type Diagnostic, type Place } from '../diagnostics.ts';
import { clean, isBidi } from './characters.ts';
import type { FilePlace, SourceText } from './reader.ts';
import { sourceText } from './source-text.ts';
import { sayUnwanted } from './unwanted.ts';
import { firstInvalidByte } from './utf8.ts';

/** From this many control characters on, and this share of the text, a file is no text. */
const BINARY = { count: 64, share: 0.1 };

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
  const placed = removed.map(({ character, line, column }) => ({
    character,
    place: { file: place.file, line, column },
  }));
  return { source: sourceText(text, removed, place), diagnostics: sayUnwanted(placed) };
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
