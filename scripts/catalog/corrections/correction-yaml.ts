import type { DigestCorrection, PaperCorrection } from '../../schema/correction.ts';

/** What a correction holds: values, lists of them, and keys with values; what is `undefined` is left out. */
type Part = string | number | boolean | null | readonly Part[] | { readonly [key: string]: Part };

/**
 * A correction as it is written in `corrections.yaml`, with a final newline: to paste, and to be read
 * again as the same correction, whatever characters are in it.
 */
export function correctionYaml(correction: PaperCorrection | DigestCorrection): string {
  return lines([correction]).join('\n') + '\n';
}

function lines(part: object): string[] {
  return Array.isArray(part)
    ? part.flatMap((each: Part) => item(each))
    : Object.entries(part).flatMap(([key, value]: [string, Part | undefined]) =>
        value === undefined ? [] : entry(key, value),
      );
}

/** An item of a list: what follows its first line is indented to stand under it. */
function item(part: Part): string[] {
  const [first = '', ...rest] = isNested(part) ? lines(part) : [scalar(part)];
  return [`- ${first}`, ...rest.map(indented)];
}

function entry(key: string, part: Part): string[] {
  if (isNested(part)) return [`${key}:`, ...lines(part).map(indented)];
  return [`${key}: ${scalar(part)}`];
}

function indented(line: string): string {
  return `  ${line}`;
}

function isNested(part: Part): part is Exclude<Part, string | number | boolean | null> {
  return typeof part === 'object' && part !== null && Object.keys(part).length > 0;
}

/** Text that YAML 1.2 reads as text without quotes: ids that begin with a letter, and whole days. */
const plain = /^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*|\d{4}-\d\d-\d\d(?:-\d+)?)$/;
const words = new Set(['null', 'true', 'false']);

/**
 * What single quotes cannot hold: control characters, line ends of any kind, half characters, and marks
 * that an editor hides or acts upon.
 */
const unwritable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\u202a-\u202e\u2066-\u2069]/u;

function scalar(part: Part): string {
  if (Array.isArray(part)) return '[]';
  return typeof part === 'string' ? yamlText(part) : JSON.stringify(part);
}

/** A text as YAML has it, on one line: in quotes wherever it could be taken for something else. */
export function yamlText(text: string): string {
  if (plain.test(text) && !words.has(text)) return text;
  if (!unwritable.test(text)) return `'${text.replaceAll("'", "''")}'`;
  // Every escape of JSON is one of YAML, and what JSON leaves as it is can be written as one.
  return JSON.stringify(text).replace(
    new RegExp(unwritable, 'gu'),
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
