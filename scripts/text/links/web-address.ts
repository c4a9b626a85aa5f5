import { targetOf } from './target.ts';

/** What no address may have unescaped, and what browsers read as something else than it looks like. */
const UNSAFE = /[\s\p{Cc}\\<>"^`{|}]/u;

/**
 * Why a text is no address to link to, to follow a colon; `null` if it is one: `http` or `https`, and what an
 * address in an abstract may be, too (see `targetOf`).
 */
export function refuseAddress(text: string): string | null {
  if (!/^https?:\/\/[^/]/i.test(text)) return 'it does not begin with http:// or https://';
  if (UNSAFE.test(text)) return 'it has a character that addresses cannot have';
  const target = targetOf(text);
  return 'refused' in target ? target.refused : null;
}
