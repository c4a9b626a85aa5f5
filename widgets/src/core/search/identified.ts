import type { Absent } from './answer.ts';
import { type Identifier, identifierKey } from './identifier.ts';
import { placedHits } from './named.ts';
import { namesIn } from './names.ts';
import type { Hit, OpenIndex } from './open-index.ts';

/**
 * The papers that identifiers name, in their order, and the identifiers of none. Rejects if names cannot be loaded.
 */
export async function identified(
  index: OpenIndex,
  identifiers: readonly Identifier[],
): Promise<{ hits: Hit[]; absent: Absent[] }> {
  const found = new Map<string, Hit>();
  const absent: Absent[] = [];
  for (const identifier of identifiers) {
    const key = identifierKey(identifier);
    const places = (await namesIn(index, key))?.papers(key) ?? [];
    const rows = places.length === 0 ? [] : await placedHits(index);
    const hits = places.flatMap((place) => rows[place] ?? []);
    const those = identifier.kind === 'paper' ? await at(identifier.id, hits) : hits;
    if (those.length === 0) absent.push({ kind: identifier.kind, id: identifier.id });
    for (const hit of those) found.set(hit.key, hit);
  }
  return { hits: [...found.values()], absent };
}

/** Those whose page has a slug, where what it stands under is another's, too. */
async function at(slug: string, hits: readonly Hit[]): Promise<readonly Hit[]> {
  if (hits.length < 2) return hits;
  const urls = await Promise.all(hits.map(async (hit) => (await hit.read()).url));
  return hits.filter((_, place) => urls[place]?.split(/[/#]/).includes(slug));
}
