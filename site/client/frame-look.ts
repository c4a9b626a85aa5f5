import { colours, families, parseChoice } from '../embed/choice.ts';

/**
 * Gives a bare page the look that its address asks for, by the names that the designer at `/embed/` uses:
 * `?variant=compact&theme=dark&accent=%23336699`. What is not among the values of a name is left out. Called before
 * the element is read, so that nothing is drawn twice: what belongs to the element is set as soon as it is there.
 */
export function applyLook(page: Document, search: string): void {
  const { variant, limit, look } = parseChoice(search);
  const { documentElement: root } = page;
  if (look.theme !== 'page') root.dataset['theme'] = look.theme;
  for (const name of colours) {
    const colour = look.colours[name];
    if (colour !== null) root.style.setProperty(`--offprint-${name}`, colour);
  }
  const family = families[look.font];
  if (family !== null) root.style.setProperty('--offprint-font', family);
  whenThere(page, (element) => {
    if (variant !== 'standard') element.setAttribute('variant', variant);
    if (limit !== null) element.setAttribute('limit', String(limit));
    if (look.theme !== 'page') element.setAttribute('theme', look.theme);
  });
}

/** Calls with the page's element, before it is drawn for the first time where the page is still being read. */
function whenThere(page: Document, call: (element: Element) => void): void {
  const find = (): boolean => {
    const element = page.querySelector('main > :first-child');
    if (element) call(element);
    return element !== null;
  };
  if (find()) return;
  const observer = new MutationObserver(() => {
    if (find()) observer.disconnect();
  });
  observer.observe(page, { childList: true, subtree: true });
}
