import { type Placed, isForPaper } from '../catalog/corrections/placed.ts';
import { type TextFixes, noFixes } from '../catalog/paper.ts';

/** A function that gives what the corrections show in the place of parts of a paper's texts. */
export function fixesIn(corrections: readonly Placed[]): (slug: string) => TextFixes {
  const fixes = new Map<string, TextFixes>();
  for (const { correction } of corrections.filter(isForPaper)) {
    const before = fixes.get(correction.paper);
    fixes.set(correction.paper, {
      title: correction.title ?? before?.title ?? null,
      abstract: [...(before?.abstract ?? []), ...(correction.abstract ?? [])],
    });
  }
  return (slug) => fixes.get(slug) ?? noFixes;
}
