import type { Problem } from './core/problem.ts';

/** What the elements tell the page. All bubble, and reach it from within other elements. */
export interface OffprintEvents {
  /** Something is shown. `data` is what the site's file says. */
  'offprint-load': CustomEvent<{ data: unknown }>;
  /** Something cannot be shown. Cancel it, and the element leaves it to the page: only the fallback is shown. */
  'offprint-error': CustomEvent<{ problem: Problem }>;
  /** A reader chose a paper. Cancel it to do something else with it than the element does. */
  'offprint-select': CustomEvent<{ id: string; title: string; url: string | null }>;
  /** A reader copied something, such as a citation. */
  'offprint-copy': CustomEvent<{ format: string; text: string }>;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds to the page's own events
  interface HTMLElementEventMap extends OffprintEvents {}
}
