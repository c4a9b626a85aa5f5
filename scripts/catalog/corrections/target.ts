import type { Departed } from '../../schema/catalog.ts';
import type { ReadDigest } from '../../schema/entry.ts';
import type { Ids } from '../../schema/ids.ts';
import { identifiersOf } from '../identifiers.ts';
import type { Listed } from '../listed.ts';
import type { MergedPaper } from '../merge/merge.ts';
import type { Titled } from '../ids/paper-ids.ts';

/** What the digests come to without corrections: slugs and ids stay as they are here. */
export interface Uncorrected {
  digests: readonly ReadDigest[];
  papers: readonly Titled[];
  slugs: ReadonlyMap<Titled, string>;
  digestIds: ReadonlyMap<ReadDigest, string>;
  departed: readonly Departed[];
  /** The addresses given out before. */
  given: Ids;
}

/** What corrections are for: a paper as the digests give it, or one that was set apart from such a one. */
export interface Target {
  id: string;
  /** The paper as the digests give it, whole. */
  paper: Titled;
  /** Its own entries: without those set apart, or those alone. */
  listed: readonly Listed[];
  /** The paper that it was set apart from. */
  from: Target | null;
}

/** A paper with other entries than it had: what names it is taken from them, the first that says. */
export function regrouped({ key }: MergedPaper, listed: readonly Listed[]): MergedPaper {
  const named = listed.map(({ entry }) => identifiersOf(entry).arxiv);
  return { key, arxiv: named.find((arxiv) => arxiv !== null) ?? null, listed: [...listed] };
}
