import type { Diagnostic } from '../../diagnostics.ts';
import { type Core, loadCatalog } from '../../load-catalog.ts';
import type { Options } from '../arguments.ts';
import {
  countBySeverity,
  describeCounts,
  formatDiagnostic,
  formatGithub,
  formatGrouped,
} from '../print-diagnostics.ts';
import { CheckReport, formatReport, reported } from '../report.ts';
import { type Shell, locateContent } from '../shell.ts';
import { paintFor } from '../terminal.ts';

/**
 * `offprint check`: says everything that a build would find in the content, and writes nothing. Exit code
 * 1 on errors, with `strict` on warnings too, else 0.
 */
export async function checkCommand(
  options: Pick<Options, 'content' | 'format' | 'strict'>,
  shell: Shell,
  core: Core,
): Promise<number> {
  const { content, bundled } = locateContent(shell, options.content);
  const { diagnostics } = await loadCatalog({ root: content, bundled }, core, async (_, work) =>
    work(),
  );
  const counts = countBySeverity(diagnostics);
  shell.out.write(format(diagnostics, options.format, shell));
  return counts.error > 0 || (options.strict && counts.warning > 0) ? 1 : 0;
}

function format(
  diagnostics: readonly Diagnostic[],
  form: Options['format'],
  { out, env }: Shell,
): string {
  const counts = countBySeverity(diagnostics);
  switch (form) {
    case 'json':
      return formatReport(CheckReport, {
        schema: 'offprint/check/1',
        counts,
        diagnostics: reported(diagnostics),
      });
    case 'github':
      return diagnostics.map(formatGithub).join('');
    case 'text': {
      const paint = paintFor(out, env);
      const list = out.isTTY
        ? formatGrouped(diagnostics, paint)
        : diagnostics.map((each) => formatDiagnostic(each, paint)).join('');
      return `${list}${list !== '' && out.isTTY ? '\n' : ''}${describeCounts(counts)}\n`;
    }
  }
}
