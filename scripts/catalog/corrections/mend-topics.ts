import { isDeepStrictEqual } from 'node:util';
import { suggestion } from '../../content/nearest-name.ts';
import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import type { PaperTopic } from '../../schema/paper.ts';
import type { Topic } from '../../schema/topic.ts';
import type { RequestFor } from './requests.ts';

/**
 * The topics that the publisher gives a paper, in their order and as many as there are, instead of those
 * `found`. `why` keeps the words of one that was found too; the others have none but the publisher's own.
 */
export function mendTopics(
  found: PaperTopic[],
  id: string,
  request: RequestFor<'topics'> | undefined,
  known: readonly Topic[],
): { topics: PaperTopic[]; isMended: boolean; diagnostics: Diagnostic[] } {
  if (request === undefined) return { topics: found, isMended: false, diagnostics: [] };
  const byId = new Map(known.map((topic) => [topic.id, topic]));
  const why = new Map(found.map((topic) => [topic.id, topic.why]));
  const diagnostics: Diagnostic[] = [];
  const topics = request.value.flatMap(({ name, place }): PaperTopic[] => {
    const topic = byId.get(name);
    if (topic) return [{ id: name, label: topic.label, why: why.get(name) ?? [] }];
    const message = `There is no topic \`${name}\` in topics.yaml.`;
    const fix = suggestion(name, [...byId.keys()]);
    diagnostics.push(diagnose('correction-no-match', place, message, fix));
    return [];
  });
  if (diagnostics.length > 0) return { topics: found, isMended: false, diagnostics };
  if (isDeepStrictEqual(topics, found)) {
    const message = `\`${id}\` has these topics without the correction.`;
    const fix = 'The correction can go.';
    diagnostics.push(diagnose('correction-needless', request.place, message, fix));
  }
  return { topics, isMended: true, diagnostics };
}
