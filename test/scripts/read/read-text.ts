import { readDigest } from '../../../scripts/read/index.ts';
import type { Reading } from '../../../scripts/read/reader.ts';
import type { Anchor } from '../../../scripts/schema/entry.ts';
import { placeAt } from '../../../scripts/text/place-at.ts';

/** Reads bytes, or text as UTF-8, as the file `digests/case.txt`. */
export function readBytes(bytes: string | Uint8Array): Reading {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return readDigest(data, { file: 'digests/case.txt', fileName: 'case.txt' });
}

/** The codes of what was said, in order. */
export function codesOf({ diagnostics }: Reading): string[] {
  return diagnostics.map(({ code }) => code);
}

/** Titles and abstracts, in order; empty for a refused file. */
export function textsOf({ digest }: Reading): [title: string, abstract: string | null][] {
  return digest?.entries.map(({ title, abstract }) => [title, abstract]) ?? [];
}

/** A capture of entries in the usual form, with a header of three lines. */
export function captureOf(entries: readonly (readonly [string, string | null])[]): string {
  const blocks = entries.flat().filter((block) => block !== null);
  return ['new', 'Daily Papers', 'Nov 7', ...blocks].join('\n\n');
}

/**
 * The offsets of characters that do not stand in the file where their anchors say. A space may stand for
 * white space between two lines.
 */
export function misplaced(
  lines: readonly string[],
  text: string,
  anchors: readonly Anchor[],
): number[] {
  return Array.from({ length: text.length }, (_, offset) => offset).filter((offset) => {
    const { line, column } = placeAt(anchors, offset);
    const rest = lines[line - 1]?.slice(column - 1);
    const joins =
      text[offset] === ' ' && rest?.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '') === '';
    return rest?.[0] !== text[offset] && !joins;
  });
}
