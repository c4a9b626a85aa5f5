/** Whether a key goes to something that takes text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/**
 * Makes search open on `/`, on Ctrl+K or Cmd+K and on the page's link to it, which stays a link where this
 * does not run. The code of the dialog is loaded when it is asked for, or about to be.
 */
export function startOpener(): void {
  const opener = document.querySelector<HTMLAnchorElement>('[data-search-opener]');
  const load = () => import('./dialog.ts');
  /** What is typed while the dialog is on its way to the screen; `null` while none is. */
  let typed: string | null = null;

  const open = async (): Promise<void> => {
    // The page of the search has its own field, and needs no second one over it.
    const field = document.querySelector<HTMLInputElement>('[data-search-page] [name="q"]');
    if (field) {
      field.select();
      return;
    }
    typed ??= '';
    try {
      const { openDialog } = await load();
      openDialog(typed);
    } catch {
      // A page that was open while the site was replaced asks for code that is gone; the link still works.
      if (opener) location.assign(opener.href);
    }
    typed = null;
  };
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (event.defaultPrevented || event.isComposing || altKey) return;
    const isPlain = !ctrlKey && !metaKey && !isTyping(event.target);
    const isCommand = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !shiftKey;
    if (isCommand || (isPlain && key === '/' && typed === null)) void open();
    else if (isPlain && typed !== null && key.length === 1) typed += key;
    else return;
    event.preventDefault();
  });
  opener?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open();
  });
  for (const intent of ['pointerenter', 'focus']) {
    // A failure is met again, and dealt with, when it is opened.
    opener?.addEventListener(intent, () => void load().catch(() => undefined), { once: true });
  }
  for (const hint of opener?.querySelectorAll('kbd') ?? []) delete hint.dataset['needsScript'];
}
