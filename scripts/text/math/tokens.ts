import type { Span } from '../edit.ts';
import { type Command, commands } from './commands.ts';
import { readRun } from './words.ts';

/** What a part of a text is to a formula. A `wall` is in no formula: a link, a correction, another formula. */
export type Kind =
  | 'letter'
  | 'number'
  | 'command'
  | 'word'
  | 'script'
  | 'open'
  | 'close'
  | 'relation'
  | 'operator'
  | 'dots'
  | 'comma'
  | 'bang'
  | 'bar'
  | 'percent'
  | 'prime'
  | 'other'
  | 'wall';

/** A part of a text, with its range in UTF-16 units. */
export interface Token extends Span {
  kind: Kind;
  text: string;
  command: Command | null;
  /** Whether white space stands before it. */
  spaced: boolean;
  /** Whether it and what stands before (a word, a letter or a figure) are written as one. */
  glued: boolean;
  /** For brackets: the index of the partner; -1 for none. */
  partner: number;
}

const lexer =
  /(?<run>[A-Za-z]+)|(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?|\.\d+)|(?<letter>[\u0370-\u03ff\u2113\u221e\u2207\u2202])|(?<dots>\.\.\.|…|⋯)|(?<escaped>\\[A-Za-z]+|\\[^])|(?<sign>[^\s])/gu;

const kinds: Readonly<Record<string, Kind>> = {
  _: 'script',
  '^': 'script',
  '(': 'open',
  '[': 'open',
  '{': 'open',
  ')': 'close',
  ']': 'close',
  '}': 'close',
  '=': 'relation',
  '<': 'relation',
  '>': 'relation',
  ':': 'relation',
  '≤': 'relation',
  '≥': 'relation',
  '≈': 'relation',
  '∼': 'relation',
  '→': 'relation',
  '∈': 'relation',
  '+': 'operator',
  '-': 'operator',
  '−': 'operator',
  '*': 'operator',
  '/': 'operator',
  '×': 'operator',
  '·': 'operator',
  '±': 'operator',
  ',': 'comma',
  ';': 'comma',
  '!': 'bang',
  '|': 'bar',
  '%': 'percent',
  "'": 'prime',
};

/**
 * Cuts a part of a text into tokens; every one of `walls` (in order, disjoint, within that part) becomes one
 * token. Linear.
 */
export function tokenize(source: string, part: Span, walls: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let from = part.start;
  for (const wall of walls) {
    read(source, from, wall.start, tokens);
    push(tokens, source, 'wall', wall.start, wall.end, null);
    from = wall.end;
  }
  read(source, from, part.end, tokens);
  pair(tokens);
  return tokens;
}

function read(source: string, from: number, to: number, tokens: Token[]): void {
  const part = source.slice(from, to);
  for (const { index, 0: text, groups = {} } of part.matchAll(lexer)) {
    const start = from + index;
    const end = start + text.length;
    const { run, number, letter, dots, escaped } = groups;
    if (run !== undefined) {
      let at = start;
      for (const piece of readRun(run, source[start - 1] ?? '', source[end] ?? '')) {
        const kind = piece.command !== null ? 'command' : piece.letter ? 'letter' : 'word';
        push(tokens, source, kind, at, at + piece.text.length, piece.command);
        at += piece.text.length;
      }
    } else if (number !== undefined) push(tokens, source, 'number', start, end, null);
    else if (letter !== undefined) push(tokens, source, 'letter', start, end, null);
    else if (dots !== undefined) push(tokens, source, 'dots', start, end, null);
    else if (escaped !== undefined) {
      const command = commands.get(escaped.slice(1)) ?? null;
      const percent = escaped === '\\%' ? 'percent' : 'other';
      push(tokens, source, command === null ? percent : 'command', start, end, command);
    } else push(tokens, source, kinds[text] ?? 'other', start, end, null);
  }
}

function push(
  tokens: Token[],
  source: string,
  kind: Kind,
  start: number,
  end: number,
  command: Command | null,
): void {
  const last = tokens.at(-1);
  const spaced = last === undefined ? start > 0 : last.end < start;
  tokens.push({
    kind,
    start,
    end,
    text: source.slice(start, end),
    command,
    spaced,
    glued: last?.end === start && /[\p{L}\p{N}]$/u.test(last.text) && last.kind !== 'wall',
    partner: -1,
  });
}

const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Finds the partner of each bracket. Round and square ones may close each other, as in `[0,1)`. */
function pair(tokens: readonly Token[]): void {
  const stack: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'wall') stack.length = 0;
    else if (token.kind === 'open') stack.push(index);
    else if (token.kind === 'close') {
      const open = stack.at(-1);
      const opener = open === undefined ? undefined : tokens[open];
      if (open === undefined || opener === undefined) continue;
      const fits = opener.text === partners[token.text];
      const halfOpen = opener.text !== '{' && token.text !== '}';
      if (!fits && !halfOpen) {
        // A brace that does not fit says that the brackets within it are not balanced either.
        stack.length = 0;
        continue;
      }
      stack.pop();
      opener.partner = index;
      token.partner = open;
    }
  }
}
