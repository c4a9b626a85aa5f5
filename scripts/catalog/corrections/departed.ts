import { compareText } from '../../compare-text.ts';
import type { Departed } from '../../schema/catalog.ts';
import type { Ids } from '../../schema/ids.ts';
import type { Meaning } from './find-paper.ts';
import type { Target } from './target.ts';

/**
 * The slugs of papers that have no page of their own once corrections are made, and where their addresses
 * lead: those without a paper before, those merged or hidden, and those that were set apart once and are
 * not any more. Sorted by slug.
 */
export function departedNow({
  targets,
  departed,
  records,
  findPaper,
  finalId,
  leads,
}: {
  targets: readonly Target[];
  departed: ReadonlyMap<string, string | null>;
  records: NonNullable<Ids['apart']>;
  findPaper: (slug: string) => Meaning;
  finalId: (target: Target) => string | null;
  leads: ReadonlyMap<string, Target>;
}): Departed[] {
  const live = new Set(targets.map(finalId));
  const movedTo = new Map<string, string | null>();
  const followed = (slug: string | null): string | null => {
    const meaning = slug === null ? null : findPaper(slug);
    return meaning && 'target' in meaning ? finalId(meaning.target) : null;
  };
  for (const target of targets) movedTo.set(target.id, finalId(target));
  for (const [slug, to] of departed) {
    const goal = leads.get(slug);
    movedTo.set(slug, goal ? finalId(goal) : followed(to));
  }
  for (const { id, paper } of records) if (!movedTo.has(id)) movedTo.set(id, followed(paper));
  return [...movedTo]
    .filter(([id]) => !live.has(id))
    .map(([id, to]): Departed => ({ kind: 'paper', id, movedTo: to }))
    .toSorted((a, b) => compareText(a.id, b.id));
}
