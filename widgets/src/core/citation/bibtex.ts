import type { Facts } from './facts.ts';
import { said } from './said.ts';

/** Characters that TeX reads as something else, and what prints them, where a backslash in front does not. */
const printed: Readonly<Record<string, string>> = {
  '\\': 'textbackslash',
  '{': 'textbraceleft',
  '}': 'textbraceright',
  '~': 'textasciitilde',
  '^': 'textasciicircum',
};

/**
 * An entry for BibTeX and biblatex, in UTF-8. The title and each author stand in braces of their own: the
 * first so that it keeps its capitals, the others so that no name is taken apart.
 */
export function bibtex({ key, title, authors, date, note, arxiv, doi, url }: Facts): string {
  const [year = '', month] = date.split('-');
  const fields = said({
    title: title && `{${escape(title)}}`,
    author: authors.map((name) => `{${escape(name)}}`).join(' and '),
    year,
    month: month && Number(month),
    eprint: arxiv,
    archiveprefix: arxiv && 'arXiv',
    doi,
    url,
    note: escape(note),
  });
  return `@misc{${[key, ...fields.map(([name, text]) => `  ${name} = {${text}}`)].join(',\n')}\n}`;
}

function escape(text: string): string {
  return text.replace(/[\\{}~^%&$#_]/g, (sign) => {
    const name = printed[sign];
    return `\\${name ? `${name}{}` : sign}`;
  });
}
