import { compareText } from '../../compare-text.ts';
import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import type { Departed } from '../../schema/catalog.ts';
import type { Topic } from '../../schema/topic.ts';

/** The addresses of topics: those given out up to now, and those with nothing behind them any more. */
export interface TopicIds {
  /** Sorted, each once. */
  given: string[];
  /** Sorted by id. A topic that took another's id in says so under `formerly`. */
  departed: Departed[];
}

/** What becomes of the ids that topics had before (`given`, in any order) beside those that they have now. */
export function topicIds(topics: readonly Topic[], given: readonly string[]): TopicIds {
  const present = new Set(topics.map(({ id }) => id));
  const heirs = new Map(topics.flatMap(({ id, formerly }) => formerly.map((old) => [old, id])));
  const all = [...new Set([...given, ...present, ...heirs.keys()])].sort(compareText);
  return {
    given: all,
    departed: all
      .filter((id) => !present.has(id))
      .map((id): Departed => ({ kind: 'topic', id, movedTo: heirs.get(id) ?? null })),
  };
}

/** What is said of topics that are gone, in one sentence however many; a renamed one is no news. */
export function topicGoodbyes(departed: readonly Departed[]): Diagnostic[] {
  const gone = departed.filter(({ kind, movedTo }) => kind === 'topic' && movedTo === null);
  if (gone.length === 0) return [];
  const list = gone.map(({ id }) => `\`${id}\``).join(', ');
  const message =
    gone.length === 1
      ? `The topic ${list} was published before, and topics.yaml has none of that id now; a page at its address says so.`
      : `${gone.length} topics were published before, and topics.yaml has none of their ids now; pages at their addresses say so: ${list}.`;
  const fix = 'If one has another id now, name the old one under `formerly` of it.';
  return [diagnose('departed-address', { file: null }, message, fix)];
}
