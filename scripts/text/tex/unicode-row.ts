/** A part of a row: what it is to its neighbours, and its text. */
export interface Piece {
  role:
    | 'word'
    | 'sign'
    /** A sum, an integral: what follows is its own. */
    | 'big'
    | 'space'
    /** A space that is only seen. */
    | 'thin'
    | 'other';
  text: string;
  /** Whether it ends in a script that letters after it would run into. */
  isOpen?: boolean;
}

const RELATION = /^[=<>~≤≥≠≈≡≢≃≅≲≳≪≫∈∉∋⊂⊃⊆⊇⊊⊋∝≜≔≐⊢⊨⊥∥≺≻≼≽⩽⩾\u2190-\u21ff\u27f0-\u27ff]$|^:=$/;
const OPENS = /^[([{⟨⌊⌈]$/;
const CLOSES = /^[)\]}⟩⌋⌉]$/;
const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const ENDS_IN_LETTER = new RegExp(`${LETTER}$`, 'u');
const BEGINS_WITH_LETTER = new RegExp(`^(?:${LETTER}|√)`, 'u');
/** Two letters that are no superscripts or subscripts. */
const WORD = /[\p{Lu}\p{Ll}\p{Lo}]{2}/u;

/** Whether a sign takes what follows it. */
export function isBig(sign: string): boolean {
  return /^[∑∏∐∫∬∭∮⋃⋂⨁⨂⨀⨆⨅⋁⋀]$/.test(sign);
}

/** Whether a text is one thing, such as `n`, `2.5`, `log`, `xᵢ²`, `x_max` or what stands in parentheses. */
export function isSingle(text: string): boolean {
  return (
    /^(?:[\d.]+|[∂∇]?\p{L}\p{M}*|\p{L}{2,}|.)[\p{Lm}\p{No}′″*†‡°₊₋₌₍₎⁺⁻⁼⁽⁾]*(?:[_^][\p{L}\p{N}]+)?$/u.test(
      text,
    ) || /^\([^()]*\)$/.test(text)
  );
}

/** A text in parentheses, unless it is one thing without them. */
export function single(text: string): string {
  return isSingle(text) ? text : `(${text})`;
}

/**
 * The pieces of a row in one line. If it is `spaced`, relations outside parentheses stand between spaces,
 * except at the beginning (`≤30`), a comma is followed by one, and big signs are parted from their
 * neighbours. Words never run together.
 */
export function join(pieces: readonly Piece[], spaced: boolean): string {
  let line = '';
  let depth = 0;
  for (const [index, { role, text }] of pieces.entries()) {
    const isSpaced = spaced && depth <= 0;
    if (role === 'sign') {
      if (OPENS.test(text)) depth += 1;
      if (CLOSES.test(text)) depth -= 1;
      if (isSpaced && RELATION.test(text) && line.trim() !== '') line += ` ${text} `;
      else if (spaced && /^[,;]$/.test(text)) line += `${text} `;
      else if (isSpaced && text === ':' && !/\d$/.test(line)) line += ': ';
      else line += text;
    } else if (role === 'space') {
      line += ' ';
    } else if (role === 'big') {
      line += `${spaced && /[\p{L}\p{N})\]]$/u.test(line) ? ' ' : ''}${text}${spaced ? ' ' : ''}`;
    } else if (role !== 'thin') {
      line += `${isParted(line, pieces[index - 1], pieces[index - 2], { role, text }) ? ' ' : ''}${text}`;
    }
  }
  return line.replace(/ {2,}/g, ' ').replace(/(?<=\S): +=/g, ' :=');
}

/** Whether a space stands between a line, of which the last two pieces are given, and what comes next. */
function isParted(
  line: string,
  before: Piece | undefined,
  beforeThat: Piece | undefined,
  piece: Piece,
): boolean {
  const last = before?.role === 'thin' ? beforeThat : before;
  if (!before || !last || !BEGINS_WITH_LETTER.test(piece.text)) return false;
  // log²n as well as log_(2)n
  const runsOn = ENDS_IN_LETTER.test(line) || isWord(last);
  if (!runsOn || isOrdinal(last, piece)) return false;
  return isWord(last) || before.role === 'thin' || last.isOpen === true || isWord(piece);
}

/** Whether a piece is the ending of a number. */
function isOrdinal(last: Piece, { text }: Piece): boolean {
  return /\d$/.test(last.text) && /^(?:st|nd|rd|th)$/.test(text);
}

function isWord({ role, text }: Piece): boolean {
  return role === 'word' && WORD.test(text);
}
