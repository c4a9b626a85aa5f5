import { createKeeper } from './keeper.ts';
import type { Question } from './messages.ts';
import { openPins } from './pins.ts';
import { answerFile, answerPage, pathOf } from './serve.ts';
import type { WorkerScope } from './worker-scope.ts';
import { NotKept, type World } from './world.ts';

declare const self: WorkerScope;

/** How long a page that is kept may wait for a newer version, in milliseconds. */
const PATIENCE = 1500;

/** How long a single file may take, in milliseconds: a host that says nothing must not hold up all that follows. */
const LONGEST = 60_000;

const world: World = {
  root: self.registration.scope,
  shelves: caches,
  fetch: (url, { signal, ...options }) => {
    const signals = [AbortSignal.timeout(LONGEST), ...(signal ? [signal] : [])];
    return fetch(url, { ...options, signal: AbortSignal.any(signals) });
  },
};
const now = () => performance.now();
const pins = openPins(world, now);
const keeper = createKeeper({
  world,
  pins,
  now,
  pages: () => self.clients.matchAll({ includeUncontrolled: true, type: 'all' }),
  alone: (work) => navigator.locks.request(`offprint ${world.root}`, work),
});

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  const path = pathOf(world, request.url);
  if (path === null || request.method !== 'GET' || request.headers.has('range')) return;
  const becomes = resultingClientId;
  const fromNetwork = () => fetch(request);
  if (request.mode !== 'navigate') {
    const asker = { client: clientId, becomes };
    event.respondWith(
      answerFile(world, pins, path, asker, fromNetwork).catch((error: unknown) => {
        // What is known to be another file than the page's own is not given to it; anything else that is wrong is.
        if (error instanceof NotKept) throw error;
        return fromNetwork();
      }),
    );
    return;
  }
  const fresh = keeper.freshen();
  event.waitUntil(fresh);
  const waited = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  event.respondWith(
    Promise.race([fresh, waited])
      .then(() => answerPage(world, pins, path, { becomes, isGone: keeper.isGone() }, fromNetwork))
      // Whatever is wrong with what is kept, a page still opens while there is a network.
      .catch(fromNetwork),
  );
});

self.addEventListener('message', (event) => {
  // Only pages of this origin can say anything here, and they say only this.
  const question = event.data as Question;
  const [port] = event.ports;
  event.waitUntil(
    keeper.answer(question, event.source?.id ?? '', (answer) => port?.postMessage(answer)),
  );
});
