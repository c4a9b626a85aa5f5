/** A formula in the authors' own text, between its delimiters. */
export interface AuthorSpan {
  tex: string;
  /** The same without spaces, font commands and grouping braces. */
  parts: string[];
}

/** One part of an authors' text: a command or a character, and which formula it belongs to (-1 for none). */
interface Part {
  text: string;
  span: number;
  spaced: boolean;
}

/** Commands that change only how a letter or a bracket looks, and spaces. */
const looks =
  /^\\(?:math(?:cal|bb|bf|rm|sf|frak|scr|it|tt|normal)|boldsymbol|bm|operatorname|text(?:bf|it|rm|tt|sf|sc|normal|up)?|emph|mbox|rm|bf|it|tt|cal|sf|left|right|[bB]igg?[lrm]?|displaystyle|textstyle|quad|qquad|space|[,!;: >])$/;

/** Where a formula stands in a text. */
interface Place {
  start: number;
  end: number;
  tex: string;
}

/** The formulas of an authors' text, in order, and the whole text cut into parts. */
export function readAuthors(text: string): { spans: AuthorSpan[]; parts: Part[] } {
  const spans: AuthorSpan[] = [];
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end, tex } of places(text)) {
    parts.push(...cut(text.slice(from, start), -1));
    const own = cut(tex, spans.length);
    parts.push(...own);
    spans.push({ tex, parts: own.map((part) => part.text) });
    from = end;
    // `$\texttt{M$^3$X}$`: a formula in the text of a formula.
    for (const inner of places(tex)) spans.push({ tex: inner.tex, parts: partsOf(inner.tex) });
  }
  parts.push(...cut(text.slice(from), -1));
  return { spans, parts };
}

function places(text: string): Place[] {
  const found: Place[] = [];
  const opener = /\\\(|\\\[|\\textsuperscript\{([^{}]*)\}|\\[^]|\$\$?/g;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const [open, raised] = match;
    const start = match.index;
    if (raised !== undefined) {
      found.push({ start, end: start + open.length, tex: `^${raised}` });
      continue;
    }
    const close = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' }[open];
    const end = close === undefined ? -1 : ending(text, start + open.length, close);
    if (close === undefined || end === -1) continue;
    found.push({ start, end: end + close.length, tex: text.slice(start + open.length, end) });
    opener.lastIndex = end + close.length;
  }
  return found;
}

/** Where a formula ends: braces hide what is in them; where they do not fit, they are looked over. */
function ending(text: string, from: number, close: string): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith(close, at) && depth === 0) return at;
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
  }
  return text.indexOf(close, from);
}

/** TeX as its parts, without what only looks: spaces, font commands, braces that group. */
export function partsOf(tex: string): string[] {
  return cut(tex, 0).map(({ text }) => text);
}

function cut(tex: string, span: number): Part[] {
  const parts: Part[] = [];
  let spaced = true;
  for (const [token] of tex.matchAll(/\\[A-Za-z]+|\\[^]|\s+|[^]/gu)) {
    if (/^\s|^~$/.test(token)) spaced = true;
    else if (!looks.test(token) && !/^\\?[{}$]$/.test(token)) {
      parts.push({
        text: token === '\\%' || token === '\\&' ? token.slice(1) : token,
        span,
        spaced,
      });
      spaced = false;
    }
  }
  return parts;
}

/** What the authors' text has to say about a restored formula. */
export interface Verdict {
  /** `exact`: a formula of theirs; `lossy`: one that has a command more; `joined`: with figures beside it. */
  verdict: 'exact' | 'lossy' | 'joined' | 'wrong';
  /** The formulas of theirs that it is, by index. */
  spans: number[];
}

/**
 * Compares a restored formula with the authors' text. `taken` are the formulas of theirs that earlier ones
 * have been compared with; each is found once, unless none is left. `around` is what is written as one with
 * the restored formula: a name before its script, a unit after its figure.
 */
export function judge(
  tex: string,
  authors: ReturnType<typeof readAuthors>,
  taken: ReadonlySet<number>,
  around: { before: string; after: string },
): Verdict {
  const ours = partsOf(tex);
  const wholes = withNeighbours(tex, around);
  const found: Verdict[] = [];
  for (const [index, span] of authors.spans.entries()) {
    const cost = withoutCommands(span.parts, ours);
    if (cost !== null) found.push({ verdict: cost === 0 ? 'exact' : 'lossy', spans: [index] });
    else if (wholes.has(span.parts.join(' '))) found.push({ verdict: 'joined', spans: [index] });
  }
  found.push(...stretches(ours, authors.parts));
  const order = ['exact', 'lossy', 'joined', 'wrong'];
  const free = found.filter(({ spans }) => spans.every((span) => !taken.has(span)));
  const [best] = (free.length > 0 ? free : found).toSorted(
    (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict),
  );
  return best ?? { verdict: 'wrong', spans: [] };
}

/** The restored formula with all, some or none of what is written as one with it. */
function withNeighbours(tex: string, around: { before: string; after: string }): Set<string> {
  const ends = Array.from(around.after + ' ', (_, at) => around.after.slice(0, at));
  return new Set(
    ['', around.before].flatMap((before) =>
      ends.map((after) => partsOf(before + tex + after).join(' ')),
    ),
  );
}

/** How many whole commands have to go from `theirs` to make it `ours`; null where that does not make it so. */
function withoutCommands(theirs: readonly string[], ours: readonly string[]): number | null {
  let at = 0;
  let lost = 0;
  for (const part of theirs) {
    if (part === ours[at]) at += 1;
    else if (/^\\[A-Za-z]/.test(part)) lost += 1;
    else return null;
  }
  return at === ours.length && ours.length > 0 ? lost : null;
}

/**
 * Stretches of the authors' text that are ours, dollar signs ignored: `256$\times$256` for `$256\times256$`.
 * They hold whole formulas, and outside of these only figures, signs and single letters.
 */
function stretches(ours: readonly string[], parts: readonly Part[]): Verdict[] {
  const found: Verdict[] = [];
  for (let start = 0; start + ours.length <= parts.length; start += 1) {
    if (parts[start]?.text !== ours[0]) continue;
    const stretch = parts.slice(start, start + ours.length);
    if (!stretch.every(({ text }, index) => text === ours[index])) continue;
    const [before, after] = [parts[start - 1], parts[start + ours.length]];
    const [first, last] = [stretch[0], stretch.at(-1)];
    const spans = [...new Set(stretch.flatMap(({ span }) => (span === -1 ? [] : [span])))];
    // Commands outside of dollar signs are the authors' mathematics as well.
    const bare = stretch.some(({ text, span }) => span === -1 && /^\\[A-Za-z]/.test(text));
    if (spans.length === 0 && !bare) continue;
    const cutsFormula =
      (first?.span !== -1 && before !== undefined && before.span === first?.span) ||
      (last?.span !== -1 && after !== undefined && after.span === last?.span);
    const prose = stretch
      .filter(({ text, span }) => span === -1 && !/^\\[A-Za-z]/.test(text))
      .map(({ text, spaced }) => (spaced ? ' ' : '') + text)
      .join('');
    if (cutsFormula || /[a-z]{2}/.test(prose)) continue;
    found.push({ verdict: 'joined', spans });
  }
  return found;
}
