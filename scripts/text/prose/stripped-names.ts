import type { Edit, Span } from '../edit.ts';
import { type Reading, overlapOf } from '../reading.ts';
import { accented, letterCommands } from '../tex-letters.ts';

/** Words of science that have an accent, as TeX writes them. Only a form that is no other word is of use. */
const words = String.raw`
Fr\'echet, Fr\'{e}chet, Poincar\'e, Poincar\'{e}, R\'enyi, R\'{e}nyi, L\'evy, L\'{e}vy, B\'ezier, B\'{e}zier,
Gr\"obner, Gr\"{o}bner, G\"odel, G\"{o}del, Schr\"odinger, Schr\"{o}dinger, H\"older, H\"{o}lder,
M\"obius, M\"{o}bius, K\"ahler, K\"{a}hler, M\"uller, Pl\"ucker, Pl\"{u}cker, Gr\"unbaum, Gr\"unwald,
Nystr\"om, Nystr\"{o}m, Sch\"olkopf, Z\"urich, Z\"{u}rich, T\"ubingen, T\"{u}bingen, L\"owner, M\"untz,
G\^ateaux, G\^{a}teaux, It\^{o}, Erd\H{o}s, Szeg\H{o}, \v{C}ech, Carath\'eodory, Lo\`eve, B\'ezout,
Mat\'ern, Mat\'{e}rn, C\'esaro, Cram\'er, Cram\'{e}r, moir\'e, moir\'{e}, clich\'e, caf\'e,
na\"ive, na\"{i}ve, na\"\i ve, na\"{\i}ve, Na\"ive, Na\"{i}ve, \L ojasiewicz, {\L}ojasiewicz`
  .trim()
  .split(/,\s/);

const restored = new Map(words.map((word) => [word.replaceAll('\\', ''), plain(word)]));
const damaged = new RegExp(
  `(?<![\\p{L}\\p{N}\\\\])(?:${[...restored.keys()].map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** What every one of them has something of; most texts have nothing. */
const trace = /[A-Za-z]["`^{]|'\{?e|L o/;

/** Well-known words that have an accent, where the accent's backslash was stripped: `Schr"odinger`. */
export function findStrippedNames(source: string, taken: readonly Span[]): Reading {
  if (!trace.test(source)) return { groups: [], left: [] };
  const isTaken = overlapOf(taken);
  const groups: Edit[][] = [];
  for (const { 0: text, index } of source.matchAll(damaged)) {
    const span = { start: index, end: index + text.length };
    const output = restored.get(text);
    if (output !== undefined && !isTaken(span)) groups.push([{ kind: 'accent', ...span, output }]);
  }
  return { groups, left: [] };
}

function plain(word: string): string {
  return word
    .replace(/\{?\\L[ }]/g, letterCommands.get('L') ?? '')
    .replace(/\{?\\i ?\}?/g, 'i')
    .replace(
      /\\(['`^"vHc])\{?([A-Za-z])\}?/g,
      (all, accent: string, letter: string) => accented(accent, letter) ?? all,
    );
}

function escaped(text: string): string {
  return text.replace(/[\^${}]/g, '\\$&');
}
