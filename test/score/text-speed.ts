import { restore } from '../../scripts/text/restore.ts';

/** How long a hostile text of one size and one of twice the size took, in milliseconds. */
export interface Growth {
  name: string;
  units: number;
  single: number;
  double: number;
}

/**
 * Texts that make careless readers go over the same characters again and again: a name, what is repeated, and
 * what stands once before it.
 */
const hostile: readonly (readonly [name: string, piece: string, before?: string])[] = [
  ['_a', '_a'],
  ['backslashes', '\\'],
  ['dollars', '$'],
  ['backticks', '`'],
  ['spaced backticks', ' `a'],
  ['double backticks', ' ``a'],
  ['opening braces', '{'],
  ['closing braces', '}'],
  ['addresses without hosts', 'http://'],
  ['addresses with users', 'http://a@b '],
  ['tildes', '~'],
  ['brackets', '('],
  ['open commands', '\\emph{'],
  ['accents', "\\'"],
  ['escaped quotations', '\\"a '],
  ['citations', '\\cite{a'],
  ['spaces', ' '],
  ['spaces in a citation', ' ', '\\cite{a'],
  ['line breaks', '\n'],
  ['hyphens', '-'],
  ['figures', '1 '],
  ['hosts', 'a.'],
  ['labels', 'https://a.b{'],
  ['carets', '^{'],
  ['left brackets', '\\left('],
  ['words', 'times sum '],
  ['escapes that read otherwise', 'a\\_b '],
  ['quotations', "``a'' "],
  ['ties', 'a~b '],
];

/** Texts a second over `texts`, which are read `rounds` times. */
export function textsPerSecond(texts: readonly string[], rounds: number): number {
  texts.slice(0, 100).forEach((text) => restore(text));
  const start = processorTime();
  for (let round = 0; round < rounds; round++) texts.forEach((text) => restore(text));
  return (texts.length * rounds) / ((processorTime() - start) / 1000);
}

/** The same by name, each as long as is asked for. */
export const hostileTexts: readonly (readonly [name: string, of: (units: number) => string])[] =
  hostile.map(([name, piece, before = '']) => [
    name,
    (units) => before + piece.repeat(Math.ceil(units / piece.length)),
  ]);

/** The best of three readings of each hostile text, at `units` UTF-16 units and at twice as many. */
export function growths(units: number): Growth[] {
  return hostileTexts.map(([name, of]) => ({
    name,
    units,
    single: best(of(units)),
    double: best(of(units * 2)),
  }));
}

function best(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = processorTime();
    restore(text);
    return processorTime() - start;
  });
  return Math.min(...times);
}

/** Milliseconds of processor time so far: what else the machine does is not in it. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
