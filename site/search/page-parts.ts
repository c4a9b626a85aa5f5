/** The element that a page marks with `data-part`. Throws if it is missing or of another kind. */
export function part<T extends HTMLElement>(root: ParentNode, name: string, kind: new () => T): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} for “${name}”.`);
}
