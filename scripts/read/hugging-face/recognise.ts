import { isPythonRecord } from './python-literal.ts';

/** How a list of records begins that is no valid JSON. A title of a capture could begin with a bracket, too. */
const BROKEN = /^\s*\[\s*[{"]/;

/** A record as it stands in a text that cannot be parsed: as JSON, or as Python prints it. */
const RECORD = /"paper"\s*:\s*\{|\{\s*'paper'\s*:\s*\{/;

/**
 * Whether a text is meant to be a day of Hugging Face's listing: an array in which at least one element has
 * a `paper` that is an object, or is such a record as Python prints it; or an empty array, which a day
 * without papers is. A text that is no valid JSON is meant to be one if it begins as an array and has such a
 * record in it.
 */
export function looksLikeDay(text: string): boolean {
  if (!/^\s*\[/.test(text)) return false;
  const parsed = parse(text);
  if (parsed === undefined) return BROKEN.test(text) && RECORD.test(text);
  return Array.isArray(parsed) && (parsed.length === 0 || parsed.some(isRecord));
}

function isRecord(element: unknown): boolean {
  if (typeof element === 'string') return isPythonRecord(element);
  return isObject(element) && Object.hasOwn(element, 'paper') && isObject(element['paper']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A parser has no other way to say that a text is not JSON; the reader says where and why.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
