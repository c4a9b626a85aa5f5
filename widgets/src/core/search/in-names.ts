import type { Absent } from './answer.ts';
import { identified } from './identified.ts';
import type { Identifier } from './identifier.ts';
import { onlyBy } from './only-by.ts';
import type { Hit, OpenIndex } from './open-index.ts';

/** What is named by identifiers and operators, which need no text. */
export interface InNames {
  /** With the papers of those authors alone whom operators name. */
  index: OpenIndex;
  /** The papers that identifiers name. */
  identified: readonly Hit[];
  absent: Absent[];
  /** The authors that operators name, by the keys of papers. */
  authors: ReadonlyMap<string, readonly string[]>;
  /** Why identifiers could not be looked up. */
  failure: Error | null;
}

/**
 * Looks up what is named. Rejects if authors cannot be looked up: nothing can be said to be by them then.
 *
 * @param slug what may be one, and else is a word
 */
export async function lookUpNamed(
  index: OpenIndex,
  { authors, identifiers }: { authors: readonly string[]; identifiers: readonly Identifier[] },
  slug: Identifier | null,
): Promise<InNames> {
  const named: InNames = { index, identified: [], absent: [], authors: new Map(), failure: null };
  try {
    const { hits, absent } = await identified(index, slug === null ? identifiers : [slug]);
    named.identified = hits;
    named.absent = slug === null ? absent : [];
  } catch (error) {
    named.failure = error instanceof Error ? error : new Error(String(error));
  }
  if (authors.length === 0) return named;
  const only = await onlyBy(index, authors);
  const absent = only.absent.map((id): Absent => ({ kind: 'author', id }));
  return { ...named, ...only, absent: [...named.absent, ...absent] };
}
