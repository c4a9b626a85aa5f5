import { UNKNOWN_ORIGIN } from '../../embed/unknown-origin.ts';
import { handed } from '../page-parts.ts';
import { addCopyButtons, type CopyWords } from './copy-buttons.ts';
import { defineElement } from './element-scripts.ts';

/** Makes the foldings of Embed.astro work: when one is unfolded first, its preview is loaded. */
export function startPanels(): void {
  for (const panel of document.querySelectorAll<HTMLDetailsElement>('details[data-embed]')) {
    // Also tells of one that comes unfolded.
    panel.addEventListener('toggle', () => unfold(panel), { once: true });
  }
}

function unfold(panel: HTMLDetailsElement): void {
  completeCode(panel);
  addCopyButtons(panel, handed(panel, 'embed') as CopyWords);
  const preview = panel.querySelector<HTMLElement>('.embed-preview');
  const tag = preview?.firstElementChild?.localName;
  if (!preview || tag === undefined) return;
  defineElement(tag).catch((error: unknown) => {
    // The snippets are there all the same.
    preview.hidden = true;
    console.error(error);
  });
}

/** Writes the site's address into code of a build that did not know it. */
function completeCode(panel: HTMLElement): void {
  const note = panel.querySelector('[data-unaddressed]');
  if (!note) return;
  for (const code of panel.querySelectorAll('pre')) {
    code.textContent = code.textContent.replaceAll(UNKNOWN_ORIGIN, location.origin);
  }
  note.remove();
}
