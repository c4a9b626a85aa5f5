import { addressesCodes } from './diagnostic-codes/addresses.ts';
import { authoringCodes } from './diagnostic-codes/authoring.ts';
import type { Code, Severity, Tally } from './diagnostic-codes/code.ts';
import { correctionsCodes } from './diagnostic-codes/corrections.ts';
import { datesCodes } from './diagnostic-codes/dates.ts';
import { mergingCodes } from './diagnostic-codes/merging.ts';
import { publishingCodes } from './diagnostic-codes/publishing.ts';
import { readingCodes } from './diagnostic-codes/reading.ts';
import { textCodes } from './diagnostic-codes/text.ts';

export type { Severity, Tally };

/**
 * Every code that Offprint can say; those of one subject stand in a file of `diagnostic-codes/`, and each
 * is explained in `diagnostics.md`. Names are permanent: people search for them and filter by them.
 */
export const codes = {
  ...readingCodes,
  ...datesCodes,
  ...mergingCodes,
  ...textCodes,
  ...correctionsCodes,
  ...addressesCodes,
  ...authoringCodes,
  ...publishingCodes,
} as const satisfies Record<string, Code>;

export type DiagnosticCode = keyof typeof codes;

/** What the totals of a digest count a diagnostic of this code as; `null` for nothing. */
export function tallyOf(code: DiagnosticCode): Tally | null {
  const { tally }: Code = codes[code];
  return tally ?? null;
}

/** Whether a word is a code. */
export function isCode(word: string): word is DiagnosticCode {
  return Object.hasOwn(codes, word);
}
