import { createHash } from 'node:crypto';

/** The first `length` hexadecimal digits (at most 64) of the text's SHA-256, as UTF-8. */
export function shortHash(text: string, length: number): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, length);
}
