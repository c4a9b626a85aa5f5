import type { FactsFile, SearchFile } from '../../widgets/src/core/search/index-files.ts';

/** The script that brings the index of a folder, at its root, and the function that it calls. */
export const INDEX_SCRIPT = 'search-index.js';
export const INDEX_RECEIVER = 'offprintIndex';

/** One thing that can be found, as the search index of the site has it (scripts/emit/search-records.ts). */
export interface PackedRecord {
  /** Where a result leads, from the file or from the root of the folder that holds it. */
  url: string;
  title: string;
  /** Plain text; a record without an abstract has its title. */
  content: string;
  /** Other spellings of its words. */
  forms?: string;
  /** Its row in the facts (`writeRow`). */
  at: string;
}

/**
 * All that a search needs, in one piece: what is on the site a folder of files (index-files.ts). Its vocabulary is made
 * of the records where it is needed.
 */
export interface PackedIndex {
  search: SearchFile;
  facts: FactsFile;
  records: PackedRecord[];
  /** The tables of names, in the order of `search.names`. */
  names: string[];
}
