/** How a text looks: evidence for what it is where places alone do not tell. */
export interface Shape {
  /** Sentences in letters, long enough that it is hardly a title. */
  prose: boolean;
  /** Short and without a full stop. */
  titleLike: boolean;
  /** Title-like, of several words, most of which begin with a capital. */
  titleCase: boolean;
  endsSentence: boolean;
}

/** The shortest prose and the longest title, in characters, that count as evidence. */
const SHORTEST_PROSE = 120;
const LONGEST_TITLE = 200;

/** How much of a text is looked at: its beginning says enough, and the work stays bounded. */
const LOOK = 2_000;

/** The share of letters among the characters of prose; markup and formulas have fewer. */
const LETTER_SHARE = 0.7;

const SENTENCE_END = /[.!?…。！？]["'”’)\]]{0,3}$/;
const SENTENCE_BREAK = /[.!?]["'”’)\]]{0,3}\s+\p{Lu}/u;
const FULL_STOP = /\.["'”’)\]]{0,3}(?:\s+\p{Lu}|$)/u;

/** Whether a text ends with the mark that ends a sentence, brackets and quotation marks aside. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-8));
}

/** Looks at a text; total, and in constant time beyond the first 2,000 characters. */
export function shapeOf(text: string): Shape {
  const start = text.slice(0, LOOK);
  const ends = endsSentence(text);
  const prose =
    text.length >= SHORTEST_PROSE &&
    (ends || SENTENCE_BREAK.test(start)) &&
    letterShare(start) >= LETTER_SHARE;
  const titleLike = text !== '' && text.length < LONGEST_TITLE && !FULL_STOP.test(start);
  return { prose, titleLike, titleCase: titleLike && isTitleCase(text), endsSentence: ends };
}

function letterShare(text: string): number {
  const visible = text.replace(/\s+/g, '').length;
  const letters = text.replace(isAscii(text) ? /[^A-Za-z]+/g : /\P{L}+/gu, '').length;
  return visible === 0 ? 0 : letters / visible;
}

/** What is plain is found in a fraction of the time that it takes to look into tables. */
function isAscii(text: string): boolean {
  return !/[^\x00-\x7f]/.test(text);
}

/** Most long words have a capital, or a few words stand before a colon, as in titles of papers. */
function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 5) return false;
  const long = words.filter((word) => word.length >= 4);
  const capital = long.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const mostly = capital.length >= 2 && capital.length >= long.length * 0.6;
  return mostly || /^\p{Lu}[\p{L}\d\- ]{2,60}: \p{Lu}/u.test(text);
}
