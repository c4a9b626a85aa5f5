/**
 * Characters that no digest may bring into the site, and what becomes of them:
 * - C0 except tab and line feed, DEL, C1: removed; they are invisible, and XML feeds may not hold them.
 * - Overrides, embeddings and isolates of direction (U+202A–202E, U+2066–2069): removed; they can make a
 *   text read as something it is not (Unicode TR 36, 3.4). Right-to-left letters need none of them.
 * - Lone surrogates: replaced by U+FFFD; they cannot be written as UTF-8.
 *
 * No-break and other spaces, and zero-width characters, are text and stay.
 */
const UNWANTED = /\r\n?|\n|[\p{Cc}--\t]|[\u202a-\u202e\u2066-\u2069]/gv;

/** A character that was taken out of a text, and where it stood before; both count from 1. */
export interface Removal {
  character: string;
  line: number;
  column: number;
}

/** A text without unwanted characters, and what was taken out, in order. */
export interface Cleaned {
  text: string;
  removed: Removal[];
}

/**
 * Takes control characters and direction overrides out of a text and makes every line end (CRLF, lone CR)
 * a line feed. Total and linear; lone surrogates are left to `replaceLoneSurrogates`.
 */
export function clean(text: string): Cleaned {
  const removed: Removal[] = [];
  const kept: string[] = [];
  let from = 0;
  let line = 1;
  let lineStart = 0;
  for (const { 0: character, index } of text.matchAll(UNWANTED)) {
    const end = index + character.length;
    if (character === '\n') {
      line++;
      lineStart = end;
      continue;
    }
    kept.push(text.slice(from, index));
    from = end;
    if (character.startsWith('\r')) {
      kept.push('\n');
      line++;
      lineStart = end;
    } else {
      removed.push({ character, line, column: index - lineStart + 1 });
    }
  }
  kept.push(text.slice(from));
  return { text: kept.join(''), removed };
}

/**
 * Puts U+FFFD in the place of every half of a surrogate pair. A decoded file has none; strings of JSON
 * can, through escapes.
 */
export function replaceLoneSurrogates(text: string): string {
  return text.toWellFormed();
}

/** Whether a removed character overrides the direction of text; if not, it is a control character. */
export function isBidi(character: string): boolean {
  return character >= '\u202a';
}

/** A character's number as Unicode writes it, such as `U+0007`. */
export function codePoint(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
}
