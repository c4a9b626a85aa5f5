/**
 * The files of a search index, besides Pagefind's own. The folder `/pagefind/` is itself the open shard, with
 * Pagefind's client; closed shards stand in folders of it. What Pagefind indexes is text that no later digest
 * changes, so the files of a closed shard stay the same from build to build; what may change of a paper
 * (its date, topics, digests, code) is in the facts of its shard, a row a record, in the shard's own order.
 */

import type { Kind } from './result.ts';

/** `/pagefind/search.json`: what an index consists of. The only file of it whose name does not change with its content. */
export interface SearchFile {
  schema: 'offprint/search/1';
  /** The open shard first. */
  shards: ShardFile[];
  /** Address of the vocabulary, relative to this file; see vocabulary.ts. */
  vocabulary: string;
  /** Ids of topics and digests, which facts name by their places in these lists. */
  topics: string[];
  /** Their labels. */
  topicLabels: string[];
  digests: string[];
  /** Where authors and identifiers are looked up; an index of an older site has none. */
  names?: NamesRange;
}

/**
 * The tables of names (names.ts): `0.txt`, `1.txt` and so on in one folder, each with a range of words, so that what is
 * looked up is in one of them, and with it what is spelled nearly so. Any digest may bring authors and identifiers,
 * so that they are not part of what is closed.
 */
export interface NamesRange {
  /** Folder, relative to search.json, with a slash at its end; there is a hash in it. */
  path: string;
  /** What each table begins with: no word of it comes before, in order of UTF-16 units. The first one is empty. */
  from: string[];
}

/** One Pagefind index. */
export interface ShardFile {
  /** Folder, relative to this file, with a slash at its end; empty for the open shard. */
  path: string;
  /** How many records it has. */
  records: number;
  /** Address of its facts, relative to search.json. */
  facts: string;
}

/** What may change of the records of a shard: columns, all of the same length. */
export interface FactsFile {
  schema: 'offprint/search-facts/1';
  /** How many records of each kind, in this order: the rows of papers come first. */
  kinds: Record<Kind, number>;
  /** As a result shows it: `2025-11-07`, `2025-11`, `2025`, `--11-07`; empty where nothing is known. */
  dates: string[];
  /** A mark each (marks.ts), a full stop where the date is stated or there is none. */
  certainties: string;
  /** Places in the list of topics. */
  topics: number[][];
  /** Places in the list of digests: where a paper was seen; a digest's own. */
  digests: number[][];
  /** Rows of the papers that come with code. */
  code: number[];
}

/**
 * Signs that write the row of a record in the `at` of its result: sixteen, lowest first. Pagefind indexes
 * every word of what a result shows, and a sign is no word.
 */
const SIGNS = '!#%&*+-/:;=?@^|~';

/** A row, from 0, as the record of a result says it: base 16 in signs. */
export function writeRow(row: number): string {
  return Array.from(row.toString(16), (digit) => SIGNS[Number.parseInt(digit, 16)] ?? '').join('');
}

/** The row that a record says; `null` where it says none. */
export function readRow(text: string | undefined): number | null {
  if (!text || text.length > 8) return null;
  let row = 0;
  for (const sign of text) {
    const digit = SIGNS.indexOf(sign);
    if (digit < 0) return null;
    row = row * 16 + digit;
  }
  return row;
}

/**
 * The id of the record of a row, which a hit has before its text is read: base 8. Ids that follow each other pack
 * better than any others, in base 8 best (115 kB of 20,000 records; 122 in base 36), and every reader fetches them.
 */
export function writeId(row: number): string {
  return row.toString(8);
}

/** The row that an id says; `null` for what is no such id. */
export function readId(id: string): number | null {
  return /^[0-7]{1,10}$/.test(id) ? Number.parseInt(id, 8) : null;
}
