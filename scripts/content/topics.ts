import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { type Topic, Topics } from '../schema/topic.ts';
import type { Located } from './folder.ts';
import { readBytes } from './open.ts';
import { taxonomyMistakes } from './taxonomy.ts';
import { parseYaml, validate } from './yaml.ts';

/**
 * The topics of `topics.yaml`, in its order; none where there is no file, or where it is empty. With an
 * error in it there are no topics, and a diagnostic stops the build.
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
  const mistakes = taxonomyMistakes(result.value, yaml.place);
  const stops = mistakes.some(({ severity }) => severity === 'error');
  return { topics: stops ? [] : result.value, diagnostics: mistakes };
}
