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
  const open = (): void => {
    // The page of the search has its own field, and needs no second one over it.
    const field = document.querySelector<HTMLInputElement>('[data-search-page] [name="q"]');
    if (field) return field.select();
    load().then(
      ({ openDialog }) => openDialog(),
      // A page that was open while the site was replaced asks for code that is gone; the link still works.
      () => opener && location.assign(opener.href),
    );
  };
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (event.defaultPrevented || event.isComposing || altKey) return;
    const isSlash = key === '/' && !ctrlKey && !metaKey && !isTyping(event.target);
    const isCommand = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !shiftKey;
    if (!isSlash && !isCommand) return;
    event.preventDefault();
    open();
  });
  opener?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  for (const intent of ['pointerenter', 'focus']) {
    // A failure is met again, and dealt with, when it is opened.
    opener?.addEventListener(intent, () => void load().catch(() => undefined), { once: true });
  }
  for (const hint of opener?.querySelectorAll('kbd') ?? []) hint.hidden = false;
}
