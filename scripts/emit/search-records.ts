import { codeLink } from '../catalog/code-link.ts';
import { newestFirst, yearOf } from '../catalog/listing.ts';
import type { Catalog } from '../schema/catalog.ts';
import type { CapturedOn, Published } from '../schema/date.ts';
import type { Digest } from '../schema/digest.ts';
import type { Paper } from '../schema/paper.ts';
import type { Topic } from '../schema/topic.ts';
import { isoLength } from '../../widgets/src/core/dates.ts';
import { type CertaintyMark, certaintyMarks } from '../../widgets/src/core/search/marks.ts';
import { addresses } from './addresses.ts';
import { searchForms } from './search-forms.ts';

/** What a search result shows: strings only, and all of them plain text, never markup. */
export interface SearchMeta extends Record<string, string> {
  title: string;
  /**
   * A paper's publication, a digest's capture: `2025-11-07`, `2025-11` or `2025`, `--11-07` (as ISO 8601:2000
   * writes it) where the year is not known, empty where nothing is.
   */
  date: string;
  /** How the date is known; empty where it is stated and where there is none. */
  certainty: CertaintyMark;
  /** Labels joined by `, `. */
  topics: string;
}

type Kind = 'paper' | 'digest' | 'topic';

/** One thing that search can find, as Pagefind takes it. */
export interface SearchRecord {
  /** Address from the site's root, with a leading slash; the client puts the base path before it. */
  url: string;
  content: string;
  meta: SearchMeta;
  filters: { kind: Kind[]; topic: string[]; year: string[]; has: 'code'[] };
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
      title: paper.title.text,
      ...shownDate(paper.published),
      topics: paper.topics.map(({ label }) => label).join(', '),
      ...otherSpellings(paper),
    },
    kind: 'paper',
    topic: paper.topics.map(({ id }) => id),
    year: yearOf(paper),
    has: codeLink(paper) ? ['code'] : [],
  });
}

/** Indexed with what is shown, and never shown: in the content it would be part of excerpts. */
function otherSpellings({ title, abstract }: Paper): { forms?: string } {
  const forms = searchForms(`${title.text} ${abstract?.text ?? ''}`);
  return forms.length === 0 ? {} : { forms: forms.join(' ') };
}

// Titles of its papers are left out: a digest would then match nearly every query, and hide that no paper does.
function digestRecord({ id, title, source, capturedOn }: Digest): SearchRecord {
  return record(id, `${title} ${capturedOn.date ?? capturedOn.monthDay ?? ''} ${source}`, {
    url: `/${addresses.digest(id)}`,
    meta: {
      title,
      ...shownDate(capturedOn),
      topics: '',
    },
    kind: 'digest',
    topic: [],
    has: [],
    year: capturedOn.date?.slice(0, 4) ?? 'undated',
  });
}

function topicRecord({ id, label, definition, strong }: Topic): SearchRecord {
  return record(id, `${definition} ${strong.join(', ')}`, {
    url: `/${addresses.topic(id)}`,
    meta: { title: label, ...shownDate(null), topics: '' },
    kind: 'topic',
    topic: [id],
    year: null,
    has: [],
  });
}

function shownDate(date: Published | CapturedOn | null): Pick<SearchMeta, 'date' | 'certainty'> {
  if (date && 'monthDay' in date && date.date === null && date.monthDay !== null) {
    return { date: `--${date.monthDay}`, certainty: certaintyMarks[date.certainty] };
  }
  if (!date?.date) return { date: '', certainty: '' };
  const precision = 'precision' in date ? date.precision : 'day';
  return {
    date: date.date.slice(0, isoLength[precision]),
    certainty: certaintyMarks[date.certainty],
  };
}

interface Facts {
  url: string;
  meta: SearchMeta;
  kind: Kind;
  topic: string[];
  year: string | null;
  has: 'code'[];
}

function record(
  id: string,
  text: string,
  { url, meta, kind, topic, year, has }: Facts,
): SearchRecord {
  return {
    url,
    content: indexable(text, id),
    meta,
    filters: { kind: [kind], topic, year: year === null ? [] : [year], has },
    sort: { date: meta.date },
  };
}

/** Pagefind drops a record whose content has no word, without saying so; the id is a word that it has. */
function indexable(text: string, id: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text : `${text} ${id}`.trim();
}
