import type { Asked, State } from './state.ts';
import type { Fault } from './world.ts';

/** What a page asks of the worker. */
export type Question =
  /** This page was opened: it is kept, and what was left undone goes on. */
  | { ask: 'opened'; path: string; title: string }
  | { ask: 'status' }
  /** How many bytes a list has. */
  | { ask: 'size'; id: string }
  | { ask: 'keep'; list: Pick<Asked, 'id' | 'title' | 'path'> }
  | { ask: 'forget'; id: string }
  /** What was left undone goes on, if it does not yet. */
  | { ask: 'go-on' }
  /** `null` for all of them. */
  | { ask: 'forget-page'; path: string | null }
  /** Which of these addresses the version of the asking page has on this device. */
  | { ask: 'stored'; paths: readonly string[] };

/** What comes back, by what was asked; `null` where it cannot be said. */
export interface Answers {
  /**
   * Whether a newer version than that of the asking page is ready. `build` is that of the page, or the current one where
   * nothing is known of it.
   */
  opened: { isNewer: boolean; build: string | null };
  status: State | null;
  size: number | null;
  keep: null;
  forget: null;
  'go-on': null;
  'forget-page': null;
  stored: boolean[] | null;
}

/** What the worker tells every page. */
export type News =
  /** A newer version is ready: whoever opens a page now gets it. */
  | { news: 'version' }
  /** How far a list is; both in bytes. */
  | { news: 'progress'; id: string; done: number; of: number }
  /** What is kept has changed. */
  | { news: 'state'; state: State }
  /** Work on what is wanted has stopped; it is tried again at the next visit. */
  | { news: 'stopped'; fault: Fault };
