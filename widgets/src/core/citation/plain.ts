import type { Facts } from './facts.ts';

/** "Ada Lee, Bo Kim, “Title”, 2025, https://doi.org/10.1/x": a reference to read, in one line. */
export function plain({ title, authors, date, note, doi, url }: Facts): string {
  return [
    ...authors,
    `“${title}”`,
    date.slice(0, 4) + (date && note ? ` (${note})` : note),
    doi ? `https://doi.org/${doi}` : url,
  ]
    .filter(Boolean)
    .join(', ');
}
