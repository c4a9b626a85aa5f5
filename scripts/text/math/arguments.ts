import { bracketed, group, paired } from './brackets.ts';
import { operand } from './operands.ts';
import {
  DEEPEST,
  type Place,
  type Reading,
  believe,
  escape,
  markOf,
  restoreTo,
} from './reading.ts';
import { scripts } from './scripts.ts';
import type { Token } from './tokens.ts';

/**
 * Reads a command at token `at` with what belongs to it: arguments, or what it is applied to. Gives the index
 * after it, or -1 where the command cannot stand there.
 */
export function commanded(reading: Reading, at: number, to: number, place: Place): number {
  reading.work.left -= 1;
  if (reading.depth >= DEEPEST || reading.work.left < 0) return -1;
  reading.depth += 1;
  const end = commandWithArguments(reading, at, to, place);
  reading.depth -= 1;
  return end;
}

function commandWithArguments(reading: Reading, at: number, to: number, place: Place): number {
  const { tokens } = reading;
  const token = tokens[at];
  const command = token?.command;
  if (token === undefined || command == null) return -1;
  const { role, strength, name } = command;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  // `G_{sim}`: a label, which happens to be the name of a sign.
  if (role === 'relation' && strength === 'weak' && place === 'script') return at + 1;
  believe(reading, strength);
  // A letter that has its backslash yet is nothing else.
  if (strength === 'likely' && isEscaped(tokens, at)) reading.evidence += 1;
  escape(reading, token);
  switch (role) {
    case 'symbol':
    case 'dots':
      return strength !== 'weak' ||
        place !== 'open' ||
        next?.kind === 'open' ||
        next?.kind === 'script' ||
        name === 'forall' ||
        name === 'exists' ||
        role === 'dots'
        ? at + 1
        : -1;
    case 'function':
    case 'big':
    case 'differential':
      return applicand(reading, at, to, place);
    case 'font':
    case 'accent':
    case 'root':
      return argument(reading, at, to, place);
    case 'fraction': {
      const above = argument(reading, at, to, place);
      return above === -1 ? -1 : argument(reading, above - 1, to, place);
    }
    case 'text':
      return next?.text === '{' && !next.spaced && place !== 'open'
        ? group(reading, at + 1, to, 'script')
        : -1;
    case 'open':
      return paired(reading, at, to, (other) => other.command?.role === 'close');
    case 'left':
      return fenced(reading, at, to);
    case 'size':
      return next?.kind === 'open' && !next.spaced ? bracketed(reading, at + 1, to) : -1;
    case 'switch':
      return place === 'script' ? at + 1 : -1;
    case 'relation':
    case 'operator':
      return place === 'script' ? at + 1 : -1;
    default:
      return -1;
  }
}

/** Whether a command has its backslash and is no part of a path such as `C:\\beta`. */
function isEscaped(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.text.startsWith('\\') !== true) return false;
  return before === undefined || token.spaced || !/[:\\./\w]$/.test(before.text);
}

/** `\log n`, `\sum_j x_j`, `\max_a`: scripts, and what the function is applied to. */
function applicand(reading: Reading, at: number, to: number, place: Place): number {
  const end = scripts(reading, at + 1, to, place);
  if (end === -1) return -1;
  const next = end < to ? reading.tokens[end] : undefined;
  const mark = markOf(reading);
  // `logρ`: the command's end was its backslash's only witness.
  if (next?.kind === 'letter' && !next.spaced && next.text > '\u007f') reading.evidence += 2;
  if (next !== undefined && (next.kind !== 'operator' || /^[-−]$/.test(next.text))) {
    const operandEnd =
      next.kind === 'word' && place === 'open' ? -1 : operand(reading, end, to, place);
    if (operandEnd !== -1) return operandEnd;
    restoreTo(reading, mark);
  }
  return place !== 'open' || end > at + 1 || reading.tokens[at]?.command?.name === 'nabla'
    ? end
    : -1;
}

/** The one argument after a command: a letter, a figure, a group, or one more command. */
function argument(reading: Reading, at: number, to: number, place: Place): number {
  const { tokens } = reading;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || at + 1 >= to) return -1;
  if (next.text === '{') {
    if (next.spaced) return -1;
    if (token.command?.strength === 'weak' && !token.text.endsWith('line')) reading.evidence += 2;
    return group(reading, at + 1, to, 'script');
  }
  if (next.kind === 'letter') {
    if (token.command?.name === 'tilde') reading.evidence += 2;
    return next.text === 'a' && place === 'open' ? -1 : at + 2;
  }
  if (next.kind === 'number') return next.text.length === 1 ? at + 2 : -1;
  return next.kind === 'command' ? commanded(reading, at + 1, to, place) : -1;
}

/** `\left( … \right)`. */
function fenced(reading: Reading, at: number, to: number): number {
  const { tokens } = reading;
  const open = tokens[at + 1];
  if (open === undefined || open.spaced || !isDelimiter(open)) return -1;
  let depth = 0;
  for (let index = at; index < Math.min(to, at + 200); index += 1) {
    reading.work.left -= 1;
    const role = tokens[index]?.command?.role;
    if (role === 'left') depth += 1;
    if (role !== 'right') continue;
    depth -= 1;
    if (depth > 0) continue;
    const close = tokens[index + 1];
    const last = tokens[index];
    if (close === undefined || last === undefined || close.spaced || !isDelimiter(close)) return -1;
    if (open.text === '{' || open.command !== null) escape(reading, open);
    const inner = paired(reading, at + 1, to, (other) => other === last);
    if (inner === -1) return -1;
    if (close.text === '}' || close.command !== null) escape(reading, close);
    reading.evidence += 2;
    return index + 2;
  }
  return -1;
}

function isDelimiter({ kind, text, command }: Token): boolean {
  return (
    kind === 'open' ||
    kind === 'close' ||
    kind === 'bar' ||
    text === '.' ||
    command?.role === 'open' ||
    command?.role === 'close'
  );
}
