/** How much of what was looked for is compared, and of the text, in UTF-16 units: the work is their product. */
const LONGEST_FIND = 200;
const LONGEST_SOURCE = 10_000;

/** The most edits, as a part of the length, at which a piece is still worth a mention. */
const NEAR = 0.4;

interface Letters {
  text: string;
  /** Where each letter stands in the text that they were taken from. */
  at: number[];
}

/**
 * The piece of a text that is most like what was not found in it: the same but for white space and case, or
 * with few other characters (edit distance to any part of the text; Sellers 1980). `null` where nothing in
 * it is near. The end of a long `find` is not looked at.
 */
export function nearestPiece(find: string, source: string): string | null {
  const wanted = lettersOf(find.slice(0, 2 * LONGEST_FIND)).text.slice(0, LONGEST_FIND);
  const letters = lettersOf(source.slice(0, LONGEST_SOURCE));
  if (wanted === '') return null;
  const exact = letters.text.indexOf(wanted);
  const { start, end } =
    exact >= 0 ? { start: exact, end: exact + wanted.length } : mostAlike(wanted, letters.text);
  const [from, to] = [letters.at[start], letters.at[end - 1]];
  if (from === undefined || to === undefined) return null;
  const piece = { from, to: to + 1 };
  // Half a character cannot be pasted, and half a word is not what was meant.
  const joined =
    exact >= 0 ? /[\ud800-\udbff][\udc00-\udfff]/ : /[\ud800-\udbff][\udc00-\udfff]|\w\w/;
  while (joined.test(source.slice(Math.max(0, piece.from - 1), piece.from + 1))) piece.from--;
  while (joined.test(source.slice(piece.to - 1, piece.to + 1))) piece.to++;
  return source.slice(piece.from, piece.to);
}

/** The text in lower case and without white space. */
function lettersOf(text: string): Letters {
  const letters: Letters = { text: '', at: [] };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const lower = unit.toLowerCase();
    if (/\s/.test(unit)) continue;
    letters.text += lower.length === 1 ? lower : unit;
    letters.at.push(at);
  }
  return letters;
}

/** The part of `text` that takes the fewest edits to make of `wanted`; empty if they are too many. */
function mostAlike(wanted: string, text: string): { start: number; end: number } {
  const height = wanted.length;
  let costs = Array.from({ length: height + 1 }, (_, row) => row);
  let starts = costs.map(() => 0);
  let best = { cost: Math.floor(height * NEAR) + 1, start: 0, end: 0 };
  for (let end = 1; end <= text.length; end++) {
    const [nextCosts, nextStarts] = [[0], [end]];
    for (let row = 1; row <= height; row++) {
      const replaced = (costs[row - 1] ?? 0) + (wanted[row - 1] === text[end - 1] ? 0 : 1);
      const inserted = (costs[row] ?? 0) + 1;
      const left = (nextCosts[row - 1] ?? 0) + 1;
      const cost = Math.min(replaced, inserted, left);
      nextCosts.push(cost);
      nextStarts.push(
        (cost === replaced
          ? starts[row - 1]
          : cost === inserted
            ? starts[row]
            : nextStarts[row - 1]) ?? 0,
      );
    }
    [costs, starts] = [nextCosts, nextStarts];
    const cost = costs[height] ?? height;
    if (cost < best.cost) best = { cost, start: starts[height] ?? 0, end };
  }
  return best;
}
