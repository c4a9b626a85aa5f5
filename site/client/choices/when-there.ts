/**
 * Calls back once, with the first element that matches, as soon as the browser has read it and before it
 * draws it; never, if the page has none. Meant for scripts that run before the body is there.
 */
export function whenThere(selector: string, found: (element: HTMLElement) => void): void {
  const look = (): boolean => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) found(element);
    return element !== null;
  };
  if (look()) return;
  const observer = new MutationObserver(() => {
    if (look()) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    observer.disconnect();
  });
}
