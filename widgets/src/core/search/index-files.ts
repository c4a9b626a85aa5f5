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
