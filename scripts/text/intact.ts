import type { Edit, Restoration } from './edit.ts';
import { findLinks } from './links/index.ts';
import { findMath } from './math/index.ts';
import { findProse } from './prose/index.ts';
import { byStart, disjoint } from './reading.ts';

/**
 * What TeX in a text says for certain, for text that a publisher wrote: links, formulas between delimiters,
 * commands with their backslash, quotation marks of backticks. Nothing is put back, and a `~` or `--` stays
 * what it is. Total.
 */
export function readIntact(source: string): Pick<Restoration, 'source' | 'edits'> {
  const links = disjoint(findLinks(source, []).groups, []).flat().toSorted(byStart);
  const formulas = findMath(source, links).edits.filter(({ restored }) => !restored);
  const taken = [...links, ...formulas].toSorted(byStart);
  const isWritten = (group: readonly Edit[]): boolean =>
    group.some(
      ({ kind, start, end }) => kind === 'quote' || source.slice(start, end).includes('\\'),
    );
  const prose = disjoint(findProse(source, taken).groups.filter(isWritten), taken).flat();
  return { source, edits: [...taken, ...prose].toSorted(byStart) };
}
