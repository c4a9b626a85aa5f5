import type { Piece } from './unicode-row.ts';
import { combining } from './unicode-letters.ts';

/**
 * A base with a sign over or under it, each of its letters with the combining character for it. A brace is
 * left out. `null` where the sign is none of these.
 */
export function accented(base: string, sign: string): Piece | null {
  if (/^[⏞⏟︷︸⎴⎵]$/.test(sign)) return { role: 'other', text: base };
  const mark = combining(sign);
  if (mark === undefined || base === '') return null;
  return {
    role: 'word',
    text: base.replace(/[\p{Lu}\p{Ll}\p{Lo}\p{Nd}]\p{M}*/gu, (letter) => letter + mark),
  };
}
