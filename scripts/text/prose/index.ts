import type { LeftAlone, Span } from '../edit.ts';
import type { Reading } from '../reading.ts';
import { readAccent } from './accents.ts';
import { pairBraces } from './braces.ts';
import { strippedCommands } from './commands.ts';
import { readDash } from './dashes.ts';
import { findEscapedDashes } from './escaped-dashes.ts';
import { readCommand, readEscape, readGrouped } from './escapes.ts';
import { findQuotes } from './quotes.ts';
import type { Found, Prose, ReadAt } from './scan.ts';
import { readBracedComma, readLineBreak, readThinSpace, readTie } from './spaces.ts';
import { findStrippedNames } from './stripped-names.ts';
import { readUnicode } from './unicode.ts';
import { readStrippedStyled, readStyled, readSwitched } from './styles.ts';

const triggers = new RegExp(
  String.raw`\\|\$(?=\\unicode\{)|[{~\n\r]|--| (?=\d{3}[ t])|(?:${strippedCommands.join('|')})(?=\{)`,
  'g',
);

/** Who reads what begins with a character, in order; the first that finds something is believed. */
const readers: ReadonlyMap<string, readonly ReadAt[]> = new Map([
  ['$', [readUnicode]],
  ['\\', [readUnicode, readAccent, readStyled, readEscape, readBackslashes, readCommand]],
  ['{', [readSwitched, readGrouped, readBracedComma]],
  ['~', [readTie]],
  ['-', [readDash]],
  [' ', [readThinSpace]],
  ['\n', [readLineBreak]],
  ['\r', [readLineBreak]],
]);

/**
 * TeX in prose outside the `taken` spans (sorted, disjoint): accents, quotation marks, escaped signs, emphasis,
 * dashes, spaces. What is not certain is named. Total, linear.
 */
export function findProse(source: string, taken: readonly Span[]): Reading {
  const prose = { source, partners: pairBraces(source, taken) };
  const passes = [
    findQuotes(source, taken),
    findStrippedNames(source, taken),
    findEscapedDashes(source, taken),
  ];
  const groups = passes.flatMap((pass) => pass.groups);
  const left: LeftAlone[] = passes.flatMap((pass) => pass.left);
  let next = 0;
  triggers.lastIndex = 0;
  for (let found = triggers.exec(source); found !== null; found = triggers.exec(source)) {
    const at = found.index;
    while ((taken[next]?.end ?? Infinity) <= at) next++;
    const span = taken[next];
    if (span !== undefined && span.start <= at) {
      triggers.lastIndex = span.end;
      continue;
    }
    const what = readAt(prose, at);
    if (what?.edits) groups.push(what.edits);
    if (what?.left) left.push(...what.left);
    triggers.lastIndex = Math.max(what?.end ?? 0, at + 1);
  }
  return { groups, left };
}

function readAt(prose: Prose, at: number): Found | null {
  for (const read of readers.get(prose.source[at] ?? '') ?? [readStrippedStyled]) {
    const found = read(prose, at);
    if (found !== null) return found;
  }
  return null;
}

/** Two or more backslashes may be a new line, a path or an escape of an escape. */
function readBackslashes({ source }: Prose, at: number): Found | null {
  let end = at;
  while (source[end] === '\\') end++;
  if (end - at < 2) return null;
  const why = 'more than one backslash may be a new line, a path or a program’s';
  return { left: [{ kind: 'command', start: at, end, why }], end };
}
