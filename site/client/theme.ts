const order = ['auto', 'light', 'dark'] as const;
type Theme = (typeof order)[number];

const KEY = 'offprint-theme';

/** Shows the theme button and makes it step through the system's colours, light and dark. */
export function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
  if (!button) return;
  const show = (theme: Theme) => {
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    const label = `${button.dataset['label'] ?? ''}: ${button.dataset[theme] ?? theme}`;
    button.setAttribute('aria-label', label);
    button.title = label;
  };
  const current = (): Theme =>
    order.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'auto';
  show(current());
  delete button.dataset['needsScript'];
  button.addEventListener('click', () => {
    const next = order[(order.indexOf(current()) + 1) % order.length] ?? 'auto';
    show(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Storage is closed to this page: the choice holds until it is left.
    }
  });
}
