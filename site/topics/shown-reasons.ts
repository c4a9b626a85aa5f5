import type { TopicReason } from '../../scripts/schema/paper.ts';

/** Names of a topic that were found in the same places of a paper. */
export interface ReasonGroup {
  names: string[];
  in: TopicReason['in'];
}

/** What is shown of a topic's reasons. */
export interface ShownReasons {
  groups: ReasonGroup[];
  /** How many further names were found. */
  more: number;
}

/** A reader takes in this many at a glance. */
const MOST_SHOWN = 3;

/** The weightiest names of a topic, those found in the same places together. */
export function shownReasons(reasons: readonly TopicReason[]): ShownReasons {
  const shown = reasons.slice(0, MOST_SHOWN);
  const groups = Map.groupBy(shown, (reason) => reason.in.join(' '));
  return {
    groups: [...groups.values()].map((its) => ({
      names: its.map(({ name }) => name),
      in: its[0]?.in ?? [],
    })),
    more: reasons.length - shown.length,
  };
}
