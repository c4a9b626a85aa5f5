import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { PATIENCE } from './visit.ts';
import type { Question } from '../../site/offline/messages.ts';
import type { State } from '../../site/offline/state.ts';

/** How long the worker may take to answer, in milliseconds: one that is ended before it does never will. */
const ANSWER = 20_000;

/** Asks the service worker of a page something, as the page itself does; `null` while there is none that answers. */
export function askWorker(page: Page, question: Question): Promise<unknown> {
  return Promise.race([answerOf(page, question), pause(ANSWER, null, { ref: false })]);
}

function answerOf(page: Page, question: Question): Promise<unknown> {
  return page.evaluate(async (asked) => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration?.active) return null;
    const { port1, port2 } = new MessageChannel();
    const { promise, resolve } = Promise.withResolvers<unknown>();
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
    registration.active.postMessage(asked, [port2]);
    return promise;
  }, question);
}

/** What the browser of a page keeps; `null` while that is nothing. */
export async function keptBy(page: Page): Promise<State | null> {
  // The worker of the tests is the one that this type is of.
  return (await askWorker(page, { ask: 'status' })) as State | null;
}

/** Waits until all that is wanted is there. */
export async function wholeThere(page: Page): Promise<State> {
  await vi.waitFor(async () => {
    expect(await keptBy(page).then(isWhole)).toBe(true);
  }, PATIENCE);
  const state = await keptBy(page);
  if (!state) throw new Error('Nothing is kept.');
  return state;
}

function isWhole(state: State | null): boolean {
  return state !== null && [...state.unasked, ...state.asked].every(({ whole }) => whole);
}
