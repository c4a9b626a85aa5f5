import type { Span } from '../edit.ts';

/** The longest text of a link, in characters. */
const LONGEST = 200;

/** Names of colours, of which `\textcolor{blue}{x}` leaves `blue{x}` where its backslash is stripped. */
export const colours =
  'black|blue|brightpink|brown|cyan|darkblue|darkgreen|gray|green|lime|magenta|maroon|navy|olive|orange|pink|purple|red|teal|violet|white|yellow';

const wrapped = new RegExp(
  String.raw`^\s*(?:\\(?:textbf|textit|texttt|textsc|textsf|textrm|emph|underline|url|color\{[^{}]*\}|textcolor\{[^{}]*\})|(?:\\?textcolor\{)?\b(?:${colours})\}?|(?:textbf|texttt|textit|emph|underline|url))?\s*\{(?<inside>[^]*)\}\s*$`,
);
const sized = /^\s*\\(?:tiny|small|footnotesize|large|tt|bf|it|em|color\{[^{}]*\})(?![A-Za-z])\s*/;

/**
 * The braces behind an address, `{here}`, of a link that lost its command: the span with its braces and the
 * words in it, without the commands of lettering around them. `null` where nothing in braces begins at `at`, and
 * `unclear` where what is in them is no words.
 */
export function readLabel(
  source: string,
  at: number,
): (Span & { words: string }) | 'unclear' | null {
  if (source[at] !== '{') return null;
  let depth = 0;
  for (let place = at; place < Math.min(source.length, at + LONGEST); place++) {
    if (source[place] === '{') depth++;
    if (source[place] === '}') depth--;
    if (depth === 0) {
      const words = bare(source.slice(at + 1, place));
      return words === null ? 'unclear' : { start: at, end: place + 1, words };
    }
  }
  return 'unclear';
}

/** Without the commands around it; `null` where some are left within. */
function bare(inside: string): string | null {
  let words = inside;
  for (let depth = 0; depth < 6; depth++) {
    const inner = wrapped.exec(words)?.groups?.['inside'] ?? words.replace(sized, '');
    if (inner === words) break;
    words = inner;
  }
  words = words
    .replace(/\\([_%#&$])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return /[{}\\$`^]/.test(words) ? null : words;
}
