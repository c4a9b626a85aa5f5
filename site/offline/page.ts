import { addresses } from '../../scripts/emit/addresses.ts';
import { ask, base, pathWithin } from './ask.ts';
import type { News } from './messages.ts';
import { shelfPrefix } from './world.ts';

/**
 * Registers the worker that keeps the site, tells it of this page, and makes what the page has for it work: its
 * button, and the notice that a newer version is there.
 */
export async function keepSite(): Promise<void> {
  if (import.meta.env.DEV) {
    await stopKeeping();
    return;
  }
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<News>) => {
    if (data.news === 'version') void tellOfVersion();
  });
  await serviceWorker.register(base + addresses.worker, { scope: base, updateViaCache: 'none' });
  await serviceWorker.ready;
  if (document.querySelector('[data-keep]')) (await import('./keep-button.ts')).startKeepButtons();
  const shown = document.querySelector('[data-offline-page]');
  if (shown) (await import('./offline-page.ts')).startOfflinePage();
  const path = shown ? addresses.offline : pathWithin(location.href);
  const title = document.querySelector('h1')?.textContent.trim() ?? document.title;
  let own: string | null = null;
  const tellOpened = async (): Promise<void> => {
    const answer = path === null ? null : await ask({ ask: 'opened', path, title });
    if (!answer) return;
    own ??= answer.build;
    if (answer.isNewer || answer.build !== own) await tellOfVersion();
  };
  addEventListener('pageshow', ({ persisted }) => {
    // Nobody could tell a page of a newer version while it slept, and the worker may not know it any more.
    if (persisted) void tellOpened();
  });
  await tellOpened();
}

async function tellOfVersion(): Promise<void> {
  (await import('./notice.ts')).showNotice();
}

/** What is written is served from memory: nothing that an earlier visit to a built site left may stand before it. */
async function stopKeeping(): Promise<void> {
  const root = new URL(base, location.href).href;
  const registration = await navigator.serviceWorker.getRegistration(base);
  await registration?.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(shelfPrefix({ root }))) await caches.delete(name);
  }
}
