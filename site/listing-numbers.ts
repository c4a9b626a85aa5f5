import type { Paper } from '../scripts/schema/paper.ts';

/** What readers of a listing made of a paper, when one digest was read. */
export interface ListingNumbers {
  /** Id of the digest; `null` where nothing says which. */
  digest: string | null;
  upvotes: number | null;
  comments: number | null;
}

/** Upvotes and comments by the digest they were read in: a number belongs to its day. */
export function listingNumbers({
  upvotes,
  comments,
  provenance,
}: Pick<Paper, 'upvotes' | 'comments' | 'provenance'>): ListingNumbers[] {
  const origin = (field: string): string | null => provenance[field]?.digest ?? null;
  const both = origin('upvotes') === origin('comments');
  if (upvotes === null && comments === null) return [];
  if (both || upvotes === null || comments === null) {
    return [{ digest: origin(upvotes === null ? 'comments' : 'upvotes'), upvotes, comments }];
  }
  return [
    { digest: origin('upvotes'), upvotes, comments: null },
    { digest: origin('comments'), upvotes: null, comments },
  ];
}
