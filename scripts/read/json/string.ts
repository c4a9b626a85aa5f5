import type { Anchor } from '../../schema/entry.ts';
import type { Span } from '../../text/edit.ts';
import { clean, replaceLoneSurrogates } from '../characters.ts';
import type { JsonText } from './json-text.ts';

/** A string of JSON as a reader may use it, and where its characters stand in the file. */
export interface PlacedText {
  text: string;
  anchors: Anchor[];
}

/** What an escape brought in that no text may have: what was removed, or replaced by U+FFFD. */
export interface Unwanted {
  character: string;
  /** Offset of the escape in the JSON. */
  at: number;
}

/** An escaped pair of surrogates, any other escape, a line end of two escapes, or characters as they are. */
const PIECE =
  /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|(?:\\r|\\u000[dD])(?:\\n|\\u000[aA])|\\u[\da-fA-F]{4}|\\.|[^\\]+/g;

const ESCAPE = /\\(?:u([\da-fA-F]{4})|(.))/g;

/**
 * Reads a string of valid JSON: escapes become characters, line ends become line feeds, and what no digest
 * may bring in is taken out or replaced (see `clean` and `replaceLoneSurrogates`), and listed in `unwanted`.
 * White space at both ends is left out. An escape is longer than its character, so an anchor stands after it.
 */
export function readString(
  json: JsonText,
  { start, end }: Span,
): PlacedText & { unwanted: Unwanted[] } {
  const raw = json.text.slice(start + 1, end - 1);
  const unwanted: Unwanted[] = [];
  const pieces: { text: string; at: number }[] = [];
  for (const { 0: piece, index } of raw.matchAll(PIECE)) {
    const at = start + 1 + index;
    if (!piece.startsWith('\\')) {
      pieces.push({ text: piece, at });
      continue;
    }
    const decoded = unescape(piece);
    const { text, removed } = clean(decoded);
    const whole = replaceLoneSurrogates(text);
    if (removed.length > 0 || whole !== text) unwanted.push({ character: decoded, at });
    if (whole !== '') pieces.push({ text: whole, at });
  }
  trimPieces(pieces);
  return {
    text: pieces.map(({ text }) => text).join(''),
    anchors: anchorsOf(json, pieces),
    unwanted,
  };
}

const named: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function unescape(piece: string): string {
  return piece.replace(ESCAPE, (_, hex: string | undefined, character: string | undefined) =>
    hex === undefined
      ? (named[character ?? ''] ?? character ?? '')
      : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Takes white space off both ends, in place; an escape is one piece, so it goes or stays whole. */
function trimPieces(pieces: { text: string; at: number }[]): void {
  const first = pieces.findIndex(({ text }) => text.trim() !== '');
  pieces.splice(0, first === -1 ? pieces.length : first);
  while (pieces.at(-1)?.text.trim() === '') pieces.pop();
  const [opening] = pieces;
  const closing = pieces.at(-1);
  if (opening) {
    const trimmed = opening.text.trimStart();
    opening.at += opening.text.length - trimmed.length;
    opening.text = trimmed;
  }
  if (closing) closing.text = closing.text.trimEnd();
}

function anchorsOf(json: JsonText, pieces: readonly { text: string; at: number }[]): Anchor[] {
  const anchors: Anchor[] = [];
  let offset = 0;
  for (const { text, at } of pieces) {
    for (const anchor of json.runs(at, text.length)) {
      const place = { ...anchor, offset: offset + anchor.offset };
      if (!continues(anchors.at(-1), place)) anchors.push(place);
    }
    offset += text.length;
  }
  return anchors;
}

/** Whether a place is where the characters after an anchor lead anyway. */
function continues(last: Anchor | undefined, { offset, line, column }: Anchor): boolean {
  return last?.line === line && last.column - last.offset === column - offset;
}
