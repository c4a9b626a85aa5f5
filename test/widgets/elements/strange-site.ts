import { inject } from 'vitest';
import type { OffprintElement } from '../../../widgets/src/offprint-element.ts';
import type { Json } from './mutations.ts';

/** The site that strange files come from. No test reaches a network: all answers are made here. */
export const SITE = 'https://tiny.test/';

/** What a site answers to a request; the signal says when nobody waits for it any more. */
export type Answer = (signal: AbortSignal | null) => Response | Promise<Response>;

/** A page that watches what its elements do to it. */
export interface Watch {
  /** What no file may ever bring about: dialogs, errors, requests to others, navigation. */
  readonly harm: string[];
  /** Addresses that were asked for, in order. */
  readonly asked: string[];
  /** Answers by address; where there is none, the true file of the site, or 404. */
  readonly answers: Map<string, Answer>;
  end: () => void;
}

const files = inject('apiFiles');

/** The true file at an address below the site's API, such as `papers/x.json`. */
export function trueFile(path: string): Json {
  return files[`api/v1/${path}`] ?? null;
}

/** The whole address of a file of a site's API. */
export function apiAddress(path: string, site = SITE): string {
  return `${site}api/v1/${path}`;
}

let sites = 0;

/** The address of another site with the same files, so that what one test is answered is not what another is. */
export function newSite(): string {
  sites += 1;
  return `${SITE}${sites}/`;
}

export function json(value: Json): Answer {
  return () => new Response(JSON.stringify(value));
}

/** Answers requests in place of the network, and notes what should never happen, until it is ended. */
export function watch(): Watch {
  const harm: string[] = [];
  const asked: string[] = [];
  const answers = new Map<string, Answer>();
  const life = new AbortController();
  const { signal } = life;
  const kept = { fetch: globalThis.fetch, alert: globalThis.alert, open: globalThis.open };

  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    asked.push(address);
    if (!address.startsWith(SITE)) harm.push(`a request to ${address}`);
    const answer = answers.get(address);
    if (answer) return answer(init?.signal ?? null);
    const file = files[address.slice(SITE.length).replace(/^\d+\//, '')];
    return file === undefined ? new Response('Not found.', { status: 404 }) : Response.json(file);
  };
  globalThis.alert = () => void harm.push('a dialog');
  globalThis.open = () => {
    harm.push('a window');
    return null;
  };
  addEventListener('error', ({ message }) => harm.push(`an error: ${message}`), { signal });
  addEventListener('unhandledrejection', ({ reason }) => harm.push(`a rejection: ${reason}`), {
    signal,
  });
  document.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI }) => harm.push(`a violation: ${blockedURI}`),
    { signal },
  );
  navigation.addEventListener(
    'navigate',
    (event) => {
      harm.push(`navigation to ${event.destination.url}`);
      event.preventDefault();
    },
    { signal },
  );
  const loads = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (!name.startsWith(location.origin) && !/^(blob|data):/.test(name))
        harm.push(`loaded ${name}`);
    }
  });
  loads.observe({ type: 'resource' });
  return {
    harm,
    asked,
    answers,
    end: () => {
      life.abort();
      loads.disconnect();
      Object.assign(globalThis, kept);
    },
  };
}

/** Whether an element stands where it will stay. */
export function isSettled({ status }: OffprintElement<unknown>): boolean {
  return !['waiting', 'loading'].includes(status);
}

/** Waits until elements show what they will show; throws where one does not within three minutes. */
export async function settled(elements: readonly OffprintElement<unknown>[]): Promise<void> {
  const start = performance.now();
  for (const element of elements) {
    await element.updateComplete;
    while (!isSettled(element)) {
      const waited = performance.now() - start;
      if (waited > 180_000) throw new Error(`<${element.localName}> hangs.`);
      // A timer waits four milliseconds at least, which thousands of elements would feel.
      await (waited < 20 ? scheduler.yield() : new Promise((done) => setTimeout(done, 10)));
    }
    await element.updateComplete;
  }
}
