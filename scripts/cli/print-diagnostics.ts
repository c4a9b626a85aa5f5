import type { Severity } from '../diagnostic-codes.ts';
import { compareText } from '../compare-text.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { type Paint, neutralise } from './terminal.ts';

/** How many diagnostics there are of each severity. */
export type Counts = Record<Severity, number>;

/** Counts diagnostics by severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** Such as "1 error, 2 warnings, 3 info", without those that are none; "nothing to report" if all are. */
export function describeCounts(counts: Counts): string {
  const parts = [
    plural(counts.error, 'error'),
    plural(counts.warning, 'warning'),
    counts.info === 0 ? null : `${counts.info} info`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'nothing to report' : parts.join(', ');
}

const severityStyle = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/**
 * One diagnostic as `file:line:column severity code message`; what can be done about it and the correction
 * to paste stand indented on lines of their own, as do further lines of the message. Whatever a terminal would
 * obey in it is shown instead.
 */
export function formatDiagnostic(diagnostic: Diagnostic, paint: Paint, withFile = true): string {
  const { severity, code, message } = diagnostic;
  const place = placeOf(diagnostic, withFile);
  const [first = '', ...rest] = message.split('\n').map(neutralise);
  const head = [
    ...(place === '' ? [] : [place]),
    paint(severityStyle[severity], severity),
    paint('dim', code),
    first,
  ].join(' ');
  const below = [...rest, ...advice(diagnostic).map(neutralise)];
  return [head, ...below.map((line) => `    ${line}`)].map((line) => `${line}\n`).join('');
}

/**
 * Diagnostics for a person: at a terminal each under its file, else each with it. Advice that holds for several
 * of one file in a row is given once, under the last of them.
 */
export function formatList(
  diagnostics: readonly Diagnostic[],
  { isTTY }: { isTTY: boolean },
  paint: Paint,
): string {
  const list = diagnostics.map((each, index): Diagnostic => {
    const next = diagnostics[index + 1];
    const isGivenBelow =
      next?.file === each.file && next.code === each.code && next.fix === each.fix;
    return isGivenBelow && each.correction === undefined ? { ...each, fix: null } : each;
  });
  return isTTY
    ? formatGrouped(list, paint)
    : list.map((each) => formatDiagnostic(each, paint)).join('');
}

/** Diagnostics under the file that they are about, for a person at a terminal. */
function formatGrouped(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const file = diagnostic.file ?? '';
    const group = groups.get(file);
    if (group) group.push(diagnostic);
    else groups.set(file, [diagnostic]);
  }
  return [...groups]
    .map(([file, group]) => {
      const lines = group.map((each) => indent(formatDiagnostic(each, paint, false)));
      return `${file === '' ? '' : `${paint('underline', neutralise(file))}\n`}${lines.join('')}`;
    })
    .join('\n');
}

/** Such as "info  12 year-inferred, 3 id-clash": how often each code was said, by code. */
export function formatByCode(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  const list = [...counts]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([code, count]) => `${count} ${code}`);
  return list.length === 0 ? '' : `${paint('cyan', 'info')} ${list.join(', ')}\n`;
}

/**
 * One diagnostic as a workflow command, which GitHub shows beside the line it is about. The escapes are
 * those of the runner: `%`, line ends, and in properties `:` and `,` too
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function formatGithub({
  severity,
  file,
  line,
  column,
  code,
  message,
  ...rest
}: Diagnostic): string {
  const level = { error: 'error', warning: 'warning', info: 'notice' }[severity];
  const properties = [
    ...(file === null ? [] : [`file=${escapeProperty(file)}`]),
    ...(line === null ? [] : [`line=${line}`]),
    ...(column === null ? [] : [`col=${column}`]),
    `title=${escapeProperty(code)}`,
  ];
  const text = [message, ...advice(rest)].join('\n');
  return `::${level} ${properties.join(',')}::${escapeData(text)}\n`;
}

/** What can be done, and what can be pasted, line by line. */
function advice({ fix, correction }: Pick<Diagnostic, 'fix' | 'correction'>): string[] {
  return [fix, correction].flatMap((text) => text?.trimEnd().split('\n') ?? []);
}

function placeOf({ file, line, column }: Diagnostic, withFile: boolean): string {
  const name = withFile && file !== null ? neutralise(file) : null;
  return [name, line, line === null ? null : column].filter((part) => part !== null).join(':');
}

function escapeData(text: string): string {
  const escaped = text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  return neutralise(escaped);
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function plural(count: number, word: string): string | null {
  return count === 0 ? null : `${count} ${word}${count === 1 ? '' : 's'}`;
}
