import { type Command, commands } from './commands.ts';

/** One part of a run of letters: a command, a letter of a formula, or an ordinary word. */
export interface Piece {
  text: string;
  command: Command | null;
  /** Whether it is a letter of the formula, rather than of the prose around it. */
  letter: boolean;
}

/** Relations and operators that authors set between words (`SFT$\rightarrow$GRPO`). */
const between = /(?:long)?(?:left)?(?:right)arrow|(?:long)?leftarrow|mapsto/;

/** The same before or after a figure (`ICC$\approx$0.78`, `256$\times$256`). */
const beforeFigure = /(?:approx|leq|geq|times|sim|pm|neq|ge|le)$/;

/**
 * Reads a run of letters whose backslashes are lost: a command; several in a row (`widetildeTheta`, from
 * `\widetilde\Theta`); a letter and a command (`Wvarphi`); a word, an arrow and a word. Everything else is one
 * word, or one letter. `before` and `after` are the characters around it.
 */
export function readRun(run: string, before: string, after: string): Piece[] {
  if (run.length === 1) return [plain(run, true)];
  const command = commands.get(run);
  if (command !== undefined) return [{ text: run, command, letter: false }];
  if (run.length > 60) return [plain(run)];
  return (
    timesAndUnit(run, before) ??
    signAndSet(run, before, after) ??
    row(run) ??
    split(run, after) ?? [plain(run)]
  );
}

function plain(text: string, letter = false): Piece {
  return { text, command: null, letter };
}

function cut(run: string, start: number, name: string): Piece[] | null {
  const command = commands.get(name);
  if (command === undefined) return null;
  const end = start + name.length;
  return [
    ...(start > 0 ? [plain(run.slice(0, start), start === 1)] : []),
    { text: name, command, letter: false },
    ...(end < run.length ? [plain(run.slice(end))] : []),
  ];
}

/** `4timesH20`, `LLMtimesNet`: after a figure or capitals, a name may follow `times`. */
function timesAndUnit(run: string, before: string): Piece[] | null {
  if (/[\d}]/.test(before) && /^times[A-Z]/.test(run)) return cut(run, 0, 'times');
  const between = /(?<=[A-Z])times(?=[A-Z])/.exec(run);
  return between === null ? null : cut(run, between.index, 'times');
}

/** `AsubsetR^{d}`, `toR^m`: a sign and a set whose font is lost, before the set's script. */
function signAndSet(run: string, before: string, after: string): Piece[] | null {
  const degree = before === '^' || before === '{' ? /^circ[CFKNSEW]$/.exec(run) : null;
  if (degree !== null) return cut(run, 0, 'circ');
  const product = /^([b-df-hj-np-tv-z]{2})log$/.exec(run);
  if (product !== null) return cut(run, 2, 'log');
  if (after !== '^' && after !== '_') return null;
  const match = /^([A-Za-z]?)(subseteq|subset|times|to|in)([A-Z])$/.exec(run);
  const [, lead = '', name = '', set = ''] = match ?? [];
  const command = commands.get(name);
  if (command === undefined) return null;
  return [
    ...(lead === '' ? [] : [plain(lead, true)]),
    { text: name, command, letter: false },
    plain(set, true),
  ];
}

/** How names of commands begin and end: most words do not, and are no row of commands. */
const heads = new Set([...commands.keys()].map((name) => name.slice(0, 3)));
const tails = new Set([...commands.keys()].map((name) => name.slice(-3)));

function canBeRow(run: string): boolean {
  const begins = [0, 1].some(
    (at) => heads.has(run.slice(at, at + 3)) || heads.has(run.slice(at, at + 2)),
  );
  return begins && (tails.has(run.slice(-3)) || tails.has(run.slice(-2)));
}

/** Commands in a row, after at most one letter, where they are long enough to be no word. */
function row(run: string): Piece[] | null {
  if (!canBeRow(run)) return null;
  for (const lead of [0, 1]) {
    const pieces = commandsFrom(run, lead);
    if (pieces === null) continue;
    const found = pieces.flatMap(({ command }) => command ?? []);
    if (isConvincing(run, found)) return pieces;
  }
  return null;
}

/** English words that a letter and the name of a command happen to make. */
const english = new Set(
  (
    'age ale gin bin din fin kin pin sin tin win yin lin qin jin min blog clog flog slog vlog bright fright ' +
    'wright cleft eleft ito vto slim ain one ane ene'
  ).split(' '),
);

function isConvincing(run: string, found: readonly Command[]): boolean {
  const [first] = found;
  if (first === undefined) return false;
  if (found.length > 1) {
    if (run === 'loglog' || run.startsWith('circ')) return true;
    const sure = found.some(({ strength }) => strength === 'sure');
    return (
      (sure || found.some(({ name, strength }) => strength === 'likely' && name.length > 3)) &&
      (sure || found.every(({ name }) => name.length > 2))
    );
  }
  if (first.strength === 'sure') return first.name.length > 2 && first.name !== 'ell';
  if (first.strength === 'likely') return first.name.length > (/^[A-Z]/.test(run) ? 3 : 4);
  // `mge4`, `kle`, `nright`: a letter and a sign, unless they make a word.
  return (
    /^.(?:ge|le|ne|in|to|times|log|sim|left|right)$/.test(run) && !english.has(run.toLowerCase())
  );
}

function commandsFrom(run: string, lead: number): Piece[] | null {
  const pieces: Piece[] = lead === 1 ? [plain(run.slice(0, 1), true)] : [];
  let at = lead;
  while (at < run.length) {
    const command = longest(run, at);
    if (command === null) return null;
    pieces.push({ text: command.name, command, letter: false });
    at += command.name.length;
  }
  return pieces;
}

function longest(run: string, at: number): Command | null {
  for (let end = Math.min(run.length, at + 18); end > at + 1; end -= 1) {
    const command = commands.get(run.slice(at, end));
    if (command !== undefined) return command;
  }
  return null;
}

function split(run: string, after: string): Piece[] | null {
  const arrow = between.exec(run);
  if (arrow !== null) return cut(run, arrow.index, arrow[0]);
  if (!/[\d.~-]/.test(after)) return null;
  const relation = beforeFigure.exec(run);
  if (relation === null || relation.index === 0) return null;
  const lead = run.slice(0, relation.index);
  // `age3` and `scale2` are no relations: before short names stand capitals.
  return /[A-Z]$/.test(lead) || (lead.length === 1 && relation[0].length > 2)
    ? cut(run, relation.index, relation[0])
    : null;
}
