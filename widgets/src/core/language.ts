/**
 * The language of an element: its own `lang`, or that of the nearest element around it, shadow roots included.
 * English where the page does not say; on a server only the element itself can say.
 */
export function languageOf(element: Element): string {
  const named = globalThis.IntersectionObserver ? (element.closest('[lang]') ?? element) : element;
  const host = globalThis.IntersectionObserver && (named.getRootNode() as Partial<ShadowRoot>).host;
  return named.getAttribute('lang') ?? (host ? languageOf(host) : 'en');
}
