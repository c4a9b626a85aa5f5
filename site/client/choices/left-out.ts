import { part, setText } from '../page-parts.ts';

/** The line that says what is hidden because of muted topics. */
export interface LeftOut {
  /** Whether what is muted is shown all the same. */
  isRevealed: () => boolean;
  /** Says it; `null` where nothing is muted. */
  say: (text: string | null) => void;
}

/** Makes `LeftOut.astro` work, and calls back when its reader shows or hides what is muted. */
export function startLeftOut(root: ParentNode, changed: () => void): LeftOut {
  const line = part(root, 'left-out', HTMLElement);
  const text = part(line, 'muted', HTMLElement);
  const toggle = part(line, 'toggle', HTMLElement);
  const page = document.documentElement;
  const isRevealed = () => 'mutedShown' in page.dataset;
  toggle.addEventListener('click', () => {
    page.toggleAttribute('data-muted-shown');
    changed();
  });
  return {
    isRevealed,
    say: (said) => {
      line.hidden = said === null;
      setText(text, said ?? '');
      setText(toggle, toggle.dataset[isRevealed() ? 'hide' : 'show'] ?? '');
    },
  };
}
