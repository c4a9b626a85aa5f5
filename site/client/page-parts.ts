/** The element that a page marks with `data-part`. Throws if it is missing or of another kind. */
export function part<T extends HTMLElement>(root: ParentNode, name: string, kind: new () => T): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} for “${name}”.`);
}

/**
 * What a page hands to its scripts in a `data-` attribute, as JSON. The build that made the page wrote it,
 * so callers know its shape and check it no second time. Throws where there is none.
 */
export function handed(element: HTMLElement, name: string): unknown {
  const text = element.dataset[name];
  if (text === undefined) throw new Error(`The page hands over no “${name}”.`);
  return JSON.parse(text);
}

/** An element with a class and what it holds; strings become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  made.append(...children);
  return made;
}

/** Writes a text, and leaves one that stays the same alone, so that no screen reader says it again. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
