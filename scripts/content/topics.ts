import { nameFinder } from '../catalog/topic-names.ts';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { type Topic, Topics } from '../schema/topic.ts';
import type { Located } from './folder.ts';
import { suggestion } from './nearest-name.ts';
import { readBytes } from './open.ts';
import { type YamlFile, parseYaml, validate } from './yaml.ts';

/**
 * The topics of `topics.yaml`, in its order; none where there is no file. With a mistake in it there are
 * no topics, and a diagnostic stops the build.
 */
export async function readTopics(
  topics: Located | null,
  root: Located,
): Promise<{ topics: Topic[]; diagnostics: Diagnostic[] }> {
  if (topics === null) {
    const message = 'There is no topics.yaml, so papers have no topics.';
    const fix = '`npm run init -- DIR` writes a commented one into a new folder.';
    return { topics: [], diagnostics: [diagnose('no-topics', { file: root.shown }, message, fix)] };
  }
  const { found, unreadable } = await readBytes(topics);
  if (unreadable) return { topics: [], diagnostics: [unreadable] };
  const { yaml, diagnostics } = parseYaml(found, topics.shown);
  if (yaml === null) return { topics: [], diagnostics };
  const result = validate(yaml, Topics, 'topic-invalid', []);
  if (result.value === null) return { topics: [], diagnostics: result.diagnostics };
  const conflicts = findConflicts(result.value, yaml.place);
  return { topics: conflicts.length === 0 ? result.value : [], diagnostics: conflicts };
}

/** What no schema can say of topics: one id or one name claimed twice, and parents that lead nowhere. */
export function findConflicts(topics: readonly Topic[], place: YamlFile['place']): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const conflict = (path: PropertyKey[], message: string, fix: string | null): void => {
    diagnostics.push(diagnose('topic-conflict', place(path), message, fix));
  };
  const first = new Map<string, number>();
  // The same eyes that find names in papers: for them a plural or a hyphen makes no other name.
  const claims = nameFinder(
    topics.flatMap(({ strong }, index) => strong.map((name) => [name, index] as const)),
  );
  for (const [index, topic] of topics.entries()) {
    const earlier = first.get(topic.id);
    if (earlier === undefined) first.set(topic.id, index);
    else {
      const { line } = place([earlier, 'id']);
      conflict(
        [index, 'id'],
        `The id \`${topic.id}\` is taken by the topic on line ${line}.`,
        'Give each topic an id of its own.',
      );
    }
    for (const [at, name] of topic.strong.entries()) {
      const matches = claims.find(name);
      const end = Math.max(0, ...matches.map((match) => match.end));
      const owner = matches.find(
        (match) => match.start === 0 && match.end === end && match.value < index,
      );
      if (owner === undefined) continue;
      const message = `The strong name "${name}" is claimed by the topic \`${topics[owner.value]?.id ?? ''}\` too.`;
      conflict([index, 'strong', at], message, 'Let one topic have it, or make it weak in both.');
    }
  }
  const parents = new Map(topics.map(({ id, parent }) => [id, parent]));
  for (const [index, { id, parent }] of topics.entries()) {
    if (parent === undefined) continue;
    if (!parents.has(parent)) {
      conflict(
        [index, 'parent'],
        `There is no topic \`${parent}\`.`,
        suggestion(parent, [...parents.keys()]),
      );
    } else if (reaches(parent, id, parents)) {
      conflict(
        [index, 'parent'],
        `The topic \`${id}\` would be its own ancestor.`,
        'Remove one `parent` of the circle.',
      );
    }
  }
  return diagnostics;
}

function reaches(
  from: string,
  target: string,
  parents: ReadonlyMap<string, string | undefined>,
): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === target) return true;
    seen.add(at);
  }
  return false;
}
