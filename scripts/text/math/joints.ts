import { isBare } from './brackets.ts';
import { type Place, type Reading, escape } from './reading.ts';
import { weight } from './signs.ts';
import type { Token } from './tokens.ts';

/** What connects two operands: where the next begins, and whether the formula may end before it. */
export interface Joint {
  next: number;
  mayEnd: boolean;
}

/** Reads what connects the operand before token `at` with one after it; null where nothing does. */
export function joint(reading: Reading, at: number, to: number, place: Place): Joint | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined || at >= to) return null;
  switch (token.kind) {
    case 'command':
      return commandJoint(reading, at, to, place);
    case 'relation':
    case 'operator':
      return signJoint(reading, at, to, place);
    case 'comma':
      return commaJoint(reading, at, to, place);
    case 'bar':
      return place === 'open' ? null : { next: at + 1, mayEnd: false };
    case 'bang':
      return bangJoint(reading, at, to, place);
    case 'open':
      return bareJoint(reading, at, to) ?? productJoint(reading, at, to, place);
    case 'letter':
    case 'number':
    case 'dots':
    case 'word':
      return productJoint(reading, at, to, place);
    default:
      return null;
  }
}

/** `x{=}1`, `14{,}056`, `4{\times}`: a sign in braces, which take the space from around it. */
function bareJoint(reading: Reading, at: number, to: number): Joint | null {
  const [open, only] = [reading.tokens[at], reading.tokens[at + 1]];
  if (open?.text !== '{' || open.spaced || only === undefined || open.partner !== at + 2)
    return null;
  if (open.partner >= to || !isBare(only)) return null;
  if (only.kind === 'command') escape(reading, only);
  reading.evidence += 2;
  return { next: at + 3, mayEnd: only.command?.name === 'times' };
}

function productJoint(reading: Reading, at: number, to: number, place: Place): Joint | null {
  return sideBySide(reading, at, to, place) ? { next: at, mayEnd: false } : null;
}

function commandJoint(reading: Reading, at: number, to: number, place: Place): Joint | null {
  const { tokens } = reading;
  const token = tokens[at];
  const command = token?.command;
  if (token === undefined || command == null) return null;
  const after = at + 1 < to ? tokens[at + 1] : undefined;
  if (command.role === 'space') {
    escape(reading, token);
    return { next: at + 1, mayEnd: false };
  }
  if (command.role === 'not') {
    if (after?.command?.role !== 'relation') return null;
    escape(reading, token);
    return commandJoint(reading, at + 1, to, place);
  }
  if (command.role !== 'relation' && command.role !== 'operator') {
    if (command.name === 'log' && token.glued && !token.spaced) reading.evidence += 2;
    return productJoint(reading, at, to, place);
  }
  const strength = weight(tokens, at, after, place);
  if (strength === null) return null;
  escape(reading, token);
  reading.evidence += strength;
  // `100\times`, `1\%\downarrow`: an operator that is written as one with what stands before may come last.
  const mayEnd =
    !token.spaced && (command.name === 'times' || /^(?:up|down)arrow$/.test(command.name));
  return { next: at + 1, mayEnd };
}

function signJoint(reading: Reading, at: number, to: number, place: Place): Joint | null {
  const { tokens } = reading;
  const token = tokens[at];
  const after = at + 1 < to ? tokens[at + 1] : undefined;
  if (token === undefined || after === undefined) return null;
  const joined = { next: at + 1, mayEnd: false };
  const doubled = (after.kind === 'relation' || after.kind === 'operator') && !after.spaced;
  if (doubled && !/^[-−+±]$/.test(after.text)) return null;
  if (doubled && token.kind === 'operator') return null;
  if (place !== 'open') return joined;
  if (token.kind === 'operator' && token.spaced !== after.spaced) return null;
  if (token.text === ':' && (token.spaced || after.spaced)) return declaration(reading, at, to);
  if (token.text === '*' && token.spaced && !isBetweenNames(tokens, at)) return null;
  // `2048^3-a regime`: a hyphen for a dash, and an article.
  if (token.text === '-' && after.text === 'a' && tokens[at + 2]?.spaced === true) return null;
  if (/^[=<>+]$/.test(token.text)) reading.evidence += 1;
  return joined;
}

/** `eta * lambda`: a product in plain characters, where its factors are the names of Greek letters or have scripts. */
function isBetweenNames(tokens: readonly Token[], at: number): boolean {
  const isName = (token: Token | undefined): boolean => token?.command?.role === 'symbol';
  return (
    (isName(tokens[at - 1]) || tokens[at - 2]?.kind === 'script') &&
    (isName(tokens[at + 1]) || tokens[at + 2]?.kind === 'script')
  );
}

function commaJoint(reading: Reading, at: number, to: number, place: Place): Joint | null {
  const { tokens } = reading;
  const before = tokens[at - 1];
  const after = at + 1 < to ? tokens[at + 1] : undefined;
  if (before === undefined || after === undefined) return null;
  if (after.kind === 'bang') return bangJoint(reading, at + 1, to, place);
  if (!after.spaced && (after.kind === 'bar' || after.text === ','))
    return gapJoint(reading, at, to, place);
  const listed = [before, after].some(
    ({ kind, command }) => kind === 'dots' || command?.role === 'dots',
  );
  // `1,dots,m`: an ellipsis within a list.
  if (after.command?.role === 'dots' && tokens[at + 2]?.kind === 'comma') reading.evidence += 2;
  return place !== 'open' || !after.spaced || listed ? { next: at + 1, mayEnd: false } : null;
}

/** `f: X \to Y`: the colon of a mapping, of which there is an arrow. */
function declaration({ tokens }: Reading, at: number, to: number): Joint | null {
  if (tokens[at - 1]?.kind !== 'letter' || tokens[at - 2]?.glued === true) return null;
  for (let index = at + 1; index < Math.min(to, at + 16); index += 1) {
    const { kind = 'wall', command = null } = tokens[index] ?? {};
    if (kind === 'word' || kind === 'wall' || kind === 'other') return null;
    if (command !== null && /arrow$|^to$|^mapsto$/.test(command.name))
      return { next: at + 1, mayEnd: false };
  }
  return null;
}

/** `\,|\,` and `,\,`, of which only the marks are left. */
function gapJoint(reading: Reading, at: number, to: number, place: Place): Joint | null {
  const { tokens } = reading;
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (place === 'open' || first === undefined || second === undefined || at + 2 >= to) return null;
  if (second.text === ',') {
    escape(reading, second);
    return { next: at + 2, mayEnd: false };
  }
  if (third?.text !== ',' || third.spaced) return null;
  escape(reading, first);
  escape(reading, third);
  return { next: at + 3, mayEnd: false };
}

/** `\!`, of which only the mark is left: it stands where no mark can, before a letter or a command. */
function bangJoint(reading: Reading, at: number, to: number, place: Place): Joint | null {
  const token = reading.tokens[at];
  const after = at + 1 < to ? reading.tokens[at + 1] : undefined;
  if (token === undefined || after === undefined || after.spaced) return null;
  if (after.kind === 'command') {
    escape(reading, token);
    reading.evidence += 2;
    return after.command?.role === 'relation' || after.command?.role === 'operator'
      ? commandJoint(reading, at + 1, to, place)
      : { next: at + 1, mayEnd: false };
  }
  if (after.kind !== 'letter' && after.kind !== 'open') return null;
  escape(reading, token);
  return { next: at + 1, mayEnd: false };
}

/** Whether two operands with nothing between them are one product. */
function sideBySide(reading: Reading, at: number, to: number, place: Place): boolean {
  const { tokens } = reading;
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined) return false;
  // A group right after an operand is what is left of a fraction or the like: its command is lost.
  if (token.text === '{' && !token.spaced) return false;
  if (place !== 'open') return true;
  const after = at + 1 < to ? tokens[at + 1] : undefined;
  if (token.kind === 'word') return false;
  if (!token.spaced) {
    if (token.kind === 'command') return true;
    if (token.kind === 'open') return token.text !== '{' && before.kind !== 'word';
    if (token.kind === 'letter' && before.kind === 'number')
      return goesOn(after) || !isUnit(token.text);
    return before.kind === 'close' || before.kind === 'dots';
  }
  if (token.kind === 'command' && token.command !== null) {
    const { role, strength } = token.command;
    if (role === 'font' || role === 'accent' || role === 'root' || role === 'fraction')
      return strength === 'sure';
    if (role === 'size' || role === 'left') return after?.kind === 'open' && !after.spaced;
    if (role === 'big' || role === 'symbol' || role === 'function') {
      return isNotation(tokens, at) && (strength !== 'weak' || after?.kind === 'script');
    }
    return false;
  }
  return (
    token.kind === 'letter' &&
    isNotation(tokens, at) &&
    !/^[aAI]$/.test(token.text) &&
    goesOn(after)
  );
}

/** Whether the operand before token `at` ends in what only formulas have. */
function isNotation(tokens: readonly Token[], at: number): boolean {
  const [sign, last] = [tokens[at - 2], tokens[at - 1]];
  if (sign?.kind === 'script') return true;
  return last?.kind === 'close' || last?.command?.role === 'symbol';
}

/** Letters that count or measure the figure before them, as in `2K`, `4x`, `10B`. */
function isUnit(letter: string): boolean {
  return /^[KMBTGPDXkxsmhdbgpWVAHEe]$/.test(letter);
}

/** Whether a letter is followed by more of its formula. */
function goesOn(after: Token | undefined): boolean {
  if (after === undefined) return false;
  if (after.kind === 'script') return !after.spaced;
  return (
    after.kind === 'relation' ||
    (after.kind === 'open' && after.text === '(' && !after.spaced) ||
    (after.kind === 'operator' && !after.spaced && after.text !== '-') ||
    (after.kind === 'command' && after.command?.role === 'relation') ||
    (after.kind === 'command' && after.command?.role === 'operator')
  );
}
