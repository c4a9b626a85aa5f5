import type { MathNode } from '../../schema/text.ts';

const LENGTH = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:em|ex|pt|px)?$/;
const TRUTH = /^(?:true|false)$/;
/** Relative or absolute, `+1` or `0`. */
const LEVEL = /^[+-]?\d$/;

/** Lengths beyond these (in the unit they are written in) would cover what stands near a formula. */
const MOST: Readonly<Record<string, number>> = { em: 5, ex: 10, pt: 48, px: 64, '': 5 };

const everywhere = { displaystyle: TRUTH, scriptlevel: LEVEL };
const padding = { width: LENGTH, height: LENGTH, depth: LENGTH, lspace: LENGTH, voffset: LENGTH };
const accents = { accent: TRUTH, accentunder: TRUTH };

/**
 * The elements of MathML Core (https://www.w3.org/TR/mathml-core/) that a formula may have, and the values
 * that their attributes may have. Whatever refers, styles or acts is not among them.
 */
const elements: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  math: {},
  mfrac: { linethickness: LENGTH },
  mi: { mathvariant: /^normal$/ },
  mmultiscripts: {},
  mn: {},
  mo: {
    form: /^(?:prefix|infix|postfix)$/,
    fence: TRUTH,
    separator: TRUTH,
    stretchy: TRUTH,
    symmetric: TRUTH,
    largeop: TRUTH,
    movablelimits: TRUTH,
    lspace: LENGTH,
    rspace: LENGTH,
    minsize: LENGTH,
    maxsize: LENGTH,
  },
  mover: accents,
  mpadded: padding,
  mprescripts: {},
  mroot: {},
  mrow: {},
  ms: {},
  mspace: { width: LENGTH, height: LENGTH, depth: LENGTH },
  msqrt: {},
  mstyle: {},
  msub: {},
  msubsup: {},
  msup: {},
  mtable: {},
  mtd: { columnspan: /^\d\d?$/, rowspan: /^\d\d?$/ },
  mtext: {},
  mtr: {},
  munder: accents,
  munderover: accents,
};

/** What the parser says in classes, and what the site's style sheet calls it. */
const classNames: Readonly<Record<string, string>> = {
  'tml-left': 'math-left',
  'tml-prime': 'math-prime',
  'tml-right': 'math-right',
  mathcal: 'math-script',
  mathscr: 'math-script',
};

export function isAllowed(tag: string): boolean {
  return Object.hasOwn(elements, tag);
}

/** Of an element's attributes those that it may have, with values that they may have. */
export function allowedAttributes(
  tag: string,
  attributes: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const allowed: Readonly<Record<string, RegExp>> = { ...everywhere, ...elements[tag] };
  const kept: Record<string, string> = {};
  for (const [name, given] of Object.entries(attributes)) {
    const pattern = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    const value = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
    if (pattern?.test(value) && (pattern !== LENGTH || isShort(value))) kept[name] = value;
  }
  return kept;
}

/** Classes of the site's own for what the parser says in classes and styles and attributes cannot say. */
export function classOf(
  classes: readonly unknown[],
  style: Readonly<Record<string, unknown>>,
): string | null {
  const names = classes.flatMap((name) =>
    typeof name === 'string' && Object.hasOwn(classNames, name) ? [classNames[name] ?? ''] : [],
  );
  if (style['fontWeight'] === 'bold' || style['font-weight'] === 'bold') names.push('math-bold');
  if (style['font-style'] === 'italic') names.push('math-italic');
  return names.length === 0 ? null : names.join(' ');
}

/**
 * What is drawn in the place of an element that MathML Core lacks or that draws nothing; `undefined` for
 * any other, `null` where there is nothing like it.
 */
export function replacement(
  tag: string,
  attributes: Readonly<Record<string, unknown>>,
  children: readonly MathNode[],
): MathNode[] | null | undefined {
  if (tag === 'mphantom') return [];
  if (tag === 'menclose') {
    const line = { top: ['mover', '\u203e'], bottom: ['munder', '_'] } as const;
    const { notation } = attributes;
    if (notation !== 'top' && notation !== 'bottom') return null;
    const [element, sign] = line[notation];
    return [[element, {}, row(children), ['mo', { stretchy: 'true' }, sign]]];
  }
  // Held in place by a character that nobody sees.
  if (tag === 'mtext' && children.length === 0) return [];
  return undefined;
}

function row(children: readonly MathNode[]): MathNode {
  const [only, ...more] = children;
  return only !== undefined && more.length === 0 ? only : ['mrow', {}, ...children];
}

function isShort(length: string): boolean {
  const unit = /[a-z]*$/.exec(length)?.[0] ?? '';
  return Math.abs(Number.parseFloat(length)) <= (MOST[unit] ?? 0);
}
