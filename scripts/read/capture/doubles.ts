import type { Entry } from '../../schema/entry.ts';

/** Two entries of one digest that are the same: the first place counts. */
export interface Double {
  kept: Entry;
  dropped: Entry;
}

/**
 * Takes out entries whose title and abstract stood in the digest before, whatever their case, spacing and
 * dashes, and numbers the others from 1. A byline that only the later one shows goes to the first.
 */
export function withoutDoubles(entries: readonly Entry[]): { entries: Entry[]; doubles: Double[] } {
  const first = new Map<string, Entry>();
  const doubles: Double[] = [];
  for (const entry of entries) {
    const key = sameEntry(entry);
    const kept = first.get(key);
    if (kept) {
      kept.byline ??= entry.byline;
      doubles.push({ kept, dropped: entry });
    } else {
      first.set(key, { ...entry, position: first.size + 1 });
    }
  }
  return { entries: [...first.values()], doubles };
}

/** Equal for entries that are the same: title and abstract, without case, spacing and kinds of dashes. */
export function sameEntry({ title, abstract }: Pick<Entry, 'title' | 'abstract'>): string {
  return JSON.stringify([fold(title), abstract && fold(abstract)]);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{Pd}/gu, '-')
    .replace(/[^\S ]\s*| \s+/g, ' ');
}
