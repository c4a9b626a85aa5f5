import type { Facts } from './facts.ts';
import { said } from './said.ts';

/** A list of one item in the JSON of the Citation Style Language. */
export function cslJson({ key, title, authors, date, note, arxiv, doi, url }: Facts): string {
  const item = said({
    id: key,
    type: 'article',
    title,
    author: authors.length > 0 && authors.map((literal) => ({ literal })),
    issued: date && { 'date-parts': [date.split('-').map(Number)] },
    number: arxiv && `arXiv:${arxiv}`,
    DOI: doi,
    URL: url,
    note,
  });
  return JSON.stringify([Object.fromEntries(item)], null, 2);
}
