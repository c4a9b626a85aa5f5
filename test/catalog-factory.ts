import { newestFirst } from '../scripts/catalog/listing.ts';
import { compareSightings } from '../scripts/catalog/published.ts';
import { compareText } from '../scripts/compare-text.ts';
import type { Catalog } from '../scripts/schema/catalog.ts';
import type { CapturedOn } from '../scripts/schema/date.ts';
import { Digest } from '../scripts/schema/digest.ts';
import { Paper, type Sighting } from '../scripts/schema/paper.ts';
import { SiteSettings } from '../scripts/schema/site.ts';
import type { Text } from '../scripts/schema/text.ts';
import { Topic } from '../scripts/schema/topic.ts';

/** Text without notation: all three forms are the same characters. */
export function plainText(text: string): Text {
  return { source: text, text, inline: text === '' ? [] : [text] };
}

/** A paper in few words: plain strings for title and abstract, topic ids for topics, the rest as it is. */
export interface PaperSketch extends Partial<Omit<Paper, 'title' | 'abstract' | 'topics'>> {
  id: string;
  title?: string | Text;
  abstract?: string | Text | null;
  topics?: string[];
}

/** A digest in few words. Its date is its id where that is a day; a paper's place is its place in `entries`. */
export interface DigestSketch extends Partial<Digest> {
  id: string;
  entries: string[];
}

/** What a catalog is made from; papers that no digest lists are put in one of 2025-11-07. */
export interface CatalogSketch extends Partial<Pick<Catalog, 'related' | 'departed'>> {
  site?: Partial<SiteSettings>;
  papers?: PaperSketch[];
  digests?: DigestSketch[];
  topics?: (Partial<Topic> & { id: string })[];
}

/** A catalog that keeps every promise of its types: orders, sightings that match digests, valid records. */
export function makeCatalog(sketch: CatalogSketch = {}): Catalog {
  const topics = (sketch.topics ?? []).map((topic) =>
    Topic.parse({ label: topic.id, definition: `All of ${topic.id}.`, strong: [], ...topic }),
  );
  const digests = withUnlisted(sketch.digests ?? [], sketch.papers ?? []).map(makeDigest);
  const labels = new Map(topics.map(({ id, label }) => [id, label]));
  const papers = (sketch.papers ?? []).map((paper) => makePaper(paper, digests, labels));
  return {
    site: SiteSettings.parse(sketch.site ?? {}),
    digests: digests.toSorted(
      (a, b) =>
        compareText(b.capturedOn.date ?? '', a.capturedOn.date ?? '') || compareText(a.id, b.id),
    ),
    papers: papers.toSorted((a, b) => compareText(a.id, b.id)),
    topics,
    related: sketch.related ?? new Map(newestFirst(papers).map(({ id }) => [id, []])),
    departed: (sketch.departed ?? []).toSorted((a, b) => compareText(a.id, b.id)),
  };
}

function withUnlisted(digests: DigestSketch[], papers: PaperSketch[]): DigestSketch[] {
  const listed = new Set(digests.flatMap(({ entries }) => entries));
  const unlisted = papers.map(({ id }) => id).filter((id) => !listed.has(id));
  return unlisted.length === 0 ? digests : [...digests, { id: '2025-11-07', entries: unlisted }];
}

function makeDigest(sketch: DigestSketch): Digest {
  return Digest.parse({
    kind: 'capture',
    title: 'Daily Papers',
    source: `${sketch.id}.txt`,
    capturedOn: dateOf(sketch.id),
    why: 'The name of the file says so.',
    ...sketch,
  });
}

function dateOf(id: string): CapturedOn {
  const day = /^(\d{4})-(\d\d-\d\d)(-\d+)?$/.exec(id);
  if (!day) return { date: null, monthDay: null, certainty: 'unknown' };
  return { date: id.slice(0, 10), monthDay: day[2] ?? null, certainty: 'stated' };
}

function makePaper(
  { id, title = id, abstract = `What ${id} found.`, topics = [], ...rest }: PaperSketch,
  digests: readonly Digest[],
  labels: ReadonlyMap<string, string>,
): Paper {
  const sightings: Sighting[] = digests.flatMap(({ id: digest, capturedOn, entries }) => {
    const index = entries.indexOf(id);
    return index === -1 ? [] : [{ digest, capturedOn, position: index + 1 }];
  });
  return Paper.parse({
    id,
    title: typeof title === 'string' ? plainText(title) : title,
    abstract: typeof abstract === 'string' ? plainText(abstract) : abstract,
    published: null,
    authors: null,
    authorCount: null,
    unlabelledNumber: null,
    links: [],
    keywords: [],
    upvotes: null,
    comments: null,
    identifiers: {},
    topics: topics.map((topic) => ({
      id: topic,
      label: labels.get(topic) ?? topic,
      reasons: [{ name: topic, in: ['title'] }],
    })),
    suggestedTopics: [],
    sightings: sightings.toSorted(compareSightings),
    provenance: {},
    ...rest,
  });
}
