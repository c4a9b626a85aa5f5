import { type Diagnostic, compareDiagnostics, diagnose } from '../diagnostics.ts';
import type { Topic } from '../schema/topic.ts';
import { nameMistakes } from './taxonomy-names.ts';
import { parentMistakes } from './taxonomy-parents.ts';
import type { YamlFile } from './yaml.ts';

/** A topic, and its place in the list that the file is. */
export interface PlacedTopic {
  topic: Topic;
  index: number;
}

/**
 * What no schema can say of topics, in order of place. What leaves open which topic is meant, or leaves one
 * without papers, is an error; what only says a thing twice is a warning. Of two topics with one id, only
 * the first is looked at further, so that a copied topic is one mistake.
 */
export function taxonomyMistakes(topics: readonly Topic[], place: YamlFile['place']): Diagnostic[] {
  const placed = topics.map((topic, index): PlacedTopic => ({ topic, index }));
  const first = new Map<string, number>();
  for (const { topic, index } of placed) {
    if (!first.has(topic.id)) first.set(topic.id, index);
  }
  const distinct = placed.filter(({ topic, index }) => first.get(topic.id) === index);
  const copies = placed.filter(({ topic, index }) => first.get(topic.id) !== index);
  return [
    ...copies.map(({ topic: { id }, index }) => {
      const { line } = place([first.get(id) ?? 0, 'id']);
      const message = `The id \`${id}\` is taken by the topic on line ${line}.`;
      const fix = 'Give each topic an id of its own.';
      return diagnose('topic-conflict', place([index, 'id']), message, fix);
    }),
    ...labelMistakes(distinct, place),
    ...formerMistakes(distinct, place),
    ...parentMistakes(distinct, place),
    ...nameMistakes(distinct, place),
  ].sort(compareDiagnostics);
}

/** Labels that readers could not tell apart. */
function labelMistakes(topics: readonly PlacedTopic[], place: YamlFile['place']): Diagnostic[] {
  const owners = new Map<string, string>();
  return topics.flatMap(({ topic: { id, label }, index }) => {
    const key = label.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
    const owner = owners.get(key);
    owners.set(key, owner ?? id);
    if (owner === undefined) return [];
    const message = `The topic \`${owner}\` has the label "${label}" too, and readers could not tell them apart.`;
    const fix = 'Give each topic a label of its own.';
    return [diagnose('topic-conflict', place([index, 'label']), message, fix)];
  });
}

/** Old ids whose addresses would have to lead to two topics, or are not old. */
function formerMistakes(topics: readonly PlacedTopic[], place: YamlFile['place']): Diagnostic[] {
  const present = new Set(topics.map(({ topic }) => topic.id));
  const heirs = new Map<string, string>();
  return topics.flatMap(({ topic: { id, formerly }, index }) =>
    formerly.flatMap((old, at): Diagnostic[] => {
      const here = place([index, 'formerly', at]);
      const heir = heirs.get(old);
      heirs.set(old, heir ?? id);
      if (present.has(old)) {
        if (old === id) {
          const message = `\`${old}\` is the id that this topic has now.`;
          return [diagnose('topic-conflict', here, message, 'Remove it from `formerly`.')];
        }
        const message = `\`${old}\` is the id of a topic, so its address cannot lead to \`${id}\`.`;
        return [diagnose('topic-conflict', here, message, 'Remove it, or remove that topic.')];
      }
      if (heir === undefined) return [];
      const fix = 'Remove one of the two.';
      if (heir === id) {
        const message = `\`${old}\` stands twice under \`formerly\`.`;
        return [diagnose('topic-needless', here, message, fix)];
      }
      const message = `The topic \`${heir}\` was \`${old}\` too, and one address cannot lead to both.`;
      return [diagnose('topic-conflict', here, message, fix)];
    }),
  );
}
