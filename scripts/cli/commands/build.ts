import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type BuildEffects, type BuildOutcome, build } from '../../build.ts';
import { compareDiagnostics } from '../../diagnostics.ts';
import type { Stage } from '../../load-catalog.ts';
import type { measure } from '../../publish/stages.ts';
import type { Options } from '../arguments.ts';
import { describeFailure, reportFailure } from '../failure.ts';
import { countBySeverity, formatByCode, formatList } from '../print-diagnostics.ts';
import { progressFor } from '../progress.ts';
import { BuildReport, formatReport, reported } from '../report.ts';
import { type Shell, locateContent, locateTyped } from '../shell.ts';
import { formatLastLine, formatSummary } from '../summary.ts';
import { paintFor, quoted } from '../terminal.ts';

type BuildOptions = Pick<
  Options,
  'content' | 'out' | 'site' | 'base' | 'report' | 'quiet' | 'verbose'
>;

/**
 * `offprint build`: exit code 0 if the site was published, 1 if not. What was found is printed to standard
 * error and what came of it to standard output; the report is written whatever happened.
 */
export async function buildCommand(
  options: BuildOptions,
  shell: Shell,
  tools: { effects: BuildEffects; measure: typeof measure },
): Promise<{ exitCode: number; outcome: BuildOutcome | null }> {
  const started = shell.now();
  const progress = progressFor(shell.err, shell.env, options.quiet);
  const stages: BuildReport['stages'] = [];
  const stage: Stage = async (name, work) => {
    progress.begin(name);
    const { result, seconds, peakBytes } = await tools.measure(work);
    progress.end(name, seconds);
    stages.push({ name, seconds: rounded(seconds), peakBytes });
    return result;
  };
  const out = locateTyped(shell, options.out, 'dist');
  let outcome: BuildOutcome | null = null;
  let failure: { error: unknown } | null = null;
  try {
    const request = {
      ...locateContent(shell, options.content),
      out,
      projectRoot: shell.projectRoot,
      site: options.site,
      base: options.base,
      signal: shell.signal,
    };
    outcome = await build(request, tools.effects, stage);
  } catch (error) {
    failure = { error };
  }
  progress.clear();
  const diagnostics = (outcome?.diagnostics ?? []).toSorted(compareDiagnostics);
  const report: BuildReport = {
    schema: 'offprint/build/1',
    published: outcome?.published ?? false,
    out: out.shown,
    address: outcome?.root?.address ?? null,
    base: outcome?.root?.base ?? null,
    failure: failure === null ? null : describeFailure(failure.error),
    site: outcome?.counts ?? null,
    seconds: rounded((shell.now() - started) / 1000),
    stages,
    counts: countBySeverity(diagnostics),
    diagnostics: reported(diagnostics),
  };
  print(report, diagnostics, options, shell);
  if (options.report !== null) {
    const { path } = locateTyped(shell, options.report, '');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, formatReport(BuildReport, report));
  }
  const exitCode = failure
    ? reportFailure(failure.error, options.verbose, shell)
    : report.published
      ? 0
      : 1;
  return { exitCode, outcome };
}

function print(
  report: BuildReport,
  diagnostics: BuildOutcome['diagnostics'],
  { quiet, content }: BuildOptions,
  { out, err, env }: Shell,
): void {
  const paint = paintFor(err, env);
  const shown = diagnostics.filter(
    ({ severity }) => severity === 'error' || (severity === 'warning' && !quiet),
  );
  err.write(`${formatList(shown, err, paint)}${err.isTTY && shown.length > 0 ? '\n' : ''}`);
  if (quiet) {
    out.write(formatLastLine(report, paintFor(out, env)));
    return;
  }
  const infos = diagnostics.filter(({ severity }) => severity === 'info');
  if (infos.length > 0) {
    const check = `npm run check${content === null ? '' : ` -- --content ${quoted(content)}`}`;
    err.write(`${formatByCode(infos, paint)}    \`${check}\` says more of each.\n`);
  }
  out.write(formatSummary(report, paintFor(out, env)));
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
