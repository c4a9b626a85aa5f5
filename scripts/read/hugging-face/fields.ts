import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import type { Span } from '../../text/edit.ts';
import { cut } from '../../text/cut.ts';
import type { JsonText } from '../json/json-text.ts';
import { items, kindAt, members, type JsonKind } from '../json/spans.ts';
import { readString, type PlacedText, type Unwanted } from '../json/string.ts';

/** What is found out on the way, in the order of finding; readers of fields add to it. */
export interface Findings {
  diagnostics: Diagnostic[];
  unwanted: Unwanted[];
}

/** A member of an object that means something here, by the path that a message calls it. */
export interface Field {
  path: string;
  value: Span;
}

/**
 * The members of an object that are asked for, by key; those that are `null` count as missing. Where a key
 * stands twice, the last counts, as for every parser of JSON, and it is said.
 */
export function fieldsOf<Name extends string>(
  json: JsonText,
  object: Span,
  { prefix, names }: { prefix: string; names: readonly Name[] },
  found: Findings,
): Partial<Record<Name, Field>> {
  const fields: Partial<Record<Name, Field>> = {};
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { key, keyAt, value } of members(json.text, object)) {
    const name = names.find((each) => each === key);
    if (name === undefined) continue;
    const path = prefix + name;
    if (seen.has(name) && !doubled.has(name)) {
      doubled.add(name);
      const message = `${path} stands more than once in one record; the last one counts.`;
      found.diagnostics.push(diagnose('unreadable-field', json.placeOf(keyAt), message));
    }
    seen.add(name);
    if (kindAt(json.text, value.start) === 'null') Reflect.deleteProperty(fields, name);
    else fields[name] = { path, value };
  }
  return fields;
}

/** The text of a field; `null` where there is none, and where it is no text, which is said. */
export function textOf(
  json: JsonText,
  field: Field | undefined,
  found: Findings,
  outcome?: string,
): PlacedText | null {
  if (!isOfKind(json, field, 'string', found, outcome)) return null;
  const { unwanted, ...placed } = readString(json, field.value);
  // Spread over arguments, a million of them would be more than a call can take.
  for (const each of unwanted) found.unwanted.push(each);
  return placed.text === '' ? null : placed;
}

/** The text of a field on one line: white space inside is collapsed; else as `textOf`. */
export function lineOf(
  json: JsonText,
  field: Field | undefined,
  found: Findings,
  outcome?: string,
): string | null {
  return textOf(json, field, found, outcome)?.text.replace(/\s+/g, ' ') ?? null;
}

/** The whole number, 0 or more, of a field; `null` where there is none, and where it is none, which is said. */
export function countOf(json: JsonText, field: Field | undefined, found: Findings): number | null {
  if (field === undefined) return null;
  const { start, end } = field.value;
  const number =
    kindAt(json.text, start) === 'number' ? Number(json.text.slice(start, end)) : Number.NaN;
  // JSON can write -0, which is 0 and would be shown with its sign.
  if (Number.isSafeInteger(number) && number >= 0) return Math.abs(number);
  found.diagnostics.push(sayField(json, field, 'a whole number'));
  return null;
}

/** The elements of a list; none where there is no list, and where it is none, which is said. */
export function listOf(json: JsonText, field: Field | undefined, found: Findings): Span[] {
  return isOfKind(json, field, 'array', found) ? [...items(json.text, field.value)] : [];
}

/** The field as an object, or `null` where there is none, and where it is none, which is said. */
export function objectOf(json: JsonText, field: Field | undefined, found: Findings): Span | null {
  return isOfKind(json, field, 'object', found) ? field.value : null;
}

const expected = { string: 'text', array: 'a list', object: 'an object' } as const;

function isOfKind(
  json: JsonText,
  field: Field | undefined,
  kind: keyof typeof expected & JsonKind,
  found: Findings,
  outcome?: string,
): field is Field {
  if (field === undefined) return false;
  if (kindAt(json.text, field.value.start) === kind) return true;
  found.diagnostics.push(sayField(json, field, expected[kind], outcome));
  return false;
}

/** Names a field whose value is not what it should be: where, what it is, and what became of it. */
export function sayField(
  json: JsonText,
  { path, value }: Field,
  wanted: string,
  outcome = 'it is not used',
): Diagnostic {
  const message = `${path} is ${shown(json, value)}, not ${wanted}; ${outcome}.`;
  return diagnose('unreadable-field', json.placeOf(value.start), message);
}

/** How much of a value's JSON a message shows, and how much of it is looked at for that. */
const LONGEST = 60;
const LOOK = 300;

/** A value as the file has it, on one line, cut to what a message can hold. */
export function shown(json: JsonText, { start, end }: Span): string {
  return cut(json.text.slice(start, Math.min(end, start + LOOK)).replace(/\s+/g, ' '), LONGEST);
}

/** More bad elements of one list than this are counted and no longer named. */
const NAMED_ALONE = 20;

/** What is said of the elements of one list, without the flood that a ruined list would be. */
export function limited(path: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const next = diagnostics[NAMED_ALONE];
  if (!next) return [...diagnostics];
  const message = `${diagnostics.length - NAMED_ALONE} more things like these are wrong in ${path}, from here on.`;
  return [...diagnostics.slice(0, NAMED_ALONE), { ...next, message }];
}
