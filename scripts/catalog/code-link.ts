import type { Paper, PaperLink } from '../schema/paper.ts';

/** The first link to a paper's code; `null` where it has none. */
export function codeLink({ links }: Pick<Paper, 'links'>): PaperLink | null {
  return links.find(({ rel }) => rel === 'code') ?? null;
}
