import type { LeftAlone, MathEdit, Span } from '../edit.ts';
import { overlapOf } from '../reading.ts';
import { around } from './around.ts';
import { whyLeft } from './left.ts';
import { isSeed, suspiciousParts } from './seeds.ts';
import { type Token, tokenize } from './tokens.ts';

/** How many steps are made for one token of a text: what needs more is no abstract. */
const STEPS_PER_TOKEN = 60;

/** Finds formulas whose dollar signs and backslashes are lost, outside `walls` (in order, disjoint). Linear. */
export function findDamaged(
  source: string,
  walls: readonly Span[],
): { edits: MathEdit[]; left: LeftAlone[] } {
  const edits: MathEdit[] = [];
  const left: LeftAlone[] = [];
  for (const { part, within } of suspiciousParts(source, walls)) {
    findInPart(source, tokenize(source, part, within), edits, left);
  }
  const overlaps = overlapOf(edits);
  return { edits, left: left.filter((one) => !overlaps(one)) };
}

function findInPart(
  source: string,
  tokens: readonly Token[],
  edits: MathEdit[],
  left: LeftAlone[],
): void {
  const work = { left: 2000 + tokens.length * STEPS_PER_TOKEN };
  let done = 0;
  for (const [seed, token] of tokens.entries()) {
    if (seed < done || !isSeed(token, tokens[seed + 1])) continue;
    const found = around(source, tokens, seed, done, work, edits.at(-1)?.end ?? -1);
    if (work.left < 0) {
      // Only a text that is made to be slow comes here.
      const end = tokens.at(-1)?.end ?? token.end;
      left.push({
        kind: 'math',
        start: token.start,
        end,
        why: 'there are too many brackets and signs',
      });
      return;
    }
    const from = edits.at(-1)?.end ?? 0;
    if (found !== null) {
      done = found.end;
      if (found.edit !== null) edits.push(found.edit);
    }
    if (found?.edit != null) continue;
    const why = found?.why ?? whyLeft(tokens, seed);
    if (why !== null) addLeft(left, tokens, seed, why, from);
    done = Math.max(done, afterFailure(tokens, seed));
  }
}

/**
 * Where to go on after a seed of which no formula could be made. What is within its brackets is a part of it,
 * and a part of a formula is none.
 */
function afterFailure(tokens: readonly Token[], seed: number): number {
  const [before, token, next] = [tokens[seed - 1], tokens[seed], tokens[seed + 1]];
  if (token === undefined) return seed;
  if (token.text === '{' && token.partner > seed && before !== undefined && !token.spaced) {
    let end = token.partner + 1;
    while (tokens[end] !== undefined && !/^(?:word|wall|other)$/.test(tokens[end]?.kind ?? 'wall'))
      end += 1;
    return end;
  }
  const opens =
    token.kind === 'letter' || (token.kind === 'command' && token.command?.strength !== 'weak');
  return opens && next?.text === '(' && !next.spaced && next.partner > seed ? next.partner : seed;
}

/** Names the chunk of text around a seed, once, from `floor` on. */
function addLeft(
  left: LeftAlone[],
  tokens: readonly Token[],
  seed: number,
  why: string,
  floor: number,
): void {
  const lowest = Math.max(floor, left.at(-1)?.end ?? 0);
  let [first, last] = [tokens[seed], tokens[seed]];
  if (first === undefined || last === undefined || first.start < lowest) return;
  for (let at = seed - 1; at > seed - 40 && !first.spaced; at -= 1) {
    const before = tokens[at];
    if (before === undefined || before.kind === 'wall' || before.start < lowest) break;
    first = before;
  }
  for (let at = seed + 1; at < seed + 40; at += 1) {
    const after = tokens[at];
    if (after === undefined || after.kind === 'wall' || after.spaced) break;
    last = after;
  }
  left.push({ kind: 'math', start: first.start, end: last.end, why });
}
