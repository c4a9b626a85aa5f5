import type { DiagnosticCode } from '../diagnostic-codes.ts';
import { type Diagnostic, diagnose } from '../diagnostics.ts';

/** Diagnostics of which only so many are kept of each code, because one mistake can be on every page. */
export interface LimitedReport {
  /** `make` is called only if there is room, as it may be costly to say where something is. */
  add: (code: DiagnosticCode, make: () => Diagnostic) => void;
  /** What was added, in order, and after it one more for each code of which some were left out. */
  all: () => Diagnostic[];
}

/** An empty report that keeps at most `limit` of each code. */
export function limitedReport(limit: number): LimitedReport {
  const counts = new Map<DiagnosticCode, number>();
  const kept: Diagnostic[] = [];
  return {
    add(code, make) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= limit) kept.push(make());
    },
    all() {
      const more = [...counts].filter(([, count]) => count > limit);
      return [
        ...kept,
        ...more.map(([code, count]) =>
          diagnose(code, { file: null }, `${count - limit} more of this kind are not shown.`),
        ),
      ];
    },
  };
}
