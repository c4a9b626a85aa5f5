import { addCopyButtons, type CopyWords } from './embed/copy-buttons.ts';
import { handed } from './page-parts.ts';

/** Gives the citations of CitePaper.astro their copy buttons, once they are unfolded. */
export function startCitations(): void {
  for (const cite of document.querySelectorAll<HTMLDetailsElement>('details[data-cite]')) {
    cite.addEventListener('toggle', () => addCopyButtons(cite, handed(cite, 'cite') as CopyWords), {
      once: true,
    });
  }
}
