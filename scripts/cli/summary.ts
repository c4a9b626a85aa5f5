import { describeCounts } from './print-diagnostics.ts';
import type { BuildReport } from './report.ts';
import { type Paint, neutralise } from './terminal.ts';

/** What a build came to, for a person: the stages, what the site has, and one last line. */
export function formatSummary(report: BuildReport, paint: Paint): string {
  const width = Math.max(0, ...report.stages.map(({ name }) => name.length));
  const stages = report.stages.map(
    ({ name, seconds, peakBytes }) =>
      `  ${name.padEnd(width)} ${`${seconds.toFixed(1)} s`.padStart(8)} ${bytes(peakBytes).padStart(9)}\n`,
  );
  return `${paint('dim', stages.join(''))}${siteLine(report)}${formatLastLine(report, paint)}`;
}

/** The line that stays even when everything else is quiet. */
export function formatLastLine(report: BuildReport, paint: Paint): string {
  const { published, out, counts, seconds, failure } = report;
  const found = describeCounts(counts);
  const time = `${seconds.toFixed(1)} s`;
  if (published)
    return `${paint('green', 'Published')} to ${neutralise(out)} in ${time}: ${found}.\n`;
  const why = failure === null ? found : neutralise(failure);
  return `${paint('red', 'Not published')} after ${time}: ${why}; ${neutralise(out)} is as it was.\n`;
}

function siteLine({ site }: BuildReport): string {
  if (site === null) return '';
  const parts = [
    counted(site.digests, 'digest'),
    counted(site.entries, 'entry', 'entries'),
    counted(site.papers, 'paper'),
    counted(site.topics, 'topic'),
    counted(site.pages, 'page'),
    ...(site.files === 0 ? [] : [counted(site.files, 'file'), bytes(site.bytes)]),
  ];
  return `${parts.join(', ')}\n`;
}

/** Such as "1,204 papers", grouped the same in every locale. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${count === 1 ? one : many}`;
}

/** Such as "3.4 MB", in powers of ten. */
function bytes(count: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  let value = count;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit] ?? ''}`;
}
