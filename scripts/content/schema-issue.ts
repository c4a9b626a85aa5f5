import { z } from 'zod';
import { cut } from '../text/cut.ts';
import { nearest, suggestion } from './nearest-name.ts';

/** The most characters of a value that a message shows. */
const LONGEST = 60;

/** A mistake that a schema found: where (a path into the value) and what, in a sentence. */
export interface SchemaMistake {
  path: PropertyKey[];
  /** Whether it is about the key at the end of the path and not its value. */
  key: boolean;
  message: string;
  fix: string | null;
  /** The known key that a misspelt one probably stands for. */
  meant?: string;
}

type Issue = z.core.$ZodIssue;

/**
 * Says what a schema expected beside what came, of each issue. That a key is missing is not said where
 * another one beside it looks like it.
 */
export function explainIssues(issues: readonly Issue[], schema: z.ZodType): SchemaMistake[] {
  const mistakes = issues.flatMap((issue) =>
    explainIssue(issue, schema).map((mistake) => ({ issue, mistake })),
  );
  const meant = new Set(
    mistakes.flatMap(({ mistake: { path, meant: key } }) =>
      key === undefined ? [] : JSON.stringify([...path.slice(0, -1), key]),
    ),
  );
  return mistakes
    .filter(({ issue, mistake }) => !isMissing(issue) || !meant.has(JSON.stringify(mistake.path)))
    .map(({ mistake }) => mistake);
}

/** Says what a schema expected beside what came. One issue may hold several mistakes: a key each. */
function explainIssue(issue: Issue, schema: z.ZodType): SchemaMistake[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const meant = nearest(key, known);
      return {
        path: [...path, key],
        key: true,
        message: `\`${key}\` is not known here.`,
        fix: suggestion(key, known),
        ...(meant !== null && { meant }),
      };
    });
  }
  const name = nameOf(path);
  if (isMissing(issue)) {
    const message = `${name} is missing; expected ${typeName(issue.expected)}.`;
    return [{ path, key: true, message, fix: null }];
  }
  const expected = expectation(issue);
  const message =
    expected === null
      ? `${name} is ${show(issue.input)}: ${issue.message}.`
      : `${name} should be ${expected}, and is ${show(issue.input)}.`;
  return [{ path, key: false, message, fix: repair(issue) }];
}

/** What to do about a value of another kind than was expected, where that is clear. */
function repair(issue: Issue): string | null {
  if (issue.code !== 'invalid_type') return null;
  const { input, expected, path } = issue;
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return 'Put quotes around it.';
  }
  if (expected === 'array' && typeof input === 'string') {
    return 'Put brackets around it: `[one, another]`.';
  }
  const isItem = typeof path.at(-1) === 'number';
  return isItem && expected === 'string' && typeof input === 'object' && input !== null
    ? 'If it is an item of a list further out, begin it in the column of the items there.'
    : null;
}

function isMissing(issue: Issue): issue is Extract<Issue, { code: 'invalid_type' }> {
  return issue.code === 'invalid_type' && issue.input === undefined;
}

/** What would have been right; `null` where the schema's own message says it better. */
function expectation(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return typeName(issue.expected);
    case 'too_big':
      return `at most ${issue.maximum}${unit(issue.origin, Number(issue.maximum))}`;
    case 'too_small':
      return `at least ${issue.minimum}${unit(issue.origin, Number(issue.minimum))}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? show(issue.values[0])
        : `one of ${issue.values.map(show).join(', ')}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'an address that starts with https:// or http://' : null;
    default:
      return null;
  }
}

function unit(origin: string, count: number): string {
  if (origin === 'string') return count === 1 ? ' character' : ' characters';
  if (origin === 'array') return count === 1 ? ' item' : ' items';
  return '';
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'keys with values',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function typeName(type: string): string {
  return typeNames[type] ?? type;
}

/** A value as the publisher would recognise it, cut to what fits on a line. */
function show(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const begun = cut(text, LONGEST);
  const shown = begun === text ? text : `${begun} (${text.length} characters)`;
  return typeof value === 'string' ? `"${shown}"` : shown;
}

/** The line tells which of several things is meant, so the last step of the path is enough. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last !== 'number') return `\`${String(last)}\``;
  const list = path.at(-2);
  return list === undefined ? `Item ${last + 1}` : `Item ${last + 1} of \`${String(list)}\``;
}

/** The keys that a schema knows at a path, in its order; none where it is no object. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of path) {
    at = unwrap(at);
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodObject) at = at.shape[String(step)];
    else return [];
  }
  at = unwrap(at);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let inner = schema;
  while (
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable
  ) {
    inner = inner.def.innerType;
  }
  return inner;
}
