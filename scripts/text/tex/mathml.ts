import temml from 'temml';
import type { MathNode } from '../../schema/text.ts';
import { isNotation, strict } from './parse.ts';
import { allowedAttributes, classOf, isAllowed, replacement } from './mathml-core.ts';

/** TeX longer than this may break after a relation or an operator: the formula is rows, each ending in one. */
const BREAKABLE = 14;

/** The deepest tree that is drawn: each step is a component within a component. */
const DEEPEST = 100;

/** How many formulas are remembered: many stand in a title, an abstract and their merged copies. */
const REMEMBERED = 10_000;

const known = new Map<string, MathNode | null>();

/**
 * A formula (TeX without delimiters) as MathML, or `null` where it is none (`parses`) or needs elements that
 * MathML Core lacks. It has the elements and attributes of scripts/text/tex/mathml-core.ts and no others: no
 * address, no style, no handler. The same formula gives the same tree; a caller must not change it. Takes
 * about 60 µs for a new formula. Never throws.
 */
export function mathmlOf(tex: string): MathNode | null {
  const before = known.get(tex);
  if (before !== undefined) return before;
  if (known.size === REMEMBERED) known.clear();
  const made = make(tex);
  known.set(tex, made);
  return made;
}

function make(tex: string): MathNode | null {
  if (!isNotation(tex)) return null;
  const wrap = tex.length > BREAKABLE ? 'tex' : 'none';
  let root: unknown;
  try {
    root = temml.__renderToMathMLTree(tex, { ...strict(), wrap });
  } catch {
    // As in `parses`: whatever it stumbles over is no formula.
    return null;
  }
  const [math, ...more] = nodesOf(root, 0) ?? [];
  if (math === undefined || typeof math === 'string' || more.length > 0) return null;
  const [tag, attributes, only, ...others] = math;
  if (wrap === 'tex' || only === undefined || typeof only === 'string' || others.length > 0) {
    return math;
  }
  // A row that is alone is the formula's own.
  const [inner, its, ...row] = only;
  return inner === 'mrow' && Object.keys(its).length === 0 ? [tag, attributes, ...row] : math;
}

/** The parser's tree of one node as ours: a fragment is its children; `null` where it cannot be drawn. */
function nodesOf(node: unknown, depth: number): MathNode[] | null {
  if (depth > DEEPEST || !isRecord(node)) return null;
  const { text, type, children, attributes, classes, style } = node;
  if (typeof text === 'string') return text === '' ? [] : [text];
  const inner: MathNode[] = [];
  for (const child of Array.isArray(children) ? children : []) {
    const made = nodesOf(child, depth + 1);
    if (made === null) return null;
    for (const one of made) {
      const last = inner.length - 1;
      const before = inner[last];
      if (typeof one === 'string' && typeof before === 'string') inner[last] = before + one;
      else inner.push(one);
    }
  }
  if (type === undefined && attributes === undefined) return inner;
  if (typeof type !== 'string' || !isRecord(attributes)) return null;
  const other = replacement(type, attributes, inner);
  if (other !== undefined) return other;
  if (!isAllowed(type)) return null;
  // Browsers slant every single letter; saying what stays upright lets a style sheet choose the letters' font.
  const upright = type === 'mi' && !isSlanted(inner) ? { mathvariant: 'normal' } : null;
  const name = classOf(Array.isArray(classes) ? classes : [], isRecord(style) ? style : {});
  const kept = { ...allowedAttributes(type, attributes), ...upright, ...(name && { class: name }) };
  return [[type, kept, ...inner]];
}

/** Whether an identifier is one letter of an alphabet that has a slanted form. */
function isSlanted([text]: readonly MathNode[]): boolean {
  return typeof text === 'string' && /^[\p{Script=Latin}\p{Script=Greek}]$/u.test(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
