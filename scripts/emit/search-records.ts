import { newestFirst, yearOf } from '../catalog/listing.ts';
import type { Catalog } from '../schema/catalog.ts';
import type { Digest } from '../schema/digest.ts';
import type { Paper } from '../schema/paper.ts';
import type { Topic } from '../schema/topic.ts';
import { addresses } from './addresses.ts';
import { firstSighting } from './entered.ts';

/** What a search result shows: strings only, and all of them plain text, never markup. */
export interface SearchMeta extends Record<string, string> {
  kind: 'paper' | 'digest' | 'topic';
  title: string;
  /** A day, or empty where it is not known: a paper's publication, a digest's capture. */
  date: string;
  /** How the date is known; empty where there is none. */
  certainty: string;
  /** Labels joined by `, `. */
  topics: string;
}

/** One thing that search can find, as Pagefind takes it. */
export interface SearchRecord {
  /** Address from the site's root, with a leading slash; the client puts the base path before it. */
  url: string;
  content: string;
  meta: SearchMeta;
  filters: { kind: string[]; topic: string[]; year: string[] };
  sort: { date: string };
}

/** How many records `searchRecords` gives: what a complete index must hold. */
export function expectedRecords({
  papers,
  digests,
  topics,
}: Pick<Catalog, 'papers' | 'digests' | 'topics'>): number {
  return papers.length + digests.length + topics.length;
}

/**
 * A record for every paper, digest and topic, in an order that does not depend on the input's, because
 * Pagefind numbers its files by it. Papers come newest first, the order of a search without words.
 */
export function* searchRecords(
  catalog: Pick<Catalog, 'papers' | 'digests' | 'topics'>,
): Generator<SearchRecord> {
  for (const paper of newestFirst(catalog.papers)) yield paperRecord(paper);
  for (const digest of catalog.digests) yield digestRecord(digest);
  for (const topic of catalog.topics) yield topicRecord(topic);
}

function paperRecord(paper: Paper): SearchRecord {
  return record(paper.id, paper.abstract?.text ?? paper.title.text, {
    url: `/${addresses.paper(paper.id)}`,
    meta: {
      kind: 'paper',
      title: paper.title.text,
      date: paper.published?.date ?? '',
      certainty: paper.published?.certainty ?? '',
      topics: paper.topics.map(({ label }) => label).join(', '),
      digest: firstSighting(paper.sightings).digest,
    },
    topic: paper.topics.map(({ id }) => id),
    year: yearOf(paper),
  });
}

// Titles of its papers are left out: a digest would then match nearly every query, and hide that no paper does.
function digestRecord({ id, title, source, capturedOn }: Digest): SearchRecord {
  return record(id, `${title} ${capturedOn.date ?? capturedOn.monthDay ?? ''} ${source}`, {
    url: `/${addresses.digest(id)}`,
    meta: {
      kind: 'digest',
      title,
      date: capturedOn.date ?? '',
      certainty: capturedOn.certainty,
      topics: '',
    },
    topic: [],
    year: capturedOn.date?.slice(0, 4) ?? 'undated',
  });
}

function topicRecord({ id, label, definition, strong }: Topic): SearchRecord {
  return record(id, `${definition} ${strong.join(', ')}`, {
    url: `/${addresses.topic(id)}`,
    meta: { kind: 'topic', title: label, date: '', certainty: '', topics: '' },
    topic: [id],
    year: null,
  });
}

interface Facts {
  url: string;
  meta: SearchMeta;
  topic: string[];
  year: string | null;
}

function record(id: string, text: string, { url, meta, topic, year }: Facts): SearchRecord {
  return {
    url,
    content: indexable(text, id),
    meta,
    filters: { kind: [meta.kind], topic, year: year === null ? [] : [year] },
    sort: { date: meta.date },
  };
}

/** Pagefind drops a record whose content has no word, without saying so; the id is a word that it has. */
function indexable(text: string, id: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text : `${text} ${id}`.trim();
}
