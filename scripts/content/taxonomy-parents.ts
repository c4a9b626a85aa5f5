import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { suggestion } from './nearest-name.ts';
import type { PlacedTopic } from './taxonomy.ts';
import type { YamlFile } from './yaml.ts';

/** Parents that do not exist, and circles of parents: a circle is one mistake, told where it begins in the file. */
export function parentMistakes(
  topics: readonly PlacedTopic[],
  place: YamlFile['place'],
): Diagnostic[] {
  const parents = new Map(topics.map(({ topic: { id, parent } }) => [id, parent]));
  const heirs = new Map(
    topics.flatMap(({ topic }) => topic.formerly.map((old) => [old, topic.id])),
  );
  const told = new Set<string>();
  return topics.flatMap(({ topic: { id, parent }, index }): Diagnostic[] => {
    if (parent === undefined) return [];
    const here = place([index, 'parent']);
    if (!parents.has(parent)) {
      const heir = heirs.get(parent);
      const message =
        heir === undefined
          ? `There is no topic \`${parent}\`.`
          : `There is no topic \`${parent}\`: it is \`${heir}\` now.`;
      const fix =
        heir === undefined ? suggestion(parent, [...parents.keys()]) : `Write \`${heir}\`.`;
      return [diagnose('topic-conflict', here, message, fix)];
    }
    const circle = told.has(id) ? null : circleFrom(id, parents);
    if (circle === null) return [];
    for (const member of circle) told.add(member);
    const message =
      circle.length === 1
        ? `The topic \`${id}\` is its own parent.`
        : `These topics are each other’s ancestors: ${[...circle, id].map((each) => `\`${each}\``).join(' → ')}.`;
    const fix = circle.length === 1 ? 'Remove it.' : 'Remove one `parent` of the circle.';
    return [diagnose('topic-conflict', here, message, fix)];
  });
}

/** The topics from `start` up to where its ancestors come back to it; `null` where they do not. */
function circleFrom(
  start: string,
  parents: ReadonlyMap<string, string | undefined>,
): string[] | null {
  const circle = new Set([start]);
  for (let at = parents.get(start); at !== start; at = parents.get(at)) {
    if (at === undefined || circle.has(at)) return null;
    circle.add(at);
  }
  return [...circle];
}
