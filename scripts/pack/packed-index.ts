import { factsOf, listingsOf } from '../emit/search-facts.ts';
import { searchForms } from '../emit/search-forms.ts';
import { namesTables } from '../emit/search-names.ts';
import type { PackedIndex, PackedRecord } from '../../site/packed/packed-index.ts';
import { type SearchFile, writeRow } from '../../widgets/src/core/search/index-files.ts';
import type { Taken } from './taken.ts';

/** The parts of a packed index that would be files on a site. */
const FACTS = 'facts.json';
const VOCABULARY = 'vocabulary.txt';
const NAMES = 'names/';

/** What can be found in what is taken away: papers, and digests and topics that have a page of their own in it. */
export type Findable = Pick<Taken, 'papers' | 'digests' | 'topics'>;

/** Where each thing is, from the file or from the root of the folder that holds it. */
export interface FindableAddresses {
  paper: (id: string) => string;
  digest: (id: string) => string;
  topic: (id: string) => string;
}

/**
 * The index of what is taken away.
 *
 * @param findable what has records
 * @param all the digests and topics that papers name, with or without a record
 */
export function packedIndex(
  findable: Findable,
  all: Pick<Taken, 'digests' | 'topics'>,
  addresses: FindableAddresses,
): PackedIndex {
  const records = recordsOf(findable, addresses).map((record, row): PackedRecord => ({
    ...record,
    at: writeRow(row),
  }));
  const listings = listingsOf(all);
  const { from, tables } = namesTables(findable.papers.map((paper, row) => [row, paper]));
  const search: SearchFile = {
    schema: 'offprint/search/1',
    shards: [{ path: '', records: records.length, facts: FACTS }],
    vocabulary: VOCABULARY,
    ...listings,
    names: { path: NAMES, from },
  };
  const facts = factsOf(
    { ...findable, papers: findable.papers.map((paper) => ({ paper })) },
    listings,
  );
  return { search, facts, records, names: tables };
}

/** In the order of the facts: papers, digests, topics. */
function recordsOf(
  { papers, digests, topics }: Findable,
  addresses: FindableAddresses,
): Omit<PackedRecord, 'at'>[] {
  return [
    ...papers.map(({ id, title, abstract }) => {
      const content = abstract?.text ?? title.text;
      const forms = searchForms(`${title.text} ${content}`).join(' ');
      const more = forms === '' ? {} : { forms };
      return { url: addresses.paper(id), title: title.text, content, ...more };
    }),
    ...digests.map(({ id, title, capturedOn }) => {
      const day = capturedOn.date ?? capturedOn.monthDay ?? '';
      return { url: addresses.digest(id), title, content: `${title} ${day}`.trim() };
    }),
    ...topics.map(({ id, label, definition }) => ({
      url: addresses.topic(id),
      title: label,
      content: definition,
    })),
  ];
}
