import { cut } from '../text/cut.ts';

/** The most characters of a digest's text that a message quotes. */
const LONGEST = 60;

/** How much of a text is looked at; white space can make up most of it. */
const LOOK = 2_000;

/** The beginning of a text in quotation marks, on one line, for a message. */
export function excerpt(text: string): string {
  return `“${cut(text.slice(0, LOOK).replace(/\s+/g, ' '), LONGEST)}”`;
}
