import { type MdastNode, mdxToJs, mdxToMdast } from 'satteri';
import { lineAndColumn } from '../text/line-and-column.ts';

/** A component where a note uses it. `id` is `undefined` if it has none, `null` if it is computed. */
export interface ComponentUse {
  name: string;
  id: string | null | undefined;
  line: number;
  column: number;
}

/** What the checks want to know of a note's MDX; lines and columns count from 1. */
export interface NoteTree {
  components: ComponentUse[];
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
  const tree: NoteTree = { components: [], modules: [], frontmatter: [], mainHeadings: [] };
  try {
    collect(mdxToMdast(text), tree);
    tree.components.push(...hiddenComponents(text, mdxToJs(text).code, tree.components));
  } catch (error) {
    const found = error instanceof Error ? /^(\d+):(\d+): (.*)$/s.exec(error.message) : null;
    if (!found) throw error;
    const reason = (found[3] ?? '').replace(/ \((?:\d+:\d+|[a-z-]+:[a-z-]+)\)| with oxc/g, '');
    throw new NoteSyntaxError(reason, { line: Number(found[1]), column: Number(found[2]) });
  }
  return tree;
}

function collect(node: MdastNode, tree: NoteTree): void {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const point = { line, column };
  if (node.type === 'yaml' || node.type === 'toml') tree.frontmatter.push(point);
  else if (node.type === 'mdxjsEsm') tree.modules.push(point);
  else if (node.type === 'heading' && node.depth === 1) tree.mainHeadings.push(point);
  else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    if (node.name === 'h1') tree.mainHeadings.push(point);
    else if (isComponent(node.name)) {
      tree.components.push({ name: node.name, id: idOf(node.attributes), ...point });
    }
  }
  if ('children' in node) for (const child of node.children) collect(child, tree);
}

/** HTML elements are lower-case; everything else is looked up among the provided components. */
function isComponent(name: string | null): name is string {
  return name !== null && !/^[a-z][a-z0-9-]*$/.test(name);
}

type Attribute = Extract<MdastNode, { type: 'mdxJsxFlowElement' }>['attributes'][number];

function idOf(attributes: readonly Attribute[]): string | null | undefined {
  let id: string | null | undefined;
  for (const attribute of attributes) {
    // Whatever is spread may bring an id.
    if (attribute.type === 'mdxJsxExpressionAttribute') id = null;
    else if (attribute.name === 'id') {
      const { value } = attribute;
      if (typeof value === 'string') id = value;
      else id = /^\s*(["'`])([a-z0-9-]*)\1\s*$/.exec(value?.value ?? '')?.[2] ?? null;
    }
  }
  return id;
}

/** Components within `{…}` are not in the tree; the compiled code names all that it expects. */
function hiddenComponents(
  text: string,
  code: string,
  shown: readonly ComponentUse[],
): ComponentUse[] {
  const names = new Set(
    [...code.matchAll(/_missingMdxReference\("([^"]+)", (?:true|false)\)/g)].map(
      ([, name]) => name ?? '',
    ),
  );
  for (const { name } of shown)
    for (const part of [name, name.split('.')[0]]) names.delete(part ?? '');
  return [...names].map((name) => {
    const offset = Math.max(0, text.indexOf(`<${name}`));
    return { name, id: null, ...lineAndColumn(text, offset) };
  });
}
