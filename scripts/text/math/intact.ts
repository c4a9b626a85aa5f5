import type { LeftAlone, MathEdit, Span } from '../edit.ts';
import { parses } from '../tex/parse.ts';
import { commands, isAllowed } from './commands.ts';

/** The longest formula that is looked for between delimiters, in UTF-16 units, as in `parses`. */
const LONGEST = 1000;

/** The longest damaged formula that may hold words. */
const LONGEST_WITH_WORDS = 300;

/** A delimiter, or a backslash with what it escapes (which may be no delimiter). */
const mark = /\\[^]|\$\$?/g;

const closers: ReadonlyMap<string, string> = new Map([
  ['$', '$'],
  ['$$', '$$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
]);

/**
 * Finds formulas that still have their delimiters, outside `taken` (in order, disjoint). What stands between
 * delimiters and is none that can be drawn is in `left`; two prices are neither. Linear.
 */
export function findIntact(
  source: string,
  taken: readonly Span[],
): { edits: MathEdit[]; left: LeftAlone[] } {
  const edits: MathEdit[] = [];
  const left: LeftAlone[] = [];
  if (!/[$\\]/.test(source)) return { edits, left };
  let from = 0;
  for (const wall of [...taken, { start: source.length, end: source.length }]) {
    scan(source, from, wall.start, edits, left);
    from = wall.end;
  }
  return { edits, left };
}

function scan(
  source: string,
  from: number,
  to: number,
  edits: MathEdit[],
  left: LeftAlone[],
): void {
  const marks = divided(
    Array.from(source.slice(from, to).matchAll(mark), ({ 0: text, index }) => ({
      text,
      at: from + index,
    })).filter(({ text }) => /^(?:\$|\\[()[\]])/.test(text)),
  );
  const partners = partnersOf(marks);
  for (let index = 0; index < marks.length; index += 1) {
    const [open, partner] = [marks[index], partners[index]];
    const close = partner === undefined ? undefined : marks[partner];
    if (open === undefined || partner === undefined || close === undefined) continue;
    if (close.at - open.at > LONGEST) continue;
    const tex = source.slice(open.at + open.text.length, close.at);
    const span = { start: open.at, end: close.at + close.text.length };
    const after = span.end < to ? (source[span.end] ?? '') : '';
    if (!(open.text.startsWith('$') ? isBetweenDollars(tex, after) : isNotation(tex))) {
      if (open.text === '$' && isDamagedWithWords(tex, after)) {
        left.push({ kind: 'math', ...span, why: 'words stand between its dollar signs' });
        index = partner;
      }
      continue;
    }
    index = partner;
    const escaped = withPercents(tex);
    const why = whyRefused(escaped);
    if (why === null && escaped !== tex) {
      const output = open.text + escaped + close.text;
      edits.push({ kind: 'math', ...span, output, tex: escaped, restored: true });
    } else if (why !== null) left.push({ kind: 'math', ...span, why });
    else {
      const output = source.slice(span.start, span.end);
      edits.push({ kind: 'math', ...span, output, tex, restored: false });
    }
  }
}

/** `$a$$b$`: two dollar signs between single ones end one formula and begin the next. */
function divided(marks: readonly { text: string; at: number }[]): { text: string; at: number }[] {
  return marks.flatMap((one, index) => {
    const isBetween = marks[index - 1]?.text === '$' && marks[index + 1]?.text === '$';
    if (one.text !== '$$' || !isBetween) return [one];
    return [
      { text: '$', at: one.at },
      { text: '$', at: one.at + 1 },
    ];
  });
}

/** For each mark that opens, the index of the next one that closes it. */
function partnersOf(marks: readonly { text: string }[]): (number | undefined)[] {
  const next = new Map<string, number>();
  const partners: (number | undefined)[] = [];
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const text = marks[index]?.text ?? '';
    partners[index] = next.get(closers.get(text) ?? '');
    next.set(text, index);
  }
  return partners;
}

/**
 * Whether what stands between two dollar signs is a formula, and not what stands between two prices: these
 * have a space or a figure at the second sign, or words between them.
 */
function isBetweenDollars(tex: string, after: string): boolean {
  if (tex.trim() === '' || /\n\s*\n/.test(tex) || hasProse(tex)) return false;
  const command = /\\[A-Za-z]/.test(tex);
  // `$>$5`
  if (/^[<>=≤≥≈∼±×+-]$/.test(tex)) return true;
  if (/^\s|\s$/.test(tex)) return command;
  return !/\d/.test(after) || command || /[_^][\w{*+]/.test(tex);
}

/**
 * `$P(it is wrong) le (1 - p_{gen})^N$`: a formula whose commands are lost, with the words that one of them held.
 * No part of it is a formula by itself.
 */
function isDamagedWithWords(tex: string, after: string): boolean {
  if (!hasProse(tex) || tex.length > LONGEST_WITH_WORDS || /\n\s*\n/.test(tex)) return false;
  return /^[A-Za-z\\(|]/.test(tex) && /\S$/.test(tex) && !/[\w$]/.test(after) && /[_^]\{/.test(tex);
}

/** Whether what stands between `\(` and `\)` is no text whose brackets are escaped, as in Markdown. */
function isNotation(tex: string): boolean {
  if (hasProse(tex)) return false;
  if (isListOrSigned(tex)) return true;
  return /\\[A-Za-z%]|[_^=<>+]/.test(tex) || /^\s*[A-Za-z]\s*$/.test(tex);
}

/** `-1`, `[8,4,4]`, `O(dk)`: signs and further brackets, which words in escaped brackets do not have. */
function isListOrSigned(tex: string): boolean {
  if (/[A-Za-z]{3}/.test(tex)) return false;
  return /^\s*(?:[-−+][\d.]+|[\w,|*/+-]*[([][\w\s,|*/+-]+[)\]][\w,|*/+-]*)\s*$/.test(tex);
}

/** Whether ordinary words follow each other outside of commands, their arguments and scripts. */
function hasProse(tex: string): boolean {
  const rest = tex.replace(/\\[A-Za-z]+\s*\{[^{}]*\}|\\[A-Za-z]+|[_^]\{[^{}]*\}/g, ' ; ');
  return /(?<![A-Za-z])[a-z]{3,}\s+[a-z]{2,}(?![A-Za-z])/.test(rest);
}

/** `$40.9%$`: a per cent sign that lost its backslash. */
function withPercents(tex: string): string {
  return tex.replace(/(?<=\d)%/g, '\\%');
}

function whyRefused(tex: string): string | null {
  for (const [, name = ''] of tex.matchAll(/\\([A-Za-z]+)/g)) {
    if (!isAllowed(name)) return `\\${name} is no command that formulas may have here`;
  }
  for (const [word] of tex.matchAll(/(?<![\\A-Za-z])[A-Za-z]{4,}(?![A-Za-z])/g)) {
    if (commands.get(word)?.strength === 'sure') return `${word} has lost its backslash`;
  }
  return parses(tex) ? null : 'what stands between its dollar signs does not parse as a formula';
}
