import type { Diagnostic } from '../diagnostics.ts';
import type { Entry, ReadDigest } from '../schema/entry.ts';
import type { Origin, Paper, Sighting } from '../schema/paper.ts';
import type { Topic } from '../schema/topic.ts';
import { plainText } from '../text/plain-text.ts';
import type { Capture } from './capture-date.ts';
import type { EntryDate } from './entry-dates.ts';
import type { Listed } from './listed.ts';
import type { Titled } from './paper-ids.ts';
import { compareSightings, factsOf } from './published.ts';
import { topicFinder } from './topics.ts';

/** What has to be known of all digests before a paper can be put together. */
interface Surroundings {
  topics: readonly Topic[];
  captures: ReadonlyMap<ReadDigest, Capture>;
  digestIds: ReadonlyMap<ReadDigest, string>;
  entryDates: ReadonlyMap<Entry, EntryDate>;
}

/**
 * A function that puts a paper together from its entries and its slug. A digest that lists the paper twice
 * is one sighting, at the first place. Provenance names, for each field that has a value, the earliest
 * sighting that gives it.
 */
export function paperMaker({
  topics,
  captures,
  digestIds,
  entryDates,
}: Surroundings): (titled: Titled, id: string) => { paper: Paper; diagnostics: Diagnostic[] } {
  const findTopics = topicFinder(topics);
  const sightingOf = ({ digest, entry }: Listed): Sighting => {
    const [id, capture] = [digestIds.get(digest), captures.get(digest)];
    if (id === undefined || capture === undefined)
      throw new Error('A digest has no id or no capture.');
    return { digest: id, capturedOn: capture.capturedOn, position: entry.position };
  };
  const originOf = ({ digest }: Listed): Origin => ({
    digest: digestIds.get(digest) ?? '',
    reader: digest.reader,
  });

  return ({ listed, title, abstract }, id) => {
    const seen = listed
      .map((each) => ({ each, sighting: sightingOf(each) }))
      .sort(
        (a, b) =>
          compareSightings(a.sighting, b.sighting) || a.sighting.position - b.sighting.position,
      );
    const inOrder = seen.map(({ each }) => each);
    const { facts, diagnostics } = factsOf(inOrder, entryDates);
    const origins = {
      title: inOrder.find(({ entry }) => entry.title === title),
      abstract: abstract === null ? null : inOrder.find(({ entry }) => entry.abstract === abstract),
      published: facts.published.by,
      authorCount: facts.authorCount.by,
      unlabelledNumber: facts.unlabelledNumber.by,
    };
    const provenance: Paper['provenance'] = {};
    for (const [field, by] of Object.entries(origins)) if (by) provenance[field] = originOf(by);
    const firstOfDigest = new Map<string, Sighting>();
    for (const { sighting } of seen) {
      if (!firstOfDigest.has(sighting.digest)) firstOfDigest.set(sighting.digest, sighting);
    }
    const paper: Paper = {
      id,
      title: plainText(title),
      abstract: abstract === null ? null : plainText(abstract),
      published: facts.published.value,
      authors: null,
      authorCount: facts.authorCount.value,
      unlabelledNumber: facts.unlabelledNumber.value,
      links: [],
      identifiers: {},
      topics: findTopics(title, abstract),
      sightings: [...firstOfDigest.values()],
      provenance,
    };
    return { paper, diagnostics };
  };
}
