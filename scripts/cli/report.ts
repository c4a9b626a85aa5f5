import { z } from 'zod';
import { codes } from '../diagnostic-codes.ts';
import type { Diagnostic } from '../diagnostics.ts';

const count = z.int().nonnegative();

/** A diagnostic as reports hold it: the same fields as in print. */
const ReportedDiagnostic = z.strictObject({
  code: z.string().refine((code) => Object.hasOwn(codes, code), 'not a code of Offprint'),
  severity: z.enum(['error', 'warning', 'info']),
  file: z.string().nullable().describe('as the publisher named it'),
  line: z.int().positive().nullable().describe('from 1'),
  column: z.int().positive().nullable().describe('from 1, in UTF-16 units'),
  message: z.string(),
  fix: z.string().nullable(),
  correction: z
    .string()
    .nullable()
    .describe('YAML to paste into corrections.yaml, which says what is so now'),
});

const SeverityCounts = z.strictObject({ error: count, warning: count, info: count });

const DigestTotals = z.strictObject({
  file: z.string(),
  papers: count.describe('entries, repeats counted'),
  restored: count.describe('parts of texts that were restored'),
  links: count.describe('addresses in texts that were made links'),
  leftAlone: count.describe('parts of texts that look damaged and are shown as they are'),
  dropped: count.describe('lines, entries and dates that are not used'),
  guessed: count.describe('years and identities that were worked out'),
});

/** What `check --format json` prints. */
export const CheckReport = z.strictObject({
  schema: z.literal('offprint/check/1'),
  counts: SeverityCounts.describe('of everything that was found'),
  digests: z.array(DigestTotals).describe('of everything that was found, by path'),
  diagnostics: z.array(ReportedDiagnostic).describe('those that were asked for'),
});
export type CheckReport = z.infer<typeof CheckReport>;

/** What `build --report` writes, of a build that failed too. */
export const BuildReport = z.strictObject({
  schema: z.literal('offprint/build/1'),
  published: z.boolean().describe('whether the output folder has the new site'),
  out: z.string().describe('the output folder, as the publisher named it'),
  address: z.string().nullable().describe('where the site will be served, if anybody said'),
  base: z.string().nullable().describe('the path of it'),
  failure: z
    .string()
    .nullable()
    .describe('why the build ended in the middle, where no diagnostic says so'),
  site: z
    .strictObject({
      digests: count,
      entries: count.describe('in all digests, repeats counted'),
      papers: count,
      topics: count,
      pages: count,
      files: count.describe('of the finished site; 0 if it was not finished'),
      bytes: count.describe('of the finished site; 0 if it was not finished'),
    })
    .nullable(),
  seconds: z.number().nonnegative(),
  stages: z.array(
    z.strictObject({
      name: z.string(),
      seconds: z.number().nonnegative(),
      peakBytes: count.describe('bytes of memory in use at the highest, by all processes'),
    }),
  ),
  counts: SeverityCounts,
  diagnostics: z.array(ReportedDiagnostic),
});
export type BuildReport = z.infer<typeof BuildReport>;

/**
 * A report as it is written, which may be to a terminal: what a terminal would obey is escaped. Throws if
 * it does not fit its own schema.
 */
export function formatReport<S extends typeof CheckReport | typeof BuildReport>(
  schema: S,
  report: z.input<S>,
): string {
  return `${escapeInvisible(JSON.stringify(schema.parse(report), null, 2))}\n`;
}

/** Escapes what JSON allows as it is: C1 controls, line separators, controls of writing direction. */
function escapeInvisible(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Diagnostics as reports hold them. */
export function reported(diagnostics: readonly Diagnostic[]): CheckReport['diagnostics'] {
  return diagnostics.map(({ code, severity, file, line, column, message, fix, correction }) => ({
    code,
    severity,
    file,
    line,
    column,
    message,
    fix,
    correction: correction ?? null,
  }));
}
