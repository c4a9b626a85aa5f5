import type { ApiInline } from '../api/types.ts';

/** A run as plain text. */
export function plainOf(run: ApiInline): string {
  if (typeof run === 'string') return run;
  if ('em' in run) return run.em;
  if ('strong' in run) return run.strong;
  if ('sup' in run) return run.sup;
  return 'sub' in run ? run.sub : run.text;
}
