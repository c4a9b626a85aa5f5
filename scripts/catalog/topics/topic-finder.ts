import { compareText } from '../../compare-text.ts';
import type { Paper, PaperTopic, TopicReason } from '../../schema/paper.ts';
import type { Topic } from '../../schema/topic.ts';
import { type TopicName, countableNames } from './countable-names.ts';
import { comparable } from './name-words.ts';
import { inOuterSentence } from './outer-sentences.ts';
import { nameFinder } from './name-finder.ts';

// Measured on labelled papers, of which half were looked at: see test/score/README.md.
const STRONG = 2;
const WEAK = 0.5;
const IN_TITLE = 3;
/** What an abstract begins and ends with it is about; on either half of the labels this helps a little. */
const IN_OUTER_SENTENCE = 1.5;
/**
 * Machines give keywords freely: of 20 topics that papers of Hugging Face's days got by them alone, 9 were
 * wrong. So they only help where there is nothing better: to suggest, and in the place of an abstract.
 */
const IN_KEYWORDS = 0.5;
/** The least weight of a topic: one strong name in the title, or two in the abstract. */
const ENOUGH = 4;
/** The least weight of a suggestion: one strong name in the abstract. */
const ENOUGH_TO_SUGGEST = 2;
/** The least part of the heaviest topic's weight; with 0.3 there are more topics, and fewer of them are right. */
const PART_OF_TOP = 0.4;
const MOST_TOPICS = 3;

/** What is known of a paper when it gets its topics; both texts are plain. */
export interface TopicText extends Pick<Paper, 'keywords'> {
  title: string;
  abstract: string | null;
}

/** What a paper is about, and what it may be about: one topic at most, and only where it has none. */
export type FoundTopics = Pick<Paper, 'topics' | 'suggestedTopics'>;

type Place = TopicReason['in'][number];

/** How often a name occurs in a place; more where it stands out. */
interface Occurrence {
  name: TopicName;
  place: Place;
  times: number;
}

/**
 * A function that gives a text its topics, heaviest first, ties in the order of `topics`; the reasons are the
 * names that were found, heaviest first, spelled as in `topics.yaml`. A name counts by the logarithm of how
 * often it occurs, three times as much in the title and as one and a half in the first and last sentence of
 * the abstract. Where names overlap the longest one counts, after those have gone that stand in a phrase
 * which must not count for their topic. Keywords count in the place of an abstract; beside one they only help
 * to find a suggestion. A topic's parent is a topic like any other: it is given for names of its own, which
 * are not found inside longer names of the child.
 */
export function topicFinder(topics: readonly Topic[]): (text: TopicText) => FoundTopics {
  const finder = nameFinder<TopicName>(
    topics.flatMap((each, topic) => [
      ...each.strong.map((name) => [name, { topic, name, weight: STRONG }] as const),
      ...each.weak.map((name) => [name, { topic, name, weight: WEAK }] as const),
      ...each.not.map((name) => [name, { topic, name, weight: 0 }] as const),
    ]),
  );
  const occurrencesIn = (
    place: Place,
    text: string,
    timesAt: (at: number) => number = () => 1,
  ): Occurrence[] => {
    const times = new Map<TopicName, number>();
    for (const { value, start } of countableNames(finder.find(text))) {
      times.set(value, (times.get(value) ?? 0) + timesAt(start));
    }
    return [...times].map(([name, count]) => ({ name, place, times: count }));
  };
  return ({ title, abstract, keywords }) => {
    const text = comparable(abstract ?? '');
    const isOuter = inOuterSentence(text);
    const found = [
      ...occurrencesIn('title', title),
      ...occurrencesIn('abstract', text, (at) => (isOuter(at) ? IN_OUTER_SENTENCE : 1)),
      // A bar between them, so that no name runs from one into the next.
      ...occurrencesIn('keywords', keywords.join(' | ')),
    ];
    const given = (weights: Readonly<Record<Place, number>>, enough: number): PaperTopic[] =>
      heaviest(found, weights, enough).flatMap(({ topic, reasons }) => {
        const each = topics[topic];
        return each === undefined ? [] : [{ id: each.id, label: each.label, reasons }];
      });
    const keywordsCount = abstract === null ? 1 : 0;
    const certain = given({ title: IN_TITLE, abstract: 1, keywords: keywordsCount }, ENOUGH);
    if (certain.length > 0) return { topics: certain, suggestedTopics: [] };
    const perhaps = { title: IN_TITLE, abstract: 1, keywords: keywordsCount || IN_KEYWORDS };
    return { topics: [], suggestedTopics: given(perhaps, ENOUGH_TO_SUGGEST).slice(0, 1) };
  };
}

function heaviest(
  found: readonly Occurrence[],
  weightOf: Readonly<Record<Place, number>>,
  enough: number,
): { topic: number; reasons: TopicReason[] }[] {
  const all = [...Map.groupBy(found, ({ name }) => name.topic)].map(([topic, occurrences]) => {
    const names = [...Map.groupBy(occurrences, ({ name }) => name)].map(([name, its]) => ({
      name: name.name,
      in: its.map(({ place }) => place),
      weight: its.reduce(
        (sum, { place, times }) => sum + name.weight * weightOf[place] * Math.log2(1 + times),
        0,
      ),
    }));
    // A name that does not count is no reason.
    const reasons = names
      .map((each) => ({ ...each, weight: rounded(each.weight) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight || compareText(a.name, b.name));
    return { topic, reasons, weight: rounded(names.reduce((sum, { weight }) => sum + weight, 0)) };
  });
  const top = Math.max(0, ...all.map(({ weight }) => weight));
  return all
    .filter(({ weight }) => weight >= enough && weight >= PART_OF_TOP * top)
    .toSorted((a, b) => b.weight - a.weight || a.topic - b.topic)
    .slice(0, MOST_TOPICS)
    .map(({ topic, reasons }) => ({
      topic,
      reasons: reasons.map(({ name, in: places }) => ({ name, in: places })),
    }));
}

/** Sums of logarithms differ in their last digits by the order of addition; no topic may hang on that. */
function rounded(weight: number): number {
  return Math.round(weight * 1e6) / 1e6;
}
