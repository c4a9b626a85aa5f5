import { compareText } from './compare-text.ts';
import { type DiagnosticCode, type Severity, codes } from './diagnostic-codes.ts';

/** Where a diagnostic points: lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** Path as the publisher knows it; `null` where it is about no one file. */
  file: string | null;
  line?: number | null;
  column?: number | null;
}

/** One thing that is said to the publisher: what, where, why, and what to do about it. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: Severity;
  file: string | null;
  line: number | null;
  column: number | null;
  /** What was found, and what was done with it, in a sentence. */
  message: string;
  /** What the publisher can do; `null` where there is nothing to do. */
  fix: string | null;
  /** What to paste into `corrections.yaml` to change what was done; left out where no correction can. */
  correction?: string;
}

/** A diagnostic of the severity that its code has. */
export function diagnose(
  code: DiagnosticCode,
  place: Place,
  message: string,
  fix: string | null = null,
): Diagnostic {
  return {
    code,
    severity: codes[code].severity,
    file: place.file,
    line: place.line ?? null,
    column: place.column ?? null,
    message,
    fix,
  };
}

/** Order for print: by file, line, column, then code; compared by code unit, so no locale matters. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
