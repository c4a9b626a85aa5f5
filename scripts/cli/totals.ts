import { type Tally, tallyOf } from '../diagnostic-codes.ts';
import { compareText } from '../compare-text.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { ReadDigest } from '../schema/entry.ts';
import { counted } from './summary.ts';
import { neutralise } from './terminal.ts';

/** What was found in one digest, in numbers. */
export interface DigestTotals extends Record<Tally, number> {
  file: string;
  /** How many entries it has, repeats counted. */
  papers: number;
}

/**
 * The totals of every digest, by path; each code of a diagnostic tells what it counts as. A file of which
 * everything was dropped is no digest and has totals all the same.
 */
export function totalsOf(
  digests: readonly ReadDigest[],
  diagnostics: readonly Diagnostic[],
): DigestTotals[] {
  const totals = new Map(
    digests.map(({ file, entries }) => [file, noneOf(file, entries.length)] as const),
  );
  for (const { file, code } of diagnostics) {
    const tally = tallyOf(code);
    if (tally === null || file === null) continue;
    const digest = totals.get(file) ?? noneOf(file, 0);
    digest[tally] += 1;
    totals.set(file, digest);
  }
  return [...totals.values()].sort((a, b) => compareText(a.file, b.file));
}

function noneOf(file: string, papers: number): DigestTotals {
  return { file, papers, restored: 0, links: 0, leftAlone: 0, dropped: 0, guessed: 0 };
}

/** Such as "content/digests/a.txt: 92 papers, 41 restored, 3 left alone"; what is none is not said. */
export function formatTotals({ file, papers, ...tallies }: DigestTotals): string {
  const { restored, links, leftAlone, dropped, guessed } = tallies;
  const parts = [
    counted(papers, 'paper'),
    said(restored, 'restored'),
    said(links, links === 1 ? 'link found' : 'links found'),
    said(leftAlone, 'left alone'),
    said(dropped, 'dropped'),
    said(guessed, 'guessed'),
  ];
  return `${neutralise(file)}: ${parts.filter((part) => part !== null).join(', ')}\n`;
}

function said(count: number, what: string): string | null {
  return count === 0 ? null : counted(count, what, what);
}
