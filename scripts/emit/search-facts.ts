import type { CapturedOn, Published } from '../schema/date.ts';
import type { Digest } from '../schema/digest.ts';
import type { Paper, PaperLink } from '../schema/paper.ts';
import { isoLength } from '../../widgets/src/core/dates.ts';
import type { FactsFile } from '../../widgets/src/core/search/index-files.ts';
import { certaintyMarks } from '../../widgets/src/core/search/marks.ts';

/** What facts name by its place in a list of search.json. */
export interface Listings {
  topics: string[];
  topicLabels: string[];
  digests: string[];
}

/** What facts are told of: the records of a shard, or of what is taken away, in their order. */
export interface FactsSource {
  papers: readonly { paper: PaperFacts }[];
  digests: readonly Pick<Digest, 'id' | 'capturedOn'>[];
  topics: readonly { id: string }[];
}

interface PaperFacts extends Pick<Paper, 'published' | 'sightings'> {
  links: readonly Pick<PaperLink, 'rel'>[];
  topics: readonly { id: string }[];
}

/** The lists of a catalog. */
export function listingsOf({
  topics,
  digests,
}: {
  topics: readonly { id: string; label: string }[];
  digests: readonly { id: string }[];
}): Listings {
  return {
    topics: topics.map(({ id }) => id),
    topicLabels: topics.map(({ label }) => label),
    digests: digests.map(({ id }) => id),
  };
}

/** The facts of the records of a shard, row by row. Throws if a paper names a topic or a digest that is not listed. */
export function factsOf({ papers, digests, topics }: FactsSource, listings: Listings): FactsFile {
  const topicPlace = placeIn(listings.topics);
  const digestPlace = placeIn(listings.digests);
  const shown = [
    ...papers.map(({ paper }) => shownDate(paper.published)),
    ...digests.map(({ capturedOn }) => shownDate(capturedOn)),
    ...topics.map(() => shownDate(null)),
  ];
  return {
    schema: 'offprint/search-facts/1',
    kinds: { paper: papers.length, digest: digests.length, topic: topics.length },
    dates: shown.map(({ date }) => date),
    certainties: shown.map(({ mark }) => mark || '.').join(''),
    topics: [
      ...papers.map(({ paper }) => paper.topics.map(({ id }) => topicPlace(id))),
      ...digests.map(() => []),
      ...topics.map(({ id }) => [topicPlace(id)]),
    ],
    digests: [
      ...papers.map(({ paper }) => paper.sightings.map(({ digest }) => digestPlace(digest))),
      ...digests.map(({ id }) => [digestPlace(id)]),
      ...topics.map(() => []),
    ],
    code: papers.flatMap(({ paper }, row) =>
      paper.links.some(({ rel }) => rel === 'code') ? [row] : [],
    ),
  };
}

function placeIn(list: readonly string[]): (id: string) => number {
  const places = new Map(list.map((id, place) => [id, place]));
  return (id) => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`The catalog lists no \`${id}\`.`);
    return place;
  };
}

/**
 * A paper's publication, a digest's capture: `2025-11-07`, `2025-11` or `2025`, `--11-07` (as ISO 8601:2000
 * writes it) where the year is not known, empty where nothing is.
 */
function shownDate(date: Published | CapturedOn | null): { date: string; mark: string } {
  if (date && 'monthDay' in date && date.date === null && date.monthDay !== null) {
    return { date: `--${date.monthDay}`, mark: certaintyMarks[date.certainty] };
  }
  if (!date?.date) return { date: '', mark: '' };
  const precision = 'precision' in date ? date.precision : 'day';
  return {
    date: date.date.slice(0, isoLength[precision]),
    mark: certaintyMarks[date.certainty],
  };
}
