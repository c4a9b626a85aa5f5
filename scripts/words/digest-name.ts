import type { Digest } from '../schema/digest.ts';
import type { Words } from './index.ts';
import { captureDate } from './shown-date.ts';

/** What a digest is called in passing: its title and date, and what of the date is not certain. */
export function digestName(
  { title, capturedOn }: Pick<Digest, 'title' | 'capturedOn'>,
  words: Words,
): string {
  const { text, note } = captureDate(capturedOn, words, 'short');
  return words.digestTitle(title, note === null ? text : words.uncertain(text, note));
}
