/** The part of a control with a name (`data-part`). Throws where the page lacks it, because pages never do. */
export function part(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page has no part “${name}”.`);
  return found;
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
