import { joined, type Line, type Meter } from './blocks.ts';
import { shapeOf } from './shape.ts';
import { textOf, type Token } from './tokens.ts';

/**
 * The share of texts that hold a title and its abstract where a capture has no blank line between the two.
 * Where it has one, at least half of the texts are titles, which never look so, however they are wrapped.
 */
const JOINT_SHARE = 0.75;

/** So much evidence makes a habit: two texts that end in prose, or four in a sentence of any length. */
const HABIT = 4;

/**
 * Cuts titles off the abstracts under them, in a capture that has no blank line between the two: there the
 * first line of a text is title-like, the next begins anew, and what follows is prose, or at least ends a
 * sentence, nearly everywhere. All other captures come back as they are.
 */
export function separateTitles(tokens: Token[], meter: Meter): Token[] {
  const joint = new Set<Token>();
  let evidence = 0;
  let texts = 0;
  for (const token of tokens) {
    if (token.byline || token.furniture !== null) continue;
    texts++;
    const own = jointEvidence(token, meter);
    if (own > 0) joint.add(token);
    evidence += own;
  }
  if (evidence < HABIT || joint.size < texts * JOINT_SHARE) return tokens;
  return tokens.flatMap((token) => {
    if (!joint.has(token)) return [token];
    const [title, ...abstract] = token.lines;
    return [textOf([title]), textOf(abstract)];
  });
}

/** 2 for a title-like line above prose, 1 for one above a sentence that could end a title, too, else 0. */
function jointEvidence({ lines }: Token, meter: Meter): number {
  const [title, ...rest] = lines;
  if (rest.length === 0 || beginsInside(rest[0])) return 0;
  const text = joined(rest);
  meter(text.length + 1);
  if (!shapeOf(title.text).titleLike) return 0;
  const { prose, endsSentence } = shapeOf(text);
  if (prose) return 2;
  return endsSentence ? 1 : 0;
}

/** A small letter begins the rest of a sentence, so the line before it was only wrapped. */
function beginsInside(line: Line | undefined): boolean {
  return /^\p{Ll}/u.test(line?.text ?? '');
}
