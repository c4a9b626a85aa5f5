import { applyEdits } from '../../../scripts/text/edit.ts';
import { restore } from '../../../scripts/text/restore.ts';

/** What restoring makes of a text, formulas with their dollar signs. */
export function shown(source: string): string {
  return applyEdits(restore(source));
}

/** What restoring names and leaves: the characters, and why. */
export function leftIn(source: string): [string, string][] {
  return restore(source).left.map(({ start, end, why }) => [source.slice(start, end), why]);
}
