/**
 * What a service worker has and a page has not, as far as it is used here: the compiler's own list of it excludes
 * that of pages.
 */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll: (options: { includeUncontrolled: boolean; type: 'all' }) => Promise<OpenPage[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: <K extends keyof WorkerEvents>(
    type: K,
    listener: (event: WorkerEvents[K]) => void,
  ) => void;
}

interface WorkerEvents {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: ExtendableMessageEvent;
}

/** An event that the browser does not end the worker over while work goes on. */
export interface ExtendableEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

/** A request of a page. */
export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith: (answer: Promise<Response>) => void;
}

/** Something that a page says. */
export interface ExtendableMessageEvent extends ExtendableEvent {
  readonly data: unknown;
  readonly source: { readonly id: string } | null;
  readonly ports: readonly MessagePort[];
}

/** A page, or a worker of one. */
export interface OpenPage {
  readonly id: string;
  /** `window` for a page. */
  readonly type: string;
  postMessage: (message: unknown) => void;
}
