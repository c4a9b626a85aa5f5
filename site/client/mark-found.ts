import { readFoundHash } from '../search/found-words.ts';
import type { FoundWords } from '../search/words.ts';
import { element, handed } from './page-parts.ts';
import { wordsIn } from './words-in.ts';

/** Name of the highlight in style sheets. */
const FOUND = 'found';

/** Where words are looked for, and what is left as it is within: formulas above all, then facts and controls. */
const WITHIN = 'main';
const LEFT = 'math, code, pre, dl, button, select, textarea, nav, script, style, template, svg';

/**
 * Marks words on the page, without a change to it (CSS Custom Highlight API), and offers to take the marks away.
 * The words come from the hash, which is taken out of the address; the entry in the browser's history remembers them
 * for the way back. Does nothing where nothing is found, or the browser cannot do it.
 */
export function markFound(): void {
  const named = readFoundHash(location.hash);
  if (named !== null) {
    history.replaceState({ found: named }, '', location.pathname + location.search);
  }
  const known: unknown = named ?? Reflect.get(Object(history.state), 'found');
  const root = document.querySelector(WITHIN);
  if (typeof known !== 'string' || !root || !('highlights' in CSS)) return;
  const ranges = rangesOf(root, known);
  if (ranges.length === 0) return;
  CSS.highlights.set(FOUND, new Highlight(...ranges));
  const template = document.querySelector<HTMLTemplateElement>('template[data-search-dialog]');
  const dialog = template?.content.firstElementChild;
  if (!(dialog instanceof HTMLElement)) return;
  const { unmark } = handed(dialog, 'words') as FoundWords;
  const off = element('button', 'found-off', unmark);
  off.type = 'button';
  off.addEventListener('click', () => {
    CSS.highlights.delete(FOUND);
    history.replaceState(null, '');
    off.remove();
    // The focus would be lost with the button.
    document.querySelector<HTMLElement>(WITHIN)?.focus({ preventScroll: true });
  });
  root.prepend(off);
}

/** Where words stand in the texts of an element. */
export function rangesOf(root: Element, asked: string): Range[] {
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
      return node instanceof Element && node.matches(LEFT)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP;
    },
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  const places = wordsIn(
    nodes.map(({ data }) => data),
    asked,
  );
  return places.flatMap(({ text, start, end }) => {
    const node = nodes[text];
    if (!node) return [];
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [range];
  });
}
