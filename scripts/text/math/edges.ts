import type { Token } from './tokens.ts';

/** No formula begins in the middle of a name, a path, a number or another formula. */
export function canBegin(tokens: readonly Token[], from: number): boolean {
  const [before, token] = [tokens[from - 1], tokens[from]];
  if (token === undefined) return false;
  if (token.kind === 'close' || token.kind === 'comma' || token.kind === 'script') return false;
  if (before === undefined) return true;
  // `… = 3` after what could not be read: the left side is missing.
  if (/^[=<>]$/.test(token.text) && /^(?:close|letter|number|prime)$/.test(before.kind))
    return false;
  if (token.spaced) return true;
  if (token.glued) return token.kind === 'command' && before.kind === 'word';
  switch (before.kind) {
    case 'script':
    case 'bang':
    case 'command':
      return false;
    case 'bar':
      return token.kind !== 'bar';
    case 'close':
      return before.text !== '}' && token.kind === 'command';
    case 'open':
      return before.text !== '{';
    case 'comma':
      return before.text === ',' && !isNotation(tokens[from - 2]);
    case 'operator':
    case 'relation':
      if (before.text === '-') return token.command?.strength !== 'likely';
      return before.text !== '/' && (before.spaced || !isOperand(tokens[from - 2]));
    case 'other':
      // `R\&D x_i`
      return !/^(?:[\\#/&_.]|\\[#&_])$/.test(before.text);
    default:
      return true;
  }
}

/** Whether a sign after a token would belong to a formula with it. */
function isOperand(token: Token | undefined): boolean {
  return token !== undefined && !/^(?:word|other|comma|open)$/.test(token.kind);
}

/** No formula ends in the middle of a name or of another formula, except before a name (`μ^2Tokenizer`). */
export function canEnd(tokens: readonly Token[], from: number, end: number): boolean {
  const [last, after, next] = [tokens[end - 1], tokens[end], tokens[end + 1]];
  if (after === undefined || last === undefined) return true;
  if (after.kind === 'bang' && next?.kind === 'command' && !next.spaced) return false;
  if (after.spaced) return true;
  switch (after.kind) {
    case 'script':
    case 'command':
      return false;
    case 'open':
      // `Theta((1 / x) * y)`: what it is applied to could not be read.
      if (after.text === '(' && last.command?.strength === 'likely') return false;
      return after.text !== '{';
    case 'close':
      return after.text !== '}';
    case 'comma':
      return next === undefined || next.spaced || !isNotation(next);
    case 'operator':
      return next === undefined || next.spaced || !isNotation(next) || after.text === '-';
    case 'word':
    case 'letter':
    case 'number':
      // `6x10-6`: a product in plain characters goes on.
      if (last.kind === 'number' && after.text === 'x' && next?.kind === 'number' && !next.spaced)
        return false;
      return last.kind !== 'letter' || end - from > 1;
    case 'other':
      // `b_c/d_e.py`: a name goes on after the stop.
      return (
        after.text !== '\\' &&
        !(after.text === '.' && next?.spaced === false && next.kind === 'word')
      );
    default:
      return true;
  }
}

/** `n equiv 1 3`: of `\pmod{3}`, only the figure is left. */
export function hasLostModulus(tokens: readonly Token[], from: number, end: number): boolean {
  const after = tokens[end];
  const congruent = tokens.slice(from, end).some(({ command }) => command?.name === 'equiv');
  return congruent && after?.spaced === true && /^(?:\d+|[a-z]{1,2}|\$[^]*)$/.test(after.text);
}

/** Whether a token is more likely a formula's than the prose's. */
function isNotation(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'wall') return /^[$\\]/.test(token.text);
  return (
    token.kind === 'command' ||
    token.kind === 'bar' ||
    token.kind === 'comma' ||
    (token.kind === 'letter' && !/^[A-Z]$/.test(token.text))
  );
}

/** `6{,}181`: prose knows better what to do with it. */
export function isFigure(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens
    .slice(from, end)
    .every(({ kind, text }) => kind === 'number' || /^[{},]$/.test(text));
}
