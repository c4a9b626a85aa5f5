import { part } from '../client/page-parts.ts';

let shown = false;

/**
 * Says that a newer version of the site is ready, with a button that shows it. The page stays as it is until then.
 * Throws if the page has no template for it.
 */
export function showNotice(): void {
  if (shown) return;
  const template = document.querySelector<HTMLTemplateElement>('template[data-offline-notice]');
  const made = template?.content.firstElementChild?.cloneNode(true);
  if (!(made instanceof HTMLElement)) throw new Error('The page has no notice of a newer version.');
  shown = true;
  part(made, 'reload', HTMLButtonElement).addEventListener('click', () => location.reload());
  part(made, 'later', HTMLButtonElement).addEventListener('click', () => made.remove());
  const text = part(made, 'text', HTMLElement);
  const said = text.textContent;
  text.textContent = '';
  document.body.append(made);
  // Screen readers say what comes into a line that was there before.
  setTimeout(() => (text.textContent = said), 100);
}
