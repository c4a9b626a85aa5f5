import type { Span } from '../../text/edit.ts';

/** What kind of value a piece of JSON is. */
export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** A member of an object: its key, and where key and value stand. */
export interface Member {
  key: string;
  keyAt: number;
  value: Span;
}

const SPACE = /[ \t\n\r]*/y;
const END_OF_SCALAR = /[\s,\]}]/g;

const QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * The values of an array, in order. Here and in `members`, the text must be known to be valid JSON, and the
 * span that of a value of the right kind: `JSON.parse` has seen it. Nothing is built for what is inside a
 * value, and nothing is recursive, so neither size nor depth matters.
 */
export function* items(text: string, { start }: Span): Generator<Span> {
  let at = skipSpace(text, start + 1);
  while (text[at] !== ']') {
    const value = { start: at, end: endOfValue(text, at) };
    yield value;
    at = skipSeparator(text, value.end);
  }
}

/** The members of an object, in order, with keys that stand twice. */
export function* members(text: string, { start }: Span): Generator<Member> {
  let at = skipSpace(text, start + 1);
  while (text[at] !== '}') {
    const keyAt = at;
    const keyEnd = endOfValue(text, at);
    const colon = skipSpace(text, keyEnd);
    const from = skipSpace(text, colon + 1);
    const value = { start: from, end: endOfValue(text, from) };
    yield { key: keyOf(text.slice(keyAt, keyEnd)), keyAt, value };
    at = skipSeparator(text, value.end);
  }
}

/** The one value that a whole text of JSON is. */
export function root(text: string): Span {
  const start = skipSpace(text, 0);
  return { start, end: endOfValue(text, start) };
}

/** The kind of the value at an offset, which its first character tells. */
export function kindAt(text: string, start: number): JsonKind {
  switch (text[start]) {
    case '{':
      return 'object';
    case '[':
      return 'array';
    case '"':
      return 'string';
    case 't':
    case 'f':
      return 'boolean';
    case 'n':
      return 'null';
    default:
      return 'number';
  }
}

function skipSpace(text: string, from: number): number {
  SPACE.lastIndex = from;
  return from + (SPACE.exec(text)?.[0].length ?? 0);
}

function skipSeparator(text: string, from: number): number {
  const at = skipSpace(text, from);
  return text[at] === ',' ? skipSpace(text, at + 1) : at;
}

function endOfValue(text: string, start: number): number {
  const kind = kindAt(text, start);
  if (kind === 'string') return endOfString(text, start);
  if (kind !== 'object' && kind !== 'array') {
    END_OF_SCALAR.lastIndex = start;
    return END_OF_SCALAR.exec(text)?.index ?? text.length;
  }
  let depth = 0;
  for (let at = start; ; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at) - 1;
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        depth++;
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        if (--depth === 0) return at + 1;
        break;
      default:
        if (at >= text.length) throw new Error('A value of valid JSON has an end.');
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); ; quote = text.indexOf('"', quote + 1)) {
    if (quote === -1) throw new Error('A string of valid JSON has an end.');
    let before = quote;
    while (text[before - 1] === '\\') before--;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
}

function keyOf(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  const key: unknown = JSON.parse(literal);
  if (typeof key !== 'string') throw new Error('A key of valid JSON is a string.');
  return key;
}
