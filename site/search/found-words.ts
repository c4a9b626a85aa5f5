import type { Answer } from '../../widgets/src/core/search/answer.ts';
import { type Asked, readBox } from './query.ts';

/** What stands in the hash of an address whose page is to mark words. */
const NAME = 'find';

/** The most words that are handed over. */
const MOST = 12;

/**
 * What is put after the address of a result so that its page marks what was found: `#find=sheaf+networks`. It names no
 * element, and the page takes it out of its address (site/client/mark-found.ts). It works in a new tab, too, and offline.
 * Empty where no words were asked for.
 */
export function foundHash(asked: Asked, { corrected }: Pick<Answer, 'corrected'>): string {
  const meant = new Map(corrected.map((word) => [word.typed.toLowerCase(), word.meant]));
  const words = readBox(asked.text).words.map((word) => meant.get(word.toLowerCase()) ?? word);
  if (words.length === 0) return '';
  return `#${new URLSearchParams({ [NAME]: words.slice(0, MOST).join(' ') }).toString()}`;
}

/** The words that a hash asks to mark; `null` where it is of another kind. */
export function readFoundHash(hash: string): string | null {
  return hash.startsWith(`#${NAME}=`) ? new URLSearchParams(hash.slice(1)).get(NAME) : null;
}
