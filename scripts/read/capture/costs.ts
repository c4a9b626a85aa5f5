import type { Meter } from './blocks.ts';
import { shapeOf, type Shape } from './shape.ts';
import type { Token } from './tokens.ts';

/**
 * What it costs to take tokens for something. The whole part weighs: one title without its abstract (5) is
 * dearer than a pair of two short texts (1), and shifting a stretch by one place takes two of them (10), so
 * places win unless the shapes of long abstracts speak against them. `HINT`s only decide between equals.
 */
export interface Costs {
  /** The token and the next as title and abstract. */
  pair: (index: number) => number;
  /** The token as a title whose abstract is missing. */
  title: (index: number) => number;
  /** The token as nothing that is shown; cheaper above the last line of a header. */
  stray: (index: number, inHeader: boolean) => number;
}

/** Small enough that the hints of every token together never weigh as much as one whole cost. */
const HINT = 2 ** -24;

/** What it costs to show nothing of a text that could be shown. */
const STRAY = 6;

const IMPOSSIBLE = Infinity;

/** Works out the costs for a list of tokens; looks at each token once. */
export function costsOf(tokens: readonly Token[], meter: Meter): Costs {
  const shapes = tokens.map(({ text }) => {
    meter(Math.min(text.length, 2_000) + 1);
    return shapeOf(text);
  });
  const regular = isRegular(tokens, shapes);
  const lastHeader = tokens.findLastIndex(({ header }) => header !== null);
  return {
    pair: (index) => {
      const [title, abstract] = [tokens[index], tokens[index + 1]];
      const [first, second] = [shapes[index], shapes[index + 1]];
      if (!title || !abstract || !first || !second) return IMPOSSIBLE;
      // One unreadable line is rather nothing; two in a row are an entry as unreadable as its title.
      const hollow = title.text === '' && abstract.text === '';
      const misuse = hollow ? 0 : asText(title) + asText(abstract);
      return (
        misuse + mismatch(first, second, regular) + HINT * hints(title, abstract, first, second)
      );
    },
    title: (index) => {
      const [token, shape] = [tokens[index], shapes[index]];
      if (!token || !shape || token.text === '') return IMPOSSIBLE;
      return 5 + asText(token) + (shape.endsSentence ? HINT : 0);
    },
    stray: (index, inHeader) => {
      const token = tokens[index];
      if (!token) return IMPOSSIBLE;
      return Math.min(asStray(token), inHeader && index < lastHeader ? 4 : IMPOSSIBLE);
    },
  };
}

/**
 * Whether abstracts in this capture are prose as a rule: only then does it mean something if one is not.
 * A third of all texts, because half the entries may lack an abstract before the rule is in doubt.
 */
function isRegular(tokens: readonly Token[], shapes: readonly Shape[]): boolean {
  let texts = 0;
  let prose = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.byline || asStray(token) < STRAY) continue;
    texts++;
    if (shapes[index]?.prose) prose++;
  }
  return prose * 3 >= texts;
}

function mismatch(title: Shape, abstract: Shape, regular: boolean): number {
  if (!regular) return 1;
  if (title.prose) return !abstract.prose && abstract.titleLike ? 9 : 4;
  if (abstract.prose) return 0;
  // Two headlines in a row among long abstracts: both have lost theirs, which costs 5 each.
  return title.titleCase && abstract.titleCase ? 11 : 1;
}

function hints(title: Token, abstract: Token, first: Shape, second: Shape): number {
  const stops = Number(first.endsSentence) - Number(second.endsSentence) + 1;
  return stops + (title.text.length > abstract.text.length ? 1 : 0);
}

/**
 * What speaks against a token being a title or an abstract. The same for both, or a capture full of such
 * texts would be read one place off. Between papers a date is rather a title (3.5 + 1) than a byline that
 * leaves an abstract alone (5), and so is a byline that is not understood; "5 authors" and what could be a
 * header line are rather that, and at the top of the file they are nothing else.
 */
function asText({ byline, header, repeated, text }: Token): number {
  if (repeated || byline?.certain) return IMPOSSIBLE;
  if (header !== null) return header === 'top' ? 9 : 4.25;
  if (byline) return byline.onlyDate || byline.doubtful ? 3.5 : 4.25;
  return text === '' ? 2 : 0;
}

function asStray({ byline, furniture, repeated, text }: Token): number {
  if (repeated) return 0;
  if (text === '') return 1;
  if (byline?.certain) return STRAY;
  return furniture !== null || byline || !/[\p{L}\p{N}]/u.test(text) ? 3 : STRAY;
}
