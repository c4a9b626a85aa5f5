import type { Edit } from '../edit.ts';
import { argumentCommands, barenessProof, strippedCommands, switchCommands } from './commands.ts';
import { type Found, type Prose, matchAt } from './scan.ts';

type Role = 'em' | 'strong' | 'sup' | 'sub' | 'plain';

const command = /\\([A-Za-z]+)\*? ?(?=\{)/y;
const coloured = /\\textcolor(?:\[[A-Za-z]+\])?\{[\w!.,# -]*\} ?(?=\{)/y;
const switched = /\{ *\\([A-Za-z]+)(?:\{\}| +|(?=\\|\{))/y;
const switchedToColour = /\{ *\\color(?:\[[A-Za-z]+\])?\{[\w!.,# -]*\} ?/y;
const strippedSwitch = /\{([a-z]+) +/y;
const strippedCommand = new RegExp(`(?:${strippedCommands.join('|')})(?=\\{)`, 'y');

/** What stands in front of the brackets that a footnote's text gets. */
const footnote = /\\(?:footnote|thanks)(?:\[\d+\])?(?=\{)/y;

/**
 * A command with its text in braces at a backslash, `\emph{x}`: its role as the two edges of a run, or nothing
 * but the text where the role is one of lettering. A footnote's text comes into brackets.
 */
export function readStyled(prose: Prose, at: number): Found | null {
  const { source } = prose;
  const note = matchAt(footnote, source, at);
  if (note) return footnoted(prose, at, at + note[0].length);
  const colour = matchAt(coloured, source, at);
  if (colour) return run(prose, at, at + colour[0].length, 'plain');
  const found = matchAt(command, source, at);
  const role = argumentCommands.get(found?.[1] ?? '');
  return found && role ? run(prose, at, at + found[0].length, role) : null;
}

/** The same of a command whose backslash was stripped, at the first letter of its name. */
export function readStrippedStyled(prose: Prose, at: number): Found | null {
  if (/[\\A-Za-z]/.test(prose.source[at - 1] ?? '')) return null;
  const name = matchAt(strippedCommand, prose.source, at)?.[0];
  const role = argumentCommands.get(name ?? '');
  if (name === undefined || role === undefined) return null;
  const found = run(prose, at, at + name.length, role);
  // Braces around nothing are no text that somebody wanted to stand out.
  return prose.partners.get(at + name.length) === at + name.length + 1 ? null : found;
}

/** A group that a switch begins, at its brace: `{\em x}`, or `{bf x}` where the backslash was stripped. */
export function readSwitched(prose: Prose, at: number): Found | null {
  const { source, partners } = prose;
  const close = partners.get(at);
  if (close === undefined) return null;
  const colour = matchAt(switchedToColour, source, at);
  if (colour) return edges(at, at + colour[0].length, close, 'plain');
  const found = matchAt(switched, source, at);
  const stripped = found ? null : matchAt(strippedSwitch, source, at);
  const name = (found ?? stripped)?.[1] ?? '';
  const role = switchCommands.get(name);
  const end = at + ((found ?? stripped)?.[0].length ?? 0);
  if (role === undefined || end > close) return null;
  if (stripped && (!barenessProof.has(name) || end === close)) return null;
  // `{\textbf{F}}` is a group around a command with its own argument.
  if (source[end] === '{' && argumentCommands.has(name)) return null;
  return edges(at, end, close, role);
}

function run(prose: Prose, at: number, brace: number, role: Role): Found | null {
  const close = prose.partners.get(brace);
  if (close !== undefined) return edges(at, brace + 1, close, role);
  const end = brace + 1;
  return {
    left: [{ kind: 'command', start: at, end, why: 'the brace that would close it is missing' }],
    end,
  };
}

function edges(start: number, end: number, close: number, role: Role): Found {
  const edge = (side: 'open' | 'close', from: number, to: number): Edit =>
    role === 'plain'
      ? { kind: 'command', start: from, end: to, output: '' }
      : { kind: role, edge: side, start: from, end: to, output: '' };
  return { edits: [edge('open', start, end), edge('close', close, close + 1)], end };
}

function footnoted({ source, partners }: Prose, start: number, brace: number): Found | null {
  const close = partners.get(brace);
  const end = brace + 1;
  if (close === undefined) {
    const why = 'the brace that would close the footnote is missing';
    return { left: [{ kind: 'command', start, end, why }], end };
  }
  const gap = /\s/.test(source[start - 1] ?? ' ') ? '' : ' ';
  return {
    edits: [
      { kind: 'command', start, end, output: `${gap}(` },
      { kind: 'command', start: close, end: close + 1, output: ')' },
    ],
    end,
  };
}
