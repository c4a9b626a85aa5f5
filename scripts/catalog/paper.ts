import type { Diagnostic } from '../diagnostics.ts';
import type { Entry, ReadDigest } from '../schema/entry.ts';
import type { Origin, Paper, Sighting } from '../schema/paper.ts';
import type { Text } from '../schema/text.ts';
import type { Topic } from '../schema/topic.ts';
import { type Fix, restore } from '../text/restore.ts';
import { linksOf } from '../text/links/index.ts';
import { textOf } from '../text/text-of.ts';
import type { Capture } from './dates/capture-date.ts';
import type { EntryDate } from './dates/entry-dates.ts';
import { firstSaidOf } from './first-said.ts';
import type { Listed } from './listed.ts';
import type { Titled } from './ids/paper-ids.ts';
import { gatherLinks } from './paper-links.ts';
import { compareSightings, factsOf } from './published.ts';
import { recordedOf } from './recorded.ts';
import { topicFinder } from './topics/topic-finder.ts';

/** What has to be known of all digests before a paper can be put together. */
interface Surroundings {
  topics: readonly Topic[];
  captures: ReadonlyMap<ReadDigest, Capture>;
  digestIds: ReadonlyMap<ReadDigest, string>;
  entryDates: ReadonlyMap<Entry, EntryDate>;
}

/** What the publisher wants shown in a paper: another title, other characters in its abstract. */
export interface TextFixes {
  /** The whole title; `null` where it stays. */
  title: string | null;
  abstract: readonly Fix[];
}

/** Nothing to mend. */
export const noFixes: TextFixes = { title: null, abstract: [] };

/** What is to be mended in a title and an abstract. */
export type FixesFor = (texts: Pick<Titled, 'title' | 'abstract'>) => TextFixes;

/**
 * A function that puts a paper together from its entries and its slug. A digest that lists the paper twice
 * is one sighting, at the first place. Provenance names, for each field that has a value, the sighting that
 * gives it: the earliest of those that give the same.
 */
export function paperMaker({
  topics,
  captures,
  digestIds,
  entryDates,
}: Surroundings): (
  titled: Titled,
  id: string,
  fixesFor?: FixesFor,
) => { paper: Paper; diagnostics: Diagnostic[] } {
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
  const originsOf = (givers: Record<string, Listed | null | undefined>): Paper['provenance'] =>
    Object.fromEntries(
      Object.entries(givers).flatMap(([field, by]) => (by ? [[field, originOf(by)]] : [])),
    );

  const titleOf = (title: string, fixes: TextFixes): Text =>
    textOf(restore(title, fixes.title === null ? [] : [{ find: title, show: fixes.title }]));

  return ({ listed, title, abstract }, id, fixesFor = () => noFixes) => {
    const fixes = fixesFor({ title, abstract });
    const shownTitle = titleOf(title, fixes);
    const restored = abstract === null ? null : restore(abstract, fixes.abstract);
    const shownAbstract = restored === null ? null : textOf(restored);
    const seen = listed
      .map((each) => ({ each, sighting: sightingOf(each) }))
      .sort(
        (a, b) =>
          compareSightings(a.sighting, b.sighting) || a.sighting.position - b.sighting.position,
      );
    const inOrder = seen.map(({ each }) => each);
    const dated = new Set(
      seen.flatMap(({ each, sighting }) => (sighting.capturedOn.date === null ? [] : each)),
    );
    const recorded = recordedOf(inOrder, (each) => dated.has(each));
    const { arxiv, doi, authors, keywords, upvotes, comments } = recorded;
    const { facts, diagnostics } = factsOf(inOrder, entryDates, authors.by);
    const abstractBy =
      abstract === null ? null : inOrder.find(({ entry }) => entry.abstract === abstract);
    const provenance = originsOf({
      title: inOrder.find(({ entry }) => entry.title === title),
      abstract: abstractBy,
      published: facts.published.by,
      authors: authors.by,
      authorCount: facts.authorCount.by,
      unlabelledNumber: facts.unlabelledNumber.by,
      keywords: keywords.by,
      upvotes: upvotes.by,
      comments: comments.by,
      'identifiers.arxiv': arxiv.by,
      'identifiers.doi': doi.by,
    });
    const links = gatherLinks(
      {
        arxiv: arxiv.by && { value: arxiv.value, from: originOf(arxiv.by) },
        doi: doi.by && { value: doi.value, from: originOf(doi.by) },
      },
      [
        ...inOrder.flatMap((each) => {
          const given = each.entry.record?.links ?? [];
          return given.length === 0 ? [] : [{ links: given, from: originOf(each) }];
        }),
        ...(restored !== null && abstractBy
          ? [{ links: linksOf(restored), from: originOf(abstractBy) }]
          : []),
      ],
    );
    const firstOfDigest = new Map<string, Sighting>();
    for (const { sighting } of seen) {
      if (!firstOfDigest.has(sighting.digest)) firstOfDigest.set(sighting.digest, sighting);
    }
    const paper: Paper = {
      id,
      title: shownTitle,
      abstract: shownAbstract,
      published: facts.published.value,
      authors: authors.value,
      authorCount: facts.authorCount.value,
      unlabelledNumber: facts.unlabelledNumber.value,
      links,
      keywords: keywords.value ?? [],
      upvotes: upvotes.value,
      comments: comments.value,
      identifiers: {
        ...(arxiv.value === null ? {} : { arxiv: arxiv.value }),
        ...(doi.value === null ? {} : { doi: doi.value }),
      },
      ...findTopics({
        title: shownTitle.text,
        abstract: shownAbstract?.text ?? null,
        keywords: keywords.value ?? [],
      }),
      sightings: [...firstOfDigest.values()],
      provenance,
    };
    const firstSaid = firstSaidOf(paper, seen, (said) => {
      if (said.title === title && said.abstract === abstract) {
        return { title: shownTitle.text, abstract: shownAbstract?.text ?? null };
      }
      const own = fixesFor(said);
      return {
        title: titleOf(said.title, own).text,
        abstract: said.abstract === null ? null : textOf(restore(said.abstract, own.abstract)).text,
      };
    });
    return { paper: firstSaid === null ? paper : { ...paper, firstSaid }, diagnostics };
  };
}
