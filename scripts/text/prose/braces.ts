import { type Span } from '../edit.ts';

/**
 * For each brace of a source the place of its partner. Escaped ones have none, nor have those within a `taken`
 * span (sorted); those across one have. Linear.
 */
export function pairBraces(source: string, taken: readonly Span[]): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  const signs = /\\[^]|[{}]/g;
  let next = 0;
  for (let found = signs.exec(source); found !== null; found = signs.exec(source)) {
    const at = found.index;
    for (let span = taken[next]; span !== undefined && span.end <= at; span = taken[next]) next++;
    const span = taken[next];
    if (span !== undefined && span.start <= at) {
      signs.lastIndex = span.end;
      continue;
    }
    if (found[0] === '{') open.push(at);
    else if (found[0] === '}') {
      const partner = open.pop();
      if (partner === undefined) continue;
      partners.set(partner, at);
      partners.set(at, partner);
    }
  }
  return partners;
}
