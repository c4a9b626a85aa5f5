/**
 * Begins to keep the site, once the page has loaded and nothing else is to be done: reading needs none of it. Pages of
 * sites that are not to be kept have no manifest.
 */
export function startOffline(): void {
  if (!('serviceWorker' in navigator) || !document.querySelector('link[rel="manifest"]')) return;
  const run = () => {
    // Without it everything works as before; the next page tries again.
    import('./page.ts').then(({ keepSite }) => keepSite()).catch(() => undefined);
  };
  // Safari has no such callback.
  const whenIdle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(run) : setTimeout(run, 500);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
}
