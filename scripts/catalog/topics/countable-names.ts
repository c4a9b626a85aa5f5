import { compareText } from '../../compare-text.ts';
import type { Match } from './name-finder.ts';

/** A name of a topic. */
export interface TopicName {
  /** Place of the topic in `topics.yaml`, from 0. */
  topic: number;
  name: string;
  /** 0 for a phrase that must not count. */
  weight: number;
}

type Found = Match<TopicName>;

/**
 * The matches that count: outside the phrases that must not count for their topic, and the longest of
 * overlaps. The same words count once for a topic, and for every topic that has them. Linear in the length
 * of all matches, sorting aside.
 */
export function countableNames(matches: readonly Found[]): Found[] {
  const blanked = new Map<number, Set<number>>();
  for (const { value, start, end } of matches) {
    if (value.weight > 0) continue;
    const places = blanked.get(value.topic) ?? new Set();
    blanked.set(value.topic, places);
    for (let at = start; at < end; at++) places.add(at);
  }
  const standing = matches.filter(({ value, start, end }) => {
    const places = blanked.get(value.topic);
    let stands = value.weight > 0;
    for (let at = start; places && at < end && stands; at++) stands = !places.has(at);
    return stands;
  });
  const owners: Found[] = [];
  const kept: Found[] = [];
  /** The topics that the words at a place count for already. */
  const counted = new Map<number, Set<number>>();
  for (const match of standing.toSorted(longestFirst)) {
    const { start, end, value } = match;
    let isFree = true;
    for (let at = start; at < end && isFree; at++) {
      const owner = owners[at];
      // Two topics may share a name, strong in one and weak in the other: the same words count for both.
      isFree = owner === undefined || (owner.start === start && owner.end === end);
    }
    const topics = counted.get(start) ?? new Set();
    if (!isFree || topics.has(value.topic)) continue;
    counted.set(start, topics.add(value.topic));
    for (let at = start; at < end; at++) owners[at] = match;
    kept.push(match);
  }
  return kept;
}

/** Of two spellings of one name in a topic the heavier, then the same one whatever the order of names. */
function longestFirst(a: Found, b: Found): number {
  return (
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    b.value.weight - a.value.weight ||
    compareText(a.value.name, b.value.name)
  );
}
