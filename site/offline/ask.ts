import type { Answers, Question } from './messages.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** How long the worker may take to answer, in milliseconds; a browser may end it before it does. */
const PATIENCE = 20_000;

/**
 * Asks the service worker something. `null` where there is none: the browser has no such thing, or keeps nothing, or
 * this is the first visit and it is not ready yet.
 */
export async function ask<Q extends Question>(question: Q): Promise<Answers[Q['ask']] | null> {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration(base);
  const worker = registration?.active;
  if (!worker) return null;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE);
    port1.onmessage = ({ data }: MessageEvent<Answers[Q['ask']]>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    worker.postMessage(question, [port2]);
  });
}

/** The address of a page or file, relative to the site's root; `null` where it is not of this site. */
export function pathWithin(url: string): string | null {
  const { origin, pathname } = new URL(url, location.href);
  return origin === location.origin && pathname.startsWith(base)
    ? pathname.slice(base.length)
    : null;
}

export { base };
