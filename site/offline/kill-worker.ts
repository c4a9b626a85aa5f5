import { shelfPrefix } from './world.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

// Takes the place of the worker where a site is not to be kept any more: it removes what was kept and itself.
self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      try {
        const prefix = shelfPrefix({ root: self.registration.scope });
        for (const name of await caches.keys())
          if (name.startsWith(prefix)) await caches.delete(name);
      } finally {
        // It ends here once only, whatever can be removed.
        await self.registration.unregister();
      }
    })(),
  );
});
