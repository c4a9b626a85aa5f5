/**
 * Advance widths of letters, in hundredths of the size of the type: those of Georgia, the broadest of the faces that
 * pictures name. Whatever face a reader has, lines that fit by these do not run over.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  ...widths(25, ' '),
  ...widths(33, "fijl.,:;'|!`()[]/\\‘’·"),
  ...widths(42, 'rt-“”"°'),
  ...widths(50, 'ceszvyg?aIJ–*'),
  ...widths(59, 'bdhknopqux1257036894$_^'),
  ...widths(66, 'ABCEFKLPRSTXYZ+=<>~#'),
  ...widths(78, 'DGHNOQUVw&¼½¾'),
  ...widths(100, 'MWm@%—…Æ'),
};

/** A letter of an alphabet that is not listed, such as Greek or Cyrillic. */
const OTHER = 70;

/** Marks that take no room of their own. */
const MARK = /^[\p{M}\p{Cf}]/u;

/** Characters as wide as they are high. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\p{Extended_Pictographic}]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of a text as readers see them: none is ever cut in two. */
function charactersOf(text: string): string[] {
  // Nearly all are plain, and need no look into tables.
  if (/^[ -~]*$/.test(text)) return text.split('');
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The width of a text in type of a size, at most a little too large. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const character of charactersOf(text)) sum += widthOfCharacter(character);
  return (sum * size) / 100;
}

function widthOfCharacter(character: string): number {
  const own = WIDTHS[character];
  if (own !== undefined) return own;
  if (SQUARE.test(character)) return 100;
  if (MARK.test(character)) return 0;
  // Accents leave a letter as wide as it is.
  const [plain = ''] = character.normalize('NFD');
  return WIDTHS[plain] ?? (character.length > 2 ? 120 : OTHER);
}

/** The room for a text, in the units of the picture. */
export interface Room {
  /** The size of the type. */
  size: number;
  width: number;
  /** How many lines there may be. */
  most: number;
}

/**
 * A text in lines that fit: broken between words, beside a character of East Asia, and within a word only where it is
 * longer than a line. What is too much is cut, and marked.
 */
export function linesOf(text: string, { size, width, most }: Room): string[] {
  const room = (width * 100) / size;
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of piecesOf(text, room)) {
    const own = sumOf(piece);
    const visible = sumOf(piece.trimEnd());
    if (line !== '' && taken + visible > room) {
      lines.push(line.trimEnd());
      line = '';
      taken = 0;
    }
    line += piece;
    taken += own;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), ended(lines[most - 1] ?? '', room)];
}

/** A text in one line, cut where it does not fit. */
export function oneLine(text: string, room: Omit<Room, 'most'>): string {
  return linesOf(text, { ...room, most: 1 })[0] ?? '';
}

/** White space, and what would do something to the text around it instead of being seen. */
const UNSEEN = /[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

/** What is not broken: words with the space after them, single characters of East Asia, parts of long words. */
function* piecesOf(text: string, room: number): Generator<string> {
  for (const word of text.replace(UNSEEN, ' ').trim().match(/\S+ ?/gu) ?? []) {
    let piece = '';
    let taken = 0;
    for (const character of charactersOf(word)) {
      const own = widthOfCharacter(character);
      const isFull = taken + own > room && character !== ' ';
      if (piece !== '' && (isFull || SQUARE.test(character) || SQUARE.test(piece))) {
        // Punctuation stays with what is before it, and a space ends its word.
        if (isFull || /[\p{L}\p{N}]/u.test(character)) {
          yield piece;
          piece = '';
          taken = 0;
        }
      }
      piece += character;
      taken += own;
    }
    yield piece;
  }
}

function sumOf(piece: string): number {
  let sum = 0;
  for (const character of charactersOf(piece)) sum += widthOfCharacter(character);
  return sum;
}

/** As much of a line as leaves room for the mark that it goes on. */
function ended(line: string, room: number): string {
  const characters = charactersOf(line);
  while (characters.length > 0 && sumOf(`${characters.join('').trimEnd()}…`) > room) {
    characters.pop();
  }
  return `${characters.join('').replace(/[\s:,;.–—-]+$/u, '')}…`;
}

function widths(width: number, characters: string): Record<string, number> {
  return Object.fromEntries(Array.from(characters, (character) => [character, width]));
}
