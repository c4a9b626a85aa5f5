import type { Meter } from './blocks.ts';
import { wantsNumber } from './byline.ts';
import { readNumber } from './byline-facts.ts';
import { costsOf } from './costs.ts';
import { withNumber, type Token } from './tokens.ts';

/** What some tokens turned out to be. */
export type Part =
  | { kind: 'header'; token: Token }
  | { kind: 'entry'; title: Token; abstract: Token | null; byline: Token | null }
  | { kind: 'stray'; token: Token };

/** What stands before a token, as far as it matters: a few states, so that the work stays linear. */
const IN_HEADER = 0;
const AFTER_ABSTRACT = 1;
const AFTER_TITLE = 2;
const AFTER_REST = 3;
const AFTER_DATE = 4;
const STATES = [IN_HEADER, AFTER_ABSTRACT, AFTER_TITLE, AFTER_REST, AFTER_DATE] as const;
type State = (typeof STATES)[number];

const MOVES = ['header', 'byline', 'number', 'pair', 'stray', 'title'] as const;
type Move = (typeof MOVES)[number];

/** After a title with no abstract, "5 authors" is a byline; a date alone is so only at a price. */
const DATE_AFTER_TITLE = 3;

/**
 * Decides what each token is, by the cheapest way through all of them (see `costsOf`). Titles and abstracts
 * take turns; where one is missing, the cheapest way is back in step after it. Every token is in exactly
 * one part, in order. Among equal ways it takes pairs first, so that what is missing is missing at the end.
 */
export function segment(tokens: readonly Token[], meter: Meter): Part[] {
  const costs = costsOf(tokens, meter);
  const width = STATES.length;
  const least = new Float64Array((tokens.length + 2) * width);
  const moves = new Uint8Array(tokens.length * width);
  least.fill(Infinity, (tokens.length + 1) * width);
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token) continue;
    const own: TokenCosts = {
      pair: costs.pair(index),
      title: costs.title(index),
      stray: costs.stray(index, false),
      strayInHeader: costs.stray(index, true),
      isNumber: readNumber(token.text) !== null,
    };
    for (const state of STATES) {
      let best = Infinity;
      for (let number = 0; number < MOVES.length; number++) {
        const move = MOVES[number] ?? 'stray';
        const cost = costOf(move, state, token, own);
        if (cost >= best) continue;
        const next = (index + taken(move)) * width + stateAfter(move, state, token);
        const total = cost + (least[next] ?? Infinity);
        if (total >= best) continue;
        best = total;
        moves[index * width + state] = number;
      }
      least[index * width + state] = best;
    }
    meter(width * MOVES.length);
  }
  return follow(tokens, (index, state) => MOVES[moves[index * width + state] ?? 0] ?? 'stray');
}

/** What a token costs whatever stands before it. */
interface TokenCosts {
  pair: number;
  title: number;
  stray: number;
  strayInHeader: number;
  isNumber: boolean;
}

function costOf(move: Move, state: State, token: Token, own: TokenCosts): number {
  switch (move) {
    case 'header':
      return state === IN_HEADER && token.header ? 0 : Infinity;
    case 'byline':
      return bylineCost(token, state);
    case 'number':
      return state === AFTER_DATE && own.isNumber ? 0 : Infinity;
    case 'stray':
      return state === IN_HEADER ? own.strayInHeader : own.stray;
    case 'pair':
      return own.pair;
    case 'title':
      return own.title;
  }
}

function bylineCost({ byline, repeated }: Token, state: State): number {
  if (!byline || repeated || (state !== AFTER_ABSTRACT && state !== AFTER_TITLE)) return Infinity;
  return state === AFTER_TITLE && byline.onlyDate ? DATE_AFTER_TITLE : 0;
}

function taken(move: Move): number {
  return move === 'pair' ? 2 : 1;
}

function stateAfter(move: Move, state: State, { byline }: Token): State {
  if (move === 'pair') return AFTER_ABSTRACT;
  if (move === 'title') return AFTER_TITLE;
  if (move === 'byline') return byline && wantsNumber(byline) ? AFTER_DATE : AFTER_REST;
  return move === 'number' ? AFTER_REST : state;
}

function follow(tokens: readonly Token[], moveAt: (index: number, state: State) => Move): Part[] {
  const parts: Part[] = [];
  let entry: Extract<Part, { kind: 'entry' }> | null = null;
  let state: State = IN_HEADER;
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (!token) break;
    const move = moveAt(index, state);
    if (move === 'header' || move === 'stray') {
      parts.push({ kind: move, token });
    } else if (move === 'byline' && entry) {
      entry.byline = token;
    } else if (move === 'number' && entry?.byline) {
      entry.byline = withNumber(entry.byline, token);
    } else {
      const abstract = move === 'pair' ? (tokens[index + 1] ?? null) : null;
      entry = { kind: 'entry', title: token, abstract, byline: null };
      parts.push(entry);
    }
    state = stateAfter(move, state, token);
    index += taken(move);
  }
  return parts;
}
