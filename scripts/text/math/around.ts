import type { MathEdit, Span } from '../edit.ts';
import { parses } from '../tex/parse.ts';
import { canBegin, canEnd, hasLostModulus, isFigure } from './edges.ts';
import { readFormula } from './grammar.ts';
import { nameScript } from './names.ts';
import type { Insertion, Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** The longest formula that is restored, in UTF-16 units. */
const LONGEST = 300;

/** How many tokens before a seed a formula may begin. */
const FARTHEST = 60;

/** The most tokens of a formula. */
const MOST_TOKENS = 200;

/**
 * The formula around a seed, from token `done` on, and the index after its last token; without `edit` where it
 * turns out to be none, or only a part of one. Null where nothing around the seed is a formula.
 */
export function around(
  source: string,
  tokens: readonly Token[],
  seed: number,
  done: number,
  work: { left: number },
  lastEnd: number,
): { edit: MathEdit | null; end: number; why?: string } | null {
  const name = nameScript(tokens, seed, work);
  if (name !== null && tokens[seed]?.start === lastEnd) return null;
  if (name !== null) {
    return { edit: made(source, tokens, seed, name.end, name.insertions), end: name.end };
  }
  for (let from = earliest(tokens, seed, done); from <= seed; from += 1) {
    if (!canBegin(tokens, from) || tokens[from]?.start === lastEnd) continue;
    const reading: Reading = { tokens, insertions: [], evidence: 0, greek: false, depth: 0, work };
    const end = readFormula(reading, from, Math.min(tokens.length, from + MOST_TOKENS), 'open');
    if (work.left < 0) return null;
    if (end > from + MOST_TOKENS - 4)
      return { edit: null, end, why: 'it is longer than formulas in prose are' };
    if (end <= seed) continue;
    if (reading.evidence < 2 || isFigure(tokens, from, end)) return null;
    const isWhole = canEnd(tokens, from, end) && !hasLostModulus(tokens, from, end);
    const edit = isWhole ? made(source, tokens, from, end, reading.insertions) : null;
    return { edit, end };
  }
  return null;
}

/** How far back the formula of a seed may begin: over operands, signs and whole brackets. */
function earliest(tokens: readonly Token[], seed: number, done: number): number {
  let from = seed;
  for (let steps = 0; steps < FARTHEST && from > done; steps += 1) {
    const before = tokens[from - 1];
    if (before === undefined) break;
    if (before.kind === 'wall' || before.kind === 'other') break;
    if (before.kind === 'word')
      return tokens[from]?.text === '(' && tokens[from]?.spaced === false ? from - 1 : from;
    const inside = before.kind === 'close' && before.partner >= done;
    from = inside ? before.partner : from - 1;
  }
  return from;
}

function made(
  source: string,
  tokens: readonly Token[],
  from: number,
  end: number,
  insertions: readonly Insertion[],
): MathEdit | null {
  const [first, last] = [tokens[from], tokens[end - 1]];
  if (first === undefined || last === undefined) return null;
  const span = { start: first.start, end: last.end };
  if (span.end - span.start > LONGEST) return null;
  // Another dollar sign or a backslash beside ours would change what both mean.
  if (/[$\\]/.test(source[span.start - 1] ?? '') || source[span.end] === '$') return null;
  const tex = applied(source, span, insertions);
  if (!parses(tex)) return null;
  return { kind: 'math', ...span, output: `$${tex}$`, tex, restored: true };
}

function applied(source: string, { start, end }: Span, insertions: readonly Insertion[]): string {
  let tex = '';
  let from = start;
  for (const { at, text } of insertions.toSorted((a, b) => a.at - b.at)) {
    tex += source.slice(from, at) + text;
    from = at;
  }
  return tex + source.slice(from, end);
}
