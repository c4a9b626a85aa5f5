import { element } from '../page-parts.ts';

/** What is said about copying. */
export interface CopyWords {
  copy: string;
  copied: string;
  /** Where the browser does not let a page copy. */
  selected: string;
}

/**
 * Gives every piece of code a button that copies it, and a word on how that went: beside the term that names it, or
 * else before it.
 */
export function addCopyButtons(root: ParentNode, words: CopyWords): void {
  for (const code of root.querySelectorAll<HTMLElement>('.embed-code pre')) {
    const term = code.closest('dd')?.previousElementSibling;
    const name = term ?? code.closest('.embed-code')?.querySelector('.file-name');
    const button = element('button', 'embed-copy', words.copy);
    button.type = 'button';
    if (name) button.setAttribute('aria-label', `${words.copy}: ${name.textContent.trim()}`);
    const status = element('span', 'embed-copied');
    status.setAttribute('role', 'status');
    button.addEventListener('click', () => {
      void copy(code).then((isCopied) => {
        status.textContent = isCopied ? words.copied : words.selected;
      });
    });
    // What is said of the last press says nothing of the next.
    button.addEventListener('blur', () => (status.textContent = ''));
    if (term) term.append(status, button);
    else code.before(element('div', 'embed-copy-row', status, button));
  }
}

/** Copies a text; where the browser forbids it, selects it, so that a key does. Gives whether it is copied. */
async function copy(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    // No clipboard in an insecure context, or the reader said no: what is selected can be copied by hand.
    getSelection()?.selectAllChildren(code);
    return false;
  }
}
