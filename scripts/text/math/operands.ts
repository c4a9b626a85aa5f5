import { commanded } from './arguments.ts';
import { bracketed, group, paired } from './brackets.ts';
import { isFormulaWord } from './prose.ts';
import { type Place, type Reading, escape, markOf, restoreTo } from './reading.ts';
import { scripts } from './scripts.ts';
import type { Token } from './tokens.ts';

/**
 * Reads one operand at token `at`: a letter, a figure, a bracket, a command with its arguments; with its
 * scripts, primes, per cent sign and the bracket it is applied to. Gives the index after it, or -1.
 */
export function operand(reading: Reading, at: number, to: number, place: Place): number {
  const mark = markOf(reading);
  const base = atom(reading, at, to, place);
  if (base === -1) {
    restoreTo(reading, mark);
    return -1;
  }
  return tail(reading, at, base, to, place);
}

function tail(reading: Reading, from: number, base: number, to: number, place: Place): number {
  const { tokens } = reading;
  let at = scripts(reading, base, to, place);
  if (at === -1) return -1;
  const percent = at < to ? tokens[at] : undefined;
  if (
    percent?.kind === 'percent' &&
    (tokens[at - 1]?.kind === 'number' || tokens[from]?.kind === 'number')
  ) {
    escape(reading, percent);
    return at + 1;
  }
  const next = at < to ? tokens[at] : undefined;
  if (next?.kind === 'open' && next.text !== '{' && !next.spaced && isApplied(tokens, from, at)) {
    const mark = markOf(reading);
    const end = bracketed(reading, at, to);
    if (end === -1) restoreTo(reading, mark);
    else {
      reading.evidence += applied(tokens, from, at);
      at = scripts(reading, end, to, place);
      if (at === -1) return -1;
    }
  }
  return at;
}

/** Whether what stands before a bracket can be a function: no figure is. */
function isApplied(tokens: readonly Token[], from: number, at: number): boolean {
  return (tokens[from]?.kind !== 'number' && tokens[at - 1]?.kind !== 'number') || at - from > 1;
}

/** Growth rates, `O(n)` and its kin, are formulas whatever they hold; capital Greek functions nearly so. */
function applied(tokens: readonly Token[], from: number, at: number): number {
  const base = tokens[from];
  if (base === undefined) return 0;
  if (at - from === 1 && base.kind === 'letter') return /^[OΩΘo]$/.test(base.text) ? 2 : 0;
  if (base.text === '{' && at - from === 3 && tokens[from + 1]?.text === 'O') return 2;
  return base.command?.strength === 'likely' && /^[A-Z]/.test(base.command.name) ? 1 : 0;
}

function atom(reading: Reading, at: number, to: number, place: Place): number {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined || at >= to) return -1;
  switch (token.kind) {
    case 'letter':
      return place === 'open' && isModel(token, tokens[at + 1]) ? -1 : at + 1;
    case 'number':
    case 'dots':
      return at + 1;
    case 'word':
      return isFormulaWord(tokens, at, place) ? at + 1 : named(reading, at, to, place);
    case 'open':
      return token.text === '{' ? group(reading, at, to, place) : tuple(reading, at, to, place);
    case 'bar':
      if (isBar(tokens[at + 1])) return norm(reading, at, to);
      return paired(reading, at, to, ({ kind }) => kind === 'bar');
    case 'operator':
      // `^{*}`, `^{+}`
      if (place === 'script' && at + 1 === to) return at + 1;
      return signed(reading, at, to, place);
    case 'command':
      return commanded(reading, at, to, place);
    default:
      return -1;
  }
}

/** `A800`, `H100`: a letter with figures written on to it is a name. */
function isModel({ text }: Token, next: Token | undefined): boolean {
  return /^[A-Z]$/.test(text) && next?.kind === 'number' && !next.spaced && next.text.length > 1;
}

/** `GR(p^n)`, `Var(\log q_t)`: a short name, applied to what is sure to be a formula. */
function named(reading: Reading, at: number, to: number, place: Place): number {
  const [name, open] = [reading.tokens[at], reading.tokens[at + 1]];
  if (name === undefined || open?.text !== '(' || open.spaced || place === 'script') return -1;
  if (!/^(?:[A-Z]{2,4}|[A-Z][a-z]{1,3})$/.test(name.text)) return -1;
  const before = reading.evidence;
  const end = bracketed(reading, at + 1, to);
  const raised = end !== -1 && reading.tokens[end]?.text === '^';
  return raised || reading.evidence >= before + 2 ? end : -1;
}

/**
 * A bracket that is applied to nothing. In prose it is a part of the formula where something is done to it
 * (`(a+b)^2`, `(q+1)-`), or where it is a tuple or a mapping; else it is the prose's own.
 */
function tuple(reading: Reading, at: number, to: number, place: Place): number {
  const { tokens } = reading;
  const end = bracketed(reading, at, to);
  if (end === -1 || place !== 'open') return end;
  const after = tokens[end];
  const inner = tokens.slice(at + 1, end - 1);
  if (inner.some(({ kind }) => kind === 'word')) return -1;
  const used =
    after !== undefined &&
    (after.kind === 'script' ||
      after.kind === 'relation' ||
      after.kind === 'operator' ||
      after.kind === 'command' ||
      after.kind === 'letter' ||
      after.kind === 'open');
  const opens = tokens[at - 1]?.kind !== 'relation' && tokens[at - 1]?.command == null;
  if (used || !opens) return end;
  const greek = inner.filter(({ command }) => command?.strength === 'likely').length;
  const letters = inner.filter(({ kind }) => kind === 'letter').length;
  if (greek > 0 && letters > 0 && greek + letters === (inner.length + 1) / 2) reading.evidence += 1;
  const related = inner.some(({ text }) => /^[=<>]$/.test(text));
  return !related &&
    inner.some(({ kind, command }) => kind === 'comma' || /arrow$|^to$/.test(command?.name ?? ''))
    ? end
    : -1;
}

/** A sign after a relation or a bracket: `= -0.5`. */
function signed(reading: Reading, at: number, to: number, place: Place): number {
  const [token, next] = [reading.tokens[at], reading.tokens[at + 1]];
  if (token === undefined || next === undefined) return -1;
  if (next.spaced && reading.tokens[at - 1]?.kind !== 'relation') return -1;
  if (!/^[-−+±]$/.test(token.text) || next.kind === 'operator' || isInDash(reading.tokens, at))
    return -1;
  return atom(reading, at + 1, to, place);
}

/** Whether a hyphen is one of two or more in a row: `2times--8times`. */
export function isInDash(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    token?.text === '-' &&
    ((before?.text === '-' && !token.spaced) || (next?.text === '-' && !next.spaced))
  );
}

/** `||x||`: between double bars. */
function norm(reading: Reading, at: number, to: number): number {
  const { tokens } = reading;
  for (let index = at + 3; index < Math.min(to - 1, at + 60); index += 1) {
    reading.work.left -= 1;
    const close = tokens[index];
    if (close?.kind !== 'bar') continue;
    if (!isBar(tokens[index + 1])) return -1;
    const end = paired(reading, at + 1, to, (token) => token === close);
    return end === -1 ? -1 : index + 2;
  }
  return -1;
}

function isBar(token: Token | undefined): boolean {
  return token?.kind === 'bar' && !token.spaced;
}
