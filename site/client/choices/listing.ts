import { compareText } from '../../../scripts/compare-text.ts';
import { choiceOf, type KnownTopic, type ReadingChoices } from './reading-choices.ts';

/** A list of papers, as far as choices matter for it. */
export interface Listing {
  topics: readonly KnownTopic[];
  /** The topics of each paper, in the order of the list, as places in `topics`. */
  papers: readonly (readonly number[])[];
  /** Places in `papers` of those with code. */
  code: readonly number[];
}

/** How a reader looks at a list just now. */
export interface View {
  /** Papers on muted topics are shown all the same. */
  mutedShown: boolean;
  onlyFollowed: boolean;
  onlyCode: boolean;
  /** Place of the paper that the address of the page points at, which nothing hides; `null` without one. */
  target: number | null;
}

/** What a list shows under the choices of a reader. */
export interface Shown {
  /** How many papers are in sight. */
  papers: number;
  /** How many are hidden because of a muted topic, or would be. */
  muted: number;
  /** Of those, how many have each of the muted topics; the largest number first. */
  mutedTopics: { label: string; count: number }[];
  /** How many papers have a followed topic. */
  followed: number;
}

/**
 * What a list shows. A paper is muted where any of its topics is muted and none is followed: a reader who
 * follows a topic asked for all of it.
 */
export function shownOf(listing: Listing, choices: ReadingChoices, view: View): Shown {
  const chosen = listing.topics.map(({ ids }) => choiceOf(choices, ids));
  const code = new Set(listing.code);
  const counts = new Map<string, number>();
  const shown = { papers: 0, muted: 0, followed: 0 };
  for (const [place, topics] of listing.papers.entries()) {
    const follows = topics.some((topic) => chosen[topic] === 'follow');
    const mutes = follows ? [] : topics.filter((topic) => chosen[topic] === 'mute');
    const isTarget = place === view.target;
    if (follows) shown.followed += 1;
    if (mutes.length > 0 && !isTarget) {
      shown.muted += 1;
      for (const topic of mutes) {
        const label = listing.topics[topic]?.label ?? '';
        counts.set(label, (counts.get(label) ?? 0) + 1);
      }
    }
    const hidden =
      (mutes.length > 0 && !view.mutedShown && !isTarget) ||
      (view.onlyFollowed && !follows && !isTarget) ||
      (view.onlyCode && !code.has(place));
    if (!hidden) shown.papers += 1;
  }
  const mutedTopics = [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => b.count - a.count || compareText(a.label, b.label));
  return { ...shown, mutedTopics };
}
