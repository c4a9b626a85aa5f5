import type { NamesRange } from './index-files.ts';
import type { OpenIndex } from './open-index.ts';

/** An author, and where the papers are that name them so. */
export interface NamedAuthor {
  /** As the papers write it, on one line. */
  name: string;
  /** Places among all rows of the index: those of the first shard, then those of the second, and so on. */
  papers: number[];
}

/** A table of names, read. */
export interface Names {
  /** The authors who have a word in their names; the word is folded. */
  authors: (word: string) => NamedAuthor[];
  /** The papers that an identifier stands for, by its key; see `identifierKey`. */
  papers: (key: string) => number[];
  /** Words of names in this table, sorted: those that begin with another one, or all. */
  words: (beginning?: string) => string[];
}

const SCHEMA = 'offprint/search-names/1';

/** Of a line of a table: between what stands under a word, and between papers. */
const [PART, PAPER] = ['\t', ' '];

/**
 * A line of a table: a word of names, folded, and each author who has it in theirs with their papers; or the key of an
 * identifier, and a nameless author who has its papers. Papers are written in base 36.
 */
export function writeLine(key: string, authors: readonly NamedAuthor[]): string {
  const parts = authors.flatMap(({ name, papers }) => [
    name,
    papers.map((place) => place.toString(36)).join(PAPER),
  ]);
  return [key, ...parts].join(PART);
}

/** A table of lines, which are sorted by their keys. */
export function writeTable(lines: readonly string[]): string {
  return [SCHEMA, ...lines, ''].join('\n');
}

/** Reads a table of names. Throws on a text that is none. */
export function readNames(table: string): Names {
  if (!table.startsWith(`${SCHEMA}\n`)) throw new Error('What was loaded is not a table of names.');
  const authors = (key: string): NamedAuthor[] => {
    const at = table.indexOf(`\n${key}${PART}`);
    if (at < 0) return [];
    const start = at + key.length + 2;
    const parts = table.slice(start, table.indexOf('\n', start)).split(PART);
    return parts.flatMap((name, place) =>
      place % 2 === 0 ? [{ name, papers: readPapers(parts[place + 1]) }] : [],
    );
  };
  return {
    authors,
    papers: (key) => authors(key).flatMap(({ papers }) => papers),
    words: (beginning = '') =>
      table
        .split('\n')
        .slice(1, -1)
        .filter((line) => line.startsWith(beginning) && /^[\p{L}\p{N}]+\t/u.test(line))
        .map((line) => line.slice(0, line.indexOf(PART))),
  };
}

function readPapers(text = ''): number[] {
  return text === '' ? [] : text.split(PAPER).map((place) => Number.parseInt(place, 36));
}

/** The address of the table that a word would be in, relative to search.json; `null` where there are no tables. */
export function tableWith(word: string, range: NamesRange | undefined): string | null {
  const at = range?.from.findLastIndex((from) => from <= word) ?? -1;
  return range === undefined || at < 0 ? null : `${range.path}${at}.txt`;
}

/** The table that a word would be in; `null` where an index has none. Rejects if it cannot be loaded. */
export async function namesIn(
  index: Pick<OpenIndex, 'file' | 'text'>,
  word: string,
): Promise<Names | null> {
  const table = tableWith(word, index.file.names);
  return table === null ? null : readNames(await index.text(table));
}
