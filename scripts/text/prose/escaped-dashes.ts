import type { Span } from '../edit.ts';
import { type Reading, overlapOf } from '../reading.ts';

const remains = /(?<=[A-Za-z])x201(?<last>[34])(?=[a-z])/g;

/**
 * A dash that some program wrote as `\x2013` and the source without its backslash: `textx2013even`. One may be
 * a name and a year (`linux2013`), so it takes two.
 */
export function findEscapedDashes(source: string, taken: readonly Span[]): Reading {
  const isTaken = overlapOf(taken);
  const found = [...source.matchAll(remains)]
    .map(({ 0: text, index, groups }) => ({
      start: index,
      end: index + text.length,
      output: groups?.['last'] === '3' ? '–' : '—',
    }))
    .filter((span) => !isTaken(span));
  if (found.length < 2) {
    const why = 'x2013 may be what is left of a dash';
    return {
      groups: [],
      left: found.map(({ start, end }) => ({ kind: 'command', start, end, why })),
    };
  }
  return { groups: found.map((span) => [{ kind: 'dash', ...span }]), left: [] };
}
