import { cut } from '../text/cut.ts';

/** The most characters of a digest's text that a message quotes. */
const LONGEST = 60;

/** The beginning of a text in quotation marks, for a message. */
export function excerpt(text: string): string {
  return `“${cut(text, LONGEST)}”`;
}
