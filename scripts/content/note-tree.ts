import { type MdastNode, mdxToJs, mdxToMdast } from 'satteri';
import { isLiteral, textOf } from './note-expression.ts';

/** A component where a note uses it. `id` is `undefined` if it has none, `null` if it is computed. */
export interface ComponentUse {
  name: string;
  id: string | null | undefined;
  line: number;
  column: number;
}

/** An element of HTML where a note writes one as a tag; components are not among them. */
export interface ElementUse extends Point {
  name: string;
}

/** An attribute of a tag; the place is that of the tag. `value` is `null` if it has none or computes it. */
export interface AttributeUse extends Point {
  tag: string;
  name: string;
  value: string | null;
}

/** What the checks want to know of a note's MDX; lines and columns count from 1. */
export interface NoteTree {
  components: ComponentUse[];
  elements: ElementUse[];
  /** Of elements and components. */
  attributes: AttributeUse[];
  /** Addresses that links in Markdown lead to. */
  links: (Point & { url: string })[];
  /** Where it shows a picture in Markdown. */
  pictures: Point[];
  /** Expressions that are more than a comment or one literal, as they are written between the braces. */
  expressions: (Point & { source: string })[];
  /** Where it imports or exports. */
  modules: Point[];
  /** Where it has front matter. */
  frontmatter: Point[];
  /** Where it has headings of the first level. */
  mainHeadings: Point[];
}

/** A place in a note. */
export interface Point {
  line: number;
  column: number;
}

/** Why a note is not valid MDX, and where. */
export class NoteSyntaxError extends Error {
  override name = 'NoteSyntaxError';
  readonly point: Point;
  constructor(message: string, point: Point) {
    super(message);
    this.point = point;
  }
}

/**
 * Compiles a note with the compiler that the site is built with, so that both agree on what is valid,
 * and collects what the checks need. Throws a `NoteSyntaxError` on invalid MDX.
 */
export function parseNote(text: string): NoteTree {
  const tree: NoteTree = {
    components: [],
    elements: [],
    attributes: [],
    links: [],
    pictures: [],
    expressions: [],
    modules: [],
    frontmatter: [],
    mainHeadings: [],
  };
  try {
    collect(mdxToMdast(text), tree);
    // Some mistakes show only when the tree is compiled.
    mdxToJs(text);
  } catch (error) {
    const found = error instanceof Error ? /^(\d+):(\d+): (.*)$/s.exec(error.message) : null;
    if (!found) throw error;
    const reason = (found[3] ?? '').replace(/ \((?:\d+:\d+|[a-z-]+:[a-z-]+)\)| with oxc/g, '');
    throw new NoteSyntaxError(reason, { line: Number(found[1]), column: Number(found[2]) });
  }
  return tree;
}

type Tag = Pick<Extract<MdastNode, { type: 'mdxJsxFlowElement' }>, 'name' | 'attributes'>;

function collect(node: MdastNode, tree: NoteTree): void {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const point = { line, column };
  if (node.type === 'yaml' || node.type === 'toml') tree.frontmatter.push(point);
  else if (node.type === 'mdxjsEsm') tree.modules.push(point);
  else if (node.type === 'heading' && node.depth === 1) tree.mainHeadings.push(point);
  else if (node.type === 'link' || node.type === 'definition')
    tree.links.push({ url: node.url, ...point });
  else if (node.type === 'image' || node.type === 'imageReference') tree.pictures.push(point);
  else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    if (!isLiteral(node.value)) tree.expressions.push({ source: node.value, ...point });
  } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    collectTag(node, point, tree);
  }
  if ('children' in node) for (const child of node.children) collect(child, tree);
}

function collectTag({ name, attributes }: Tag, point: Point, tree: NoteTree): void {
  if (name === null) return;
  if (isComponent(name)) tree.components.push({ name, id: idOf(attributes), ...point });
  else if (name === 'h1') tree.mainHeadings.push(point);
  else tree.elements.push({ name, ...point });
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      tree.expressions.push({ source: attribute.value, ...point });
      continue;
    }
    const { name: attributeName, value } = attribute;
    const computed = value !== null && typeof value === 'object' ? value.value : null;
    if (computed !== null && !isLiteral(computed)) {
      tree.expressions.push({ source: computed, ...point });
    }
    const text = typeof value === 'string' ? value : textOf(computed ?? '');
    tree.attributes.push({ tag: name, name: attributeName, value: text, ...point });
  }
}

/** HTML elements are lower-case; everything else is looked up among the provided components. */
function isComponent(name: string): boolean {
  return !/^[a-z][a-z0-9-]*$/.test(name);
}

function idOf(attributes: Tag['attributes']): string | null | undefined {
  let id: string | null | undefined;
  for (const attribute of attributes) {
    // Whatever is spread may bring an id.
    if (attribute.type === 'mdxJsxExpressionAttribute') id = null;
    else if (attribute.name === 'id') {
      const { value } = attribute;
      if (typeof value === 'string') id = value;
      else id = textOf(value?.value ?? '');
    }
  }
  return id;
}
