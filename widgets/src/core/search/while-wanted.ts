import type { OpenIndex } from './open-index.ts';

/**
 * An index for one search, which it stops at its next step once nobody waits for it any more: what a later search needs
 * is not behind what an earlier one would still have fetched. Its methods then reject.
 */
export function whileWanted(index: OpenIndex, isStale: () => boolean): OpenIndex {
  const check = (): void => {
    if (isStale()) throw new Error('A later search has taken the place of this one.');
  };
  const step =
    <Asked extends unknown[], Given>(ask: (...asked: Asked) => Promise<Given>) =>
    async (...asked: Asked): Promise<Given> => {
      check();
      const given = await ask(...asked);
      check();
      return given;
    };
  return {
    ...index,
    search: step(index.search),
    phrase: step(index.phrase),
    rows: step(index.rows),
    facts: step(index.facts),
    vocabulary: step(index.vocabulary),
    text: step(index.text),
  };
}
