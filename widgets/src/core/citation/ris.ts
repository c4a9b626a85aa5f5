import type { Facts } from './facts.ts';
import { said } from './said.ts';

/** A record in RIS; its kind is the general one, because nobody says whether the paper is published, and where. */
export function ris({ key, title, authors, date, note, arxiv, doi, url }: Facts): string {
  const fields = said({
    TY: 'GEN',
    ID: key,
    TI: title,
    AU: authors,
    PY: date.slice(0, 4),
    DA: date.replaceAll('-', '/'),
    AN: arxiv && `arXiv:${arxiv}`,
    DO: doi,
    UR: url,
    N1: note,
  });
  return `${fields.flatMap(([tag, text]) => [text].flat().map((one) => `${tag}  - ${one}\n`)).join('')}ER  - `;
}
