import {
  LineCounter,
  type Node,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import type { z } from 'zod';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { explainIssues } from './schema-issue.ts';
import { explainYamlMistake, swallowedItems, yamlSentence } from './yaml-mistake.ts';

/** A YAML file that could be parsed: its value, and where in the text each part of it stands. */
export interface YamlFile {
  /** Path as the publisher knows it. */
  file: string;
  /** `null` for an empty file or one of comments only. */
  value: unknown;
  /**
   * Line and column, from 1, of what is at `path`. With `key`, of the key itself. What does not exist is
   * placed where the nearest thing around it begins.
   */
  place: (
    path: readonly PropertyKey[],
    key?: boolean,
  ) => { file: string; line: number; column: number };
}

/**
 * The most values that aliases may expand to, per anchor. A bomb of nested aliases passes it at once;
 * nothing that people write in settings comes near.
 */
const ALIAS_LIMIT = 100;

/**
 * Parses YAML 1.2 with unique keys and no tags of its own. The first mistake of each line is a
 * `yaml-syntax` diagnostic with a position, and then there is no file.
 */
export function parseYaml(
  bytes: Uint8Array,
  file: string,
): { yaml: YamlFile | null; diagnostics: Diagnostic[] } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = `${file} is not UTF-8 text.`;
    return {
      yaml: null,
      diagnostics: [diagnose('yaml-syntax', { file }, message, 'Save it as UTF-8.')],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    merge: false,
    version: '1.2',
    schema: 'core',
    logLevel: 'error',
  });
  const position = (offset: number): { file: string; line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  // A warning of the parser is a tag that it does not know, so a value that would mean something else.
  const swallowed = swallowedItems({ document, text });
  const found =
    swallowed.length > 0
      ? swallowed
      : [...document.errors, ...document.warnings].map((mistake) =>
          explainYamlMistake(mistake, { document, text }),
        );
  const mistakes = found.map(({ offset, message, fix }) =>
    diagnose('yaml-syntax', position(offset), message, fix),
  );
  // Once the parser is astray it finds more in the same line, all of which goes with the first.
  const diagnostics = [...Map.groupBy(mistakes, ({ line }) => line).values()].flatMap((each) =>
    each.slice(0, 1),
  );
  if (diagnostics.length > 0) return { yaml: null, diagnostics };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: ALIAS_LIMIT });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return {
      yaml: null,
      diagnostics: [diagnose('yaml-syntax', position(0), yamlSentence(error.message))],
    };
  }
  const place: YamlFile['place'] = (path, key = false) =>
    position(offsetOf(document.contents, path, key));
  return { yaml: { file, value, place }, diagnostics: [] };
}

/**
 * The value of a YAML file as a schema has it, or `null` and a diagnostic per mistake. `code` is the code
 * of those; `empty` is what an empty file stands for.
 */
export function validate<S extends z.ZodType>(
  yaml: YamlFile,
  schema: S,
  code: DiagnosticCode,
  empty: unknown,
): { value: z.output<S> | null; diagnostics: Diagnostic[] } {
  const result = schema.safeParse(yaml.value ?? empty, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  const diagnostics = explainIssues(result.error.issues, schema).map(
    ({ path, key, message, fix }) => diagnose(code, yaml.place(path, key), message, fix),
  );
  return { value: null, diagnostics };
}

function offsetOf(contents: Node | null, path: readonly PropertyKey[], key: boolean): number {
  let node: unknown = contents;
  let offset = start(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) break;
      // An empty value has no place of its own worth showing, its key has.
      const shown = (last && key) || !isNode(pair.value) ? pair.key : pair.value;
      offset = start(shown) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = start(node) ?? offset;
    } else break;
  }
  return offset;
}

function start(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
