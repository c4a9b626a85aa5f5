import temml, { type Options } from 'temml';

/** The longest formula that is read, in UTF-16 units. The longest of 2,200 in arXiv abstracts has 222. */
const LONGEST = 1000;

/** The most braces within braces; the parser calls itself for each. */
const DEEPEST = 40;

/**
 * Commands that are no notation: they define, include, link, address, colour, strike out, hide, move or make
 * room, or (the last two lines) belong in text. A formula with one of them stays text, though a parser may
 * take it.
 */
const refused = new Set(
  (
    'def gdef edef xdef let futurelet global long newcommand renewcommand providecommand noexpand ' +
    'expandafter relax char arraystretch arraycolsep TextOrMath ' +
    'href url includegraphics class id style data htmlClass htmlId htmlStyle htmlData label ref eqref tag ' +
    'notag nonumber texttip mathtip toggle endtoggle verb ' +
    'color textcolor colorbox fcolorbox definecolor ' +
    'cancel bcancel xcancel cancelto sout angl angln phase longdiv textcircled fbox boxed ' +
    'phantom hphantom llap rlap clap mathllap mathrlap mathclap ' +
    'kern mkern hskip mskip hspace raise lower raisebox rule above genfrac tmspace newline ' +
    'tiny Tiny sixptsize scriptsize footnotesize small normalsize large Large LARGE huge Huge ' +
    'c u r H v d b k'
  ).split(' '),
);

/** Environments that stand within a line. */
const environments = new Set(
  (
    'matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix cases dcases rcases array subarray aligned ' +
    'gathered split'
  ).split(' '),
);

/** Commands of packages that authors use often and the parser does not know, by ones that it knows. */
const synonyms = {
  '\\mbox': '\\text',
  '\\ensuremath': '{#1}',
  '\\mathbbm': '\\mathbb',
  '\\mathds': '\\mathbb',
};

/** A command's name; any other escaped character; or a bare sign that means something to TeX. */
const TOKEN = /\\(?<name>[A-Za-z@]+)|\\(?<escaped>[^])|[{}%]/g;

/**
 * Whether a formula (TeX without delimiters) is one that pages can draw: it is not blank, has at most 1,000
 * characters and none but notation in it, and it parses strictly. Takes about 20 µs, less for what is refused
 * before it is parsed. Never throws.
 */
export function parses(tex: string): boolean {
  if (!isNotation(tex)) return false;
  try {
    temml.__parse(tex, strict());
    return true;
  } catch {
    // Whatever the parser stumbles over, its own mistakes included, is no formula.
    return false;
  }
}

/**
 * How the parser reads a formula: a mistake is an exception, nothing that leads elsewhere or runs is trusted,
 * a length is at most 2 em or 24 pt, and macros end after 200 steps. New each time, so that no macro outlives
 * its formula.
 */
export function strict() {
  return {
    throwOnError: true,
    trust: false,
    strict: true,
    maxSize: [2, 24],
    maxExpand: 200,
    macros: { ...synonyms },
  } satisfies Options;
}

/** Whether nothing speaks against handing a formula to the parser. */
export function isNotation(tex: string): boolean {
  if (tex.length > LONGEST || tex.trim() === '') return false;
  let depth = 0;
  let hasLines = false;
  for (const { 0: all, groups: { name, escaped } = {} } of tex.matchAll(TOKEN)) {
    if (name !== undefined) {
      if (refused.has(name) || name.includes('@')) return false;
      hasLines ||= name === 'begin' || name === 'substack';
    } else if (escaped !== undefined) {
      // Accents of text; and the end of a line, where there is but one.
      if (/['`^"~=.]/.test(escaped) || (escaped === '\\' && !hasLines)) return false;
    } else if (all === '%') {
      // What follows would be left out.
      return false;
    } else {
      depth += all === '{' ? 1 : -1;
      if (depth < 0 || depth > DEEPEST) return false;
    }
  }
  return depth === 0 && hasOwnEnvironments(tex);
}

function hasOwnEnvironments(tex: string): boolean {
  return [...tex.matchAll(/\\begin\s*(?:\{([^}]*)\})?/g)].every(
    ([, name]) => name !== undefined && environments.has(name),
  );
}
