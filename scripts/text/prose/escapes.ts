import {
  abbreviations,
  argumentCommands,
  signCommands,
  silentCommands,
  switchCommands,
} from './commands.ts';
import { letterCommands } from '../tex-letters.ts';
import { THIN } from './spaces.ts';
import { type Found, type Prose, matchAt, plainArgument } from './scan.ts';

const name = /\\([A-Za-z]+)\*?/y;
const spaces = /\{\}| */y;

/** Spaces that TeX makes by a sign: `\,` and others are shown as one; `\!`, `\/`, `\-` as none. */
const spacing: ReadonlyMap<string, string> = new Map([
  [' ', ' '],
  ['\n', ' '],
  [',', ' '],
  [';', ' '],
  [':', ' '],
  ['!', ''],
  ['/', ''],
  ['-', ''],
]);

/** `\%` and the other signs that TeX would take for its own. */
export function readEscape({ source }: Prose, at: number): Found | null {
  const sign = source[at + 1] ?? '';
  const end = at + 2;
  if (sign !== '' && '%&_#${}'.includes(sign)) {
    return { edits: [{ kind: 'escape', start: at, end, output: sign }], end };
  }
  const output = spacing.get(sign);
  if (output === undefined) return null;
  // A program's path has slashes and colons too; TeX's have text close by.
  if (output === '' && !/\w/.test(source[at - 1] ?? '')) return null;
  const isThousand =
    sign === ',' &&
    /\d/.test(source[at - 1] ?? '') &&
    /^\d{3}(?!\d)/.test(source.slice(end, end + 4));
  return {
    edits: [{ kind: 'space', start: at, end, output: isThousand ? THIN : output }],
    end,
  };
}

/**
 * A group that holds nothing but one intact text command, `{\o}`, `{\'e}`, `{\textbf{F}}`, or one letter of a word,
 * `R{ö}der`: its braces go.
 */
export function readGrouped(prose: Prose, at: number): Found | null {
  const { source, partners } = prose;
  const close = partners.get(at);
  if (close === undefined) return null;
  const isLetter = /^[^\x00-\x7f]$/.test(source.slice(at + 1, close));
  const isGlued = /\p{L}/u.test(source[at - 1] ?? '') || /\p{L}/u.test(source[close + 1] ?? '');
  if (isLetter && isGlued) return withoutBraces(at, close);
  if (source[at + 1] !== '\\') return null;
  const command = matchAt(name, source, at + 1)?.[1];
  const known =
    command === undefined
      ? /['`^"~=.]/.test(source[at + 2] ?? '') && close - at < 8
      : /^[cvHukrdb]$/.test(command) ||
        [letterCommands, signCommands, abbreviations, argumentCommands, switchCommands].some(
          (table) => table.has(command),
        ) ||
        silentCommands.has(command) ||
        command === 'deg' ||
        command === 'degree' ||
        command === 'textcolor';
  return known ? withoutBraces(at, close) : null;
}

function withoutBraces(at: number, close: number): Found {
  return {
    edits: [
      { kind: 'command', start: at, end: at + 1, output: '' },
      { kind: 'command', start: close, end: close + 1, output: '' },
    ],
    end: at + 1,
  };
}

/**
 * A command at a backslash that stands for characters, an abbreviation or nothing. One that is not known is
 * left: it is most often the authors' own, and what it stood for is nowhere in the text.
 */
export function readCommand(prose: Prose, at: number): Found | null {
  const { source } = prose;
  const found = matchAt(name, source, at);
  if (!found) return null;
  const command = found[1] ?? '';
  const after = at + found[0].length;
  const swallowed = after + (matchAt(spaces, source, after)?.[0].length ?? 0);
  const edit = (end: number, output: string, kind: 'command' | 'sign' = 'command'): Found => ({
    edits: [{ kind, start: at, end, output }],
    end,
  });

  const sign = signCommands.get(command);
  // `\S` is a pattern's too; a section's or a paragraph's has a number.
  const isPattern =
    command.length === 1 &&
    !/^(?:\{\}|[ ~]?\d)/.test(source.slice(after, after + 3)) &&
    !(source[at - 1] === '{' && source[after] === '}');
  if (sign !== undefined && !isPattern) return edit(swallowed, sign, 'sign');
  if (
    (command === 'deg' || command === 'degree') &&
    /\d *\{?$/.test(source.slice(Math.max(0, at - 4), at))
  ) {
    return edit(swallowed, '°', 'sign');
  }
  const abbreviation = abbreviations.get(command);
  if (abbreviation !== undefined) {
    const end = source.startsWith('{}', after) ? after + 2 : after;
    return edit(end, source[end] === '.' ? abbreviation.slice(0, -1) : abbreviation);
  }
  if (silentCommands.has(command)) return edit(swallowed, '');
  // A switch of lettering or size: how far it reaches is unknown, and its words stand there anyway.
  const isSwitch = switchCommands.has(command) && !argumentCommands.has(command);
  if (isSwitch && !/[\w:\\/]/.test(source[at - 1] ?? '')) return edit(swallowed, '');
  if (command === 'newline' || command === 'par' || command === 'linebreak' || command === 'quad') {
    return { edits: [{ kind: 'space', start: at, end: swallowed, output: ' ' }], end: swallowed };
  }
  if (command === 'label' || command === 'vspace' || command === 'hspace') {
    const argument = plainArgument(prose, after);
    if (argument) return edit(argument.end, '');
  }
  const end = source.startsWith('{}', after) ? after + 2 : after;
  const why = `what ${found[0]} stands for is not in the text`;
  return { left: [{ kind: 'command', start: at, end, why }], end };
}
