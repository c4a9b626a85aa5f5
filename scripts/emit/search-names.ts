import { compareText } from '../compare-text.ts';
import type { Paper, PaperLink } from '../schema/paper.ts';
import {
  type Identifier,
  identifierKey,
  readIdentifier,
} from '../../widgets/src/core/search/identifier.ts';
import { nameKeys } from '../../widgets/src/core/search/name-words.ts';
import { type NamedAuthor, writeLine, writeTable } from '../../widgets/src/core/search/names.ts';
import { toldApart } from './search-word-runs.ts';

/** What is looked up of a paper. */
export interface NamedPaper extends Pick<Paper, 'id' | 'authors'> {
  identifiers?: Paper['identifiers'];
  links: readonly Pick<PaperLink, 'rel' | 'href'>[];
}

/** The texts of tables, and what each begins with; see `NamesRange`. */
export interface NamesTables {
  from: string[];
  tables: string[];
}

/**
 * The most characters of a table, but for a single word that has more: 12 kB gzip. A search asks for one for each word
 * that may be a name, the first search of a reader among them.
 */
const SIZE = 30_000;

/** About the most tables: the list of where they begin is part of what every search loads. */
const MOST = 400;

/**
 * The tables of names of papers, each paper with its place among all rows of the index. The same papers in the same
 * order give the same tables.
 */
export function namesTables(
  papers: Iterable<readonly [place: number, paper: NamedPaper]>,
): NamesTables {
  const places = new Map<string, number[]>();
  const keys = new Map<string, NamedAuthor[]>();
  for (const [place, paper] of papers) {
    for (const author of authorsOf(paper)) {
      const known = places.get(author);
      if (known) {
        known.push(place);
        continue;
      }
      const named: NamedAuthor = { name: author, papers: [place] };
      places.set(author, named.papers);
      for (const word of nameKeys(author)) add(keys, word, named);
    }
    for (const identifier of identifiersOf(paper)) {
      const key = identifierKey(identifier);
      const [named] = keys.get(key) ?? [];
      if (named) named.papers.push(place);
      else add(keys, key, { name: '', papers: [place] });
    }
  }
  const sorted = [...keys.keys()].sort(compareText);
  return inRanges(sorted.map((key) => [key, writeLine(key, keys.get(key) ?? [])]));
}

function inRanges(lines: readonly (readonly [key: string, line: string])[]): NamesTables {
  const all = lines.reduce((sum, [, line]) => sum + line.length, 0);
  const limit = Math.max(SIZE, all / MOST);
  const from = [''];
  const runs: string[][] = [[]];
  let size = 0;
  let before = '';
  for (const [key, line] of lines) {
    if (size > 0 && size + line.length > limit) {
      from.push(toldApart(key, before));
      runs.push([]);
      size = 0;
    }
    runs.at(-1)?.push(line);
    size += line.length;
    before = key;
  }
  return { from, tables: runs.map(writeTable) };
}

/** Each author once, on one line. */
function authorsOf({ authors }: NamedPaper): Set<string> {
  return new Set((authors ?? []).map((author) => author.replace(/\s+/g, ' ').trim()));
}

/** What names a paper, each once: its address here, and what its record and its links say. */
function identifiersOf({ id, identifiers, links }: NamedPaper): Identifier[] {
  const { arxiv, doi } = identifiers ?? {};
  const said = [
    ...(arxiv === undefined ? [] : [`arxiv:${arxiv}`]),
    ...(doi === undefined ? [] : [`doi:${doi}`]),
    ...links.flatMap(({ rel, href }) => (rel === 'paper' || rel === 'pdf' ? [href] : [])),
  ];
  const outside = said
    .map(readIdentifier)
    .filter((one) => one !== null)
    // The page of a paper on another site like this one says nothing of an address here.
    .filter(({ kind }) => kind !== 'paper');
  const all: Identifier[] = [{ kind: 'paper', id }, ...outside];
  return [...new Map(all.map((one) => [identifierKey(one), one])).values()];
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
