import { joint } from './joints.ts';
import { isInDash, operand } from './operands.ts';
import { type Place, type Reading, escape, markOf, restoreTo } from './reading.ts';
import type { Token } from './tokens.ts';

/**
 * Reads the longest formula that begins at token `from` and ends before token `to`. Gives the index after
 * its last token, or `from` where there is none. What it needs and what speaks for it is left in `reading`.
 */
export function readFormula(reading: Reading, from: number, to: number, place: Place): number {
  const { tokens } = reading;
  let end = from;
  let at = sign(reading, from, to, place);
  let good = markOf(reading);
  if (at > from && isLone(tokens[from], tokens[at], place)) {
    end = at;
    // `sim25%`, `leq50K`: what is written as one with the sign counts or measures in prose.
    if (place === 'open' && isCounted(tokens, at)) return end;
  }
  while (at < to) {
    reading.work.left -= 1;
    if (reading.work.left < 0) return from;
    const next = operand(reading, at, to, place);
    if (next === -1) break;
    end = next;
    good = markOf(reading);
    const join = joint(reading, next, to, place);
    if (join === null) break;
    at = join.next;
    if (join.mayEnd) {
      end = at;
      good = markOf(reading);
    }
  }
  restoreTo(reading, good);
  return end;
}

/** A sign before the first operand: `-1`, `\leq 30\%`, `=1.81`. */
function sign(reading: Reading, at: number, to: number, place: Place): number {
  const { tokens } = reading;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || at >= to) return at;
  // In a script a sign may stand for itself: `^{\circ}`, `^{+}`.
  if (place === 'script' && at + 1 === to) return at;
  if (token.kind === 'command' && token.command !== null) {
    const { role, strength } = token.command;
    if (role !== 'relation' && role !== 'operator') return at;
    if (place === 'open' && strength === 'weak' && !isBeforeFigure(tokens, at)) return at;
    escape(reading, token);
    reading.evidence += place === 'open' ? 2 : 0;
    return at + 1;
  }
  const signed = token.kind === 'relation' ? '=<>:≤≥≈∼→∈' : '+-−±*/';
  if (token.kind !== 'relation' && token.kind !== 'operator') return at;
  if (place !== 'open') return at + 1;
  // `2times--8times`: two hyphens are a dash, and no sign.
  if (token.text === '-' && isInDash(tokens, at)) return at;
  if (!'<>-−±+=≤≥≈∼'.includes(token.text) || !signed.includes(token.text)) return at;
  return next !== undefined && (!next.spaced || token.kind === 'relation') ? at + 1 : at;
}

/** `sim25`, `times 3`: names that are words elsewhere are signs before a figure. */
function isBeforeFigure(tokens: readonly Token[], at: number): boolean {
  const [before, token, next, after] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (next?.kind !== 'number') return false;
  // `sim2real`: a name goes on after the figure.
  if (after?.kind === 'word' && !after.spaced && /^[a-z]{4}/.test(after.text)) return false;
  const name = token?.command?.name;
  if (name === 'sim' || name === 'approx') return true;
  if (name === 'pm') return before?.kind !== 'number';
  return !next.spaced && (name === 'times' || name === 'le' || name === 'ge');
}

/** Whether a figure is glued to the sign before it and no part of a larger formula. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const [figure, after] = [tokens[at], tokens[at + 1]];
  if (figure?.kind !== 'number' || figure.spaced) return false;
  if (after === undefined || after.spaced) return after?.command?.name !== 'times';
  return (
    after.kind === 'word' ||
    after.kind === 'letter' ||
    after.kind === 'other' ||
    after.kind === 'percent' ||
    after.kind === 'close' ||
    after.kind === 'comma'
  );
}

/** Whether a sign may stand without what it relates: `$\sim$25`, `SFT$\rightarrow$GRPO`. */
function isLone(token: Token | undefined, next: Token | undefined, place: Place): boolean {
  if (token?.command == null) return place !== 'open';
  const { name, role, strength } = token.command;
  if (strength === 'sure' && role === 'relation' && name.length > 2) return true;
  return next?.kind === 'number' && !next.spaced;
}
