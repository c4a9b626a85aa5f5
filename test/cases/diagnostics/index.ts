import type { publishingCodes } from '../../../scripts/diagnostic-codes/publishing.ts';
import type { DiagnosticCode } from '../../../scripts/diagnostic-codes.ts';
import { addresses } from './addresses.ts';
import { authoring } from './authoring.ts';
import type { Provocations } from './content.ts';
import { corrections } from './corrections.ts';
import { dates } from './dates.ts';
import { merging } from './merging.ts';
import { reading } from './reading.ts';
import { text } from './text.ts';

/** A content folder for every code that `check` can say. */
export const provocations: Provocations<Exclude<DiagnosticCode, keyof typeof publishingCodes>> = {
  ...reading,
  ...dates,
  ...merging,
  ...text,
  ...corrections,
  ...addresses,
  ...authoring,
};
