import type { Diagnostic } from '../diagnostics.ts';
import type { Options } from './arguments.ts';
import { countBySeverity, describeCounts, formatGithub, formatList } from './print-diagnostics.ts';
import { CheckReport, formatReport, reported } from './report.ts';
import type { Shell } from './shell.ts';
import { paintFor } from './terminal.ts';
import { type DigestTotals, formatTotals } from './totals.ts';

/** What `check` found. */
export interface Checked {
  /** In order for print. */
  diagnostics: readonly Diagnostic[];
  totals: readonly DigestTotals[];
}

/** How `check` prints. */
export type CheckOptions = Pick<Options, 'format' | 'only' | 'brief'>;

/** Where every code is explained, from the project's folder. */
const EXPLANATIONS = 'scripts/diagnostics.md';

/**
 * What `check` prints. `only` and `brief` shorten the list; counts and totals are of everything that was
 * found. For a person, errors stand last, where they are seen after a list of any length. For GitHub, which shows only so many, errors go first and what is mere information last.
 */
export function formatCheck(
  { diagnostics, totals }: Checked,
  { format, only, brief }: CheckOptions,
  { out, env }: Pick<Shell, 'out' | 'env'>,
): string {
  const counts = countBySeverity(diagnostics);
  const listed = diagnostics
    .filter(({ code }) => only === null || only.includes(code))
    .map((each) => (brief ? withoutAdvice(each) : each));
  switch (format) {
    case 'json':
      return formatReport(CheckReport, {
        schema: 'offprint/check/1',
        counts,
        digests: [...totals],
        diagnostics: reported(listed),
      });
    case 'github':
      return listed.toSorted(gravestFirst).map(formatGithub).join('');
    case 'text': {
      const paint = paintFor(out, env);
      const [errors = [], others = []] = [true, false].map((isError) =>
        listed.filter(({ severity }) => (severity === 'error') === isError),
      );
      const parts = [
        formatList(others, out, paint),
        totals.map(formatTotals).join(''),
        formatList(errors, out, paint),
        `${describeCounts(counts)}\n${paint('dim', hints(listed))}`,
      ];
      return parts.filter((part) => part !== '').join(out.isTTY ? '\n' : '');
    }
  }
}

function withoutAdvice({ correction: _, ...rest }: Diagnostic): Diagnostic {
  return { ...rest, fix: null };
}

const gravity = { error: 0, warning: 1, info: 2 };

function gravestFirst(a: Diagnostic, b: Diagnostic): number {
  return gravity[a.severity] - gravity[b.severity];
}

function hints(listed: readonly Diagnostic[]): string {
  if (listed.length === 0) return '';
  const paste = listed.some(({ correction }) => correction !== undefined)
    ? 'What begins with `- paper` or `- digest` can be pasted into corrections.yaml, and changed there.\n'
    : '';
  return `${paste}Every code is explained in ${EXPLANATIONS}.\n`;
}
