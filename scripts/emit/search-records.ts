import type { Catalog } from '../schema/catalog.ts';
import type { Digest } from '../schema/digest.ts';
import type { Topic } from '../schema/topic.ts';
import { writeRow } from '../../widgets/src/core/search/index-files.ts';
import { addresses } from './addresses.ts';
import { searchForms } from './search-forms.ts';
import type { IndexedPaper, SearchShard } from './search-shards.ts';

/** What Pagefind keeps beside the text of a record: strings only, and all of them plain text, never markup. */
export interface SearchMeta extends Record<string, string> {
  title: string;
  /** The row of the record in the facts of its shard; see index-files.ts. */
  at: string;
}

/**
 * One thing that search can find, as Pagefind takes it. It holds text and no facts: those may change with any
 * digest, and stand beside the index.
 */
export interface SearchRecord {
  /** Address from the site's root, with a leading slash; the client puts the base path before it. */
  url: string;
  content: string;
  meta: SearchMeta;
}

/** How many records the index of a catalog must hold. */
export function expectedRecords({
  papers,
  digests,
  topics,
}: Pick<Catalog, 'papers' | 'digests' | 'topics'>): number {
  return papers.length + digests.length + topics.length;
}

/** What of a record is text that people wrote. */
interface Texts {
  id: string;
  url: string;
  title: string;
  text: string;
  isPaper: boolean;
}

/** The records of a shard, in the order of its rows: Pagefind numbers its files by it. */
export function* searchRecords(shard: SearchShard): Generator<SearchRecord> {
  let row = 0;
  for (const { id, url, title, text, isPaper } of searchTexts(shard)) {
    // Indexed with what is shown, and never shown: in the content they would be part of excerpts.
    const forms = isPaper ? searchForms(`${title} ${text}`) : [];
    yield {
      url: `/${url}`,
      content: indexable(text, id),
      meta: {
        title,
        ...(forms.length === 0 ? {} : { forms: forms.join(' ') }),
        at: writeRow(row++),
      },
    };
  }
}

/** The titles and texts of the records of a shard, in the same order. */
export function* searchTexts({ papers, digests, topics }: SearchShard): Generator<Texts> {
  for (const paper of papers) yield paperTexts(paper);
  for (const digest of digests) yield digestTexts(digest);
  for (const topic of topics) yield topicTexts(topic);
}

function paperTexts({ paper: { id }, said: { title, abstract } }: IndexedPaper): Texts {
  return { id, url: addresses.paper(id), title, text: abstract ?? title, isPaper: true };
}

// Titles of its papers are left out: a digest would then match nearly every query, and hide that no paper does.
function digestTexts({ id, title, source, capturedOn }: Digest): Texts {
  const text = `${title} ${capturedOn.date ?? capturedOn.monthDay ?? ''} ${source}`;
  return { id, url: addresses.digest(id), title, text, isPaper: false };
}

function topicTexts({ id, label, definition, strong }: Topic): Texts {
  const text = `${definition} ${strong.join(', ')}`;
  return { id, url: addresses.topic(id), title: label, text, isPaper: false };
}

/** Pagefind drops a record whose content has no word, without saying so; the id is a word that it has. */
function indexable(text: string, id: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text : `${text} ${id}`.trim();
}
