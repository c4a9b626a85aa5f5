import { foldedWords } from '../../widgets/src/core/search/fold.ts';
import { nameTokens } from '../../widgets/src/core/search/name-words.ts';
import type { KnownItem } from './search-score.ts';

/** A paper with its authors, as arXiv has it. */
export interface NamedRecord {
  /** At arXiv. */
  id: string;
  title: string;
  authors: readonly string[];
}

/** How many papers are looked for in each way. */
const EACH = 60;

/**
 * Searches for papers by who wrote them and by what they are called elsewhere, made of every so-manieth record: an
 * author whom one paper alone has, by the whole name or with an initial; the last name of a first author, whoever else
 * has it, with the longest word of the title; last names of the first and the last author; arXiv numbers as they are
 * pasted.
 */
export function namedItems(records: readonly NamedRecord[]): KnownItem[] {
  const papersOf = new Map<string, number>();
  for (const { authors } of records) {
    for (const author of authors) papersOf.set(author, (papersOf.get(author) ?? 0) + 1);
  }
  const step = Math.max(1, Math.floor(records.length / EACH));
  return records
    .filter((_, at) => at % step === 0)
    .flatMap(({ id, title, authors }, at): KnownItem[] => {
      const only = authors.find((author) => papersOf.get(author) === 1 && lastOf(author) !== '');
      const [first = '', last = ''] = [authors[0] ?? '', authors.at(-1) ?? ''].map(lastOf);
      const [word = ''] = foldedWords(title).toSorted((a, b) => b.length - a.length);
      const pasted = [id, `arXiv:${id}v2`, `https://arxiv.org/abs/${id}`, `10.48550/arXiv.${id}`];
      const queries: [type: string, query: string][] = [
        ['identifier', pasted[at % pasted.length] ?? id],
        ['author, title word', `${first} ${word}`],
        ...(only === undefined
          ? []
          : ([
              ['author', only],
              ['author, initial', `${only.charAt(0)}. ${lastOf(only)}`],
            ] satisfies [string, string][])),
        ...(authors.length > 1 && first !== last
          ? [['two authors', `${first} ${last}`] satisfies [string, string]]
          : []),
      ];
      return queries.map(([type, query]) => ({ type, query, title }));
    });
}

/** The last token of a name, as it is written; empty where a name has but one. */
function lastOf(name: string): string {
  const tokens = name.split(/\s+/);
  const last = tokens.at(-1) ?? '';
  return tokens.length > 1 && nameTokens(last).flat().join('').length > 1 ? last : '';
}
