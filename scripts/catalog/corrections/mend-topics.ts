import { isDeepStrictEqual } from 'node:util';
import { suggestion } from '../../content/nearest-name.ts';
import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import type { PaperTopic } from '../../schema/paper.ts';
import type { Topic } from '../../schema/topic.ts';
import type { FoundTopics } from '../topics/topic-finder.ts';
import type { RequestFor } from './requests.ts';

/** A paper's topics after corrections. */
export interface MendedTopics extends FoundTopics {
  isMended: boolean;
  diagnostics: Diagnostic[];
}

/**
 * The topics that the publisher gives a paper, in their order and as many as there are, instead of those
 * `found` and suggested. One that was found or suggested too keeps its reasons; the others have none but the
 * publisher's own.
 */
export function mendTopics(
  found: FoundTopics,
  id: string,
  request: RequestFor<'topics'> | undefined,
  known: readonly Topic[],
): MendedTopics {
  const { topics, suggestedTopics } = found;
  const unmended = { topics, suggestedTopics, isMended: false };
  if (request === undefined) return { ...unmended, diagnostics: [] };
  const byId = new Map(known.map((topic) => [topic.id, topic]));
  const heirs = new Map(known.flatMap((topic) => topic.formerly.map((old) => [old, topic.id])));
  const reasons = new Map([...topics, ...suggestedTopics].map((each) => [each.id, each.reasons]));
  const diagnostics: Diagnostic[] = [];
  const given = request.value.flatMap(({ name, place }): PaperTopic[] => {
    const topic = byId.get(name);
    if (topic) return [{ id: name, label: topic.label, reasons: reasons.get(name) ?? [] }];
    const heir = heirs.get(name);
    const [message, fix] =
      heir === undefined
        ? [`There is no topic \`${name}\` in topics.yaml.`, suggestion(name, [...byId.keys()])]
        : [`The topic \`${name}\` is \`${heir}\` now.`, `Write \`${heir}\`.`];
    diagnostics.push(diagnose('correction-no-match', place, message, fix));
    return [];
  });
  if (diagnostics.length > 0) return { ...unmended, diagnostics };
  // An empty list does something where it takes a suggestion away.
  if (isDeepStrictEqual(given, topics) && suggestedTopics.length === 0) {
    const message = `\`${id}\` has these topics without the correction.`;
    const fix = 'The correction can go.';
    diagnostics.push(diagnose('correction-needless', request.place, message, fix));
  }
  return { topics: given, suggestedTopics: [], isMended: true, diagnostics };
}
