import { html, mathml, nothing, type TemplateResult } from 'lit';
import type { ApiInline } from './api/types.ts';
import { inlineParts } from './core/inline-parts.ts';
import { plainOf } from './core/plain-of.ts';
import { whole } from './core/resolve.ts';

/** Elements of MathML Core that neither act nor hold other markup. Of others nothing is drawn. */
const ELEMENT =
  /^m(ath|error|frac|[inos]|(multi|pre)scripts|padded|phantom|root|row|space|sqrt|style|su[bp]|subsup|t(able|d|ext|r)|(under)?over|under)$/;

/** Names of their attributes, in the same way, and the values these may have: a word, a small number or length. */
const ATTRIBUTE =
  /^(accent|col|disp|fence|form|large|line|[lr]space|mathv|mov|row|script|sep|stretch|width)[a-z]*$/;
const VALUE = /^([a-z]+|[+-]?\d?(\.\d+)?(em)?)$/;

/** The deepest formula that is drawn. */
const DEEPEST = 100;

const templates = new Map<string, TemplateStringsArray>();

/**
 * The runs of a title or an abstract (`ApiText`) as templates. Whatever a file holds in their place, nothing but
 * text, emphasis, links to `http(s)` addresses and formulas is drawn.
 *
 * @param isLinked whether it stands in a link, where no other link may
 */
export function drawText(value: unknown, isLinked = false): unknown {
  const { inline, text } = Object(value) as { inline?: unknown; text?: unknown };
  const runs: unknown[] = Array.isArray(inline) ? inline : [text];
  return inlineParts(runs.filter(isRun)).map((part) =>
    isRun(part)
      ? drawRun(part, isLinked)
      : html`<span class="word">${part.map((run) => drawRun(run, isLinked))}</span>`,
  );
}

function isRun(run: unknown): run is ApiInline {
  return typeof run === 'string' || typeof plainOf(Object(run) as ApiInline) === 'string';
}

function drawRun(run: ApiInline, isLinked: boolean): unknown {
  if (typeof run === 'string') return run;
  const tag = Object.keys(run).find((name) => /^(em|strong|su[bp])$/.test(name));
  if (tag) return element(html, tag, {}, plainOf(run));
  if ('mathml' in run) return drawMath(run.mathml, 0);
  const address = isLinked || !('link' in run) ? null : whole(run.link);
  return address ? html`<a href=${address}>${plainOf(run)}</a>` : plainOf(run);
}

function drawMath(node: unknown, depth: number): unknown {
  if (typeof node === 'string') return node;
  if (!Array.isArray(node) || depth > DEEPEST) return nothing;
  const [tag, attributes, ...children] = node as unknown[];
  if (!ELEMENT.test(String(tag))) return nothing;
  return element(
    mathml,
    String(tag),
    Object(attributes) as Readonly<Record<string, unknown>>,
    children.map((child) => drawMath(child, depth + 1)),
  );
}

/** An element by its name: a template for each name and set of attributes, because Lit fills in values only. */
function element(
  kind: typeof html | typeof mathml,
  tag: string,
  attributes: Readonly<Record<string, unknown>>,
  children: unknown,
): TemplateResult<1 | 3> {
  const given = Object.entries(attributes).filter(
    ([name, value]) => ATTRIBUTE.test(name) && VALUE.test(String(value)),
  );
  const text = `<${tag}${given.map(([name]) => ` ${name}=|`).join('')}>|</${tag}>`;
  const known = templates.get(text) ?? templateOf(text);
  return kind(known, ...given.map(([, value]) => value), children);
}

function templateOf(text: string): TemplateStringsArray {
  const strings = text.split('|');
  const template = Object.assign(strings, { raw: strings });
  templates.set(text, template);
  return template;
}
