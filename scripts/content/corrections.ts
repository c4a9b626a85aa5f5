import type { Placed } from '../catalog/corrections/placed.ts';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { type Correction, DigestCorrection, PaperCorrection } from '../schema/correction.ts';
import type { Located } from './folder.ts';
import { readBytes } from './open.ts';
import { explainIssues } from './schema-issue.ts';
import { type YamlFile, parseYaml } from './yaml.ts';

const example = 'Each item begins with `- paper: ` and a slug, or with `- digest: ` and an id.';

/**
 * The corrections of `corrections.yaml`, in its order; none where there is no file. Every mistake is a
 * diagnostic that stops the build; an item that has one is left out, so that the others can be checked.
 */
export async function readCorrections(
  corrections: Located | null,
): Promise<{ corrections: Placed[]; diagnostics: Diagnostic[] }> {
  if (corrections === null) return { corrections: [], diagnostics: [] };
  const { found, unreadable } = await readBytes(corrections);
  if (unreadable) return { corrections: [], diagnostics: [unreadable] };
  return parseCorrections(found, corrections.shown);
}

/** The corrections in the bytes of a file, and what is wrong with the others. */
export function parseCorrections(
  bytes: Uint8Array,
  file: string,
): { corrections: Placed[]; diagnostics: Diagnostic[] } {
  const { yaml, diagnostics } = parseYaml(bytes, file);
  if (yaml === null) return { corrections: [], diagnostics };
  const items: unknown = yaml.value ?? [];
  if (!Array.isArray(items)) {
    const message = 'The file should be a list of corrections.';
    return {
      corrections: [],
      diagnostics: [diagnose('correction-invalid', yaml.place([]), message, example)],
    };
  }
  const read = items.map((item: unknown, index) => readItem(item, index, yaml));
  return {
    corrections: read.flatMap(({ correction }, index) =>
      correction === null
        ? []
        : [{ correction, place: (path) => yaml.place([index, ...path]) } satisfies Placed],
    ),
    diagnostics: read.flatMap(({ mistakes }) => mistakes),
  };
}

function readItem(
  item: unknown,
  index: number,
  { place }: YamlFile,
): { correction: Correction | null; mistakes: Diagnostic[] } {
  const refused = (path: PropertyKey[], message: string, fix: string | null, key = false) => ({
    correction: null,
    mistakes: [diagnose('correction-invalid', place([index, ...path], key), message, fix)],
  });
  const isObject = typeof item === 'object' && item !== null;
  const [paper, digest] = [isObject && 'paper' in item, isObject && 'digest' in item];
  if (paper === digest) {
    if (paper) {
      const message = 'A correction is for a paper or for a digest, not for both.';
      return refused(['digest'], message, 'Make two of it.', true);
    }
    return refused([], 'A correction says which paper or which digest it is for.', example);
  }
  const schema = paper ? PaperCorrection : DigestCorrection;
  const result = schema.safeParse(item, { reportInput: true });
  if (!result.success) {
    const mistakes = explainIssues(result.error.issues, schema).map(({ path, key, message, fix }) =>
      diagnose('correction-invalid', place([index, ...path], key), message, fix),
    );
    return { correction: null, mistakes };
  }
  if (Object.keys(result.data).length === 1) {
    return refused([], 'The correction names a paper and nothing to mend in it.', null);
  }
  return { correction: result.data, mistakes: [] };
}
