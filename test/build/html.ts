import { DomUtils, parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument> | ReturnType<typeof parseDocument>['children'][number];

/** An element of a page; attributes by name, without a value where they have none. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** All text in it, with runs of white space as one space, as a browser lays it out. */
  text: string;
}

/** Reads a page the way a browser without scripts does: elements and text. */
export function readHtml(html: string): Node {
  return parseDocument(html);
}

/** The elements of one name, in order, perhaps only those of a class. */
export function elements(node: Node, name: string, className?: string): Element[] {
  return DomUtils.getElementsByTagName(name, node, true)
    .filter(
      ({ attribs }) =>
        className === undefined || (attribs['class'] ?? '').split(/\s+/).includes(className),
    )
    .map((element) => ({
      name: element.name,
      attributes: element.attribs,
      text: spaced(DomUtils.textContent(element)),
    }));
}

/** The text of the only such element; none or several are an exception. */
export function textOf(node: Node, name: string, className?: string): string {
  const [element, another] = elements(node, name, className);
  if (!element || another) {
    const what = className === undefined ? name : `${name}.${className}`;
    throw new Error(`There is not exactly one <${what}>.`);
  }
  return element.text;
}

/** Text as it is laid out: white space of every length counts as one space. */
export function spaced(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').trim();
}
