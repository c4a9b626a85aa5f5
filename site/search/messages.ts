import type { AskOptions, Outcome } from '../../widgets/src/core/search/answer.ts';
import type { Query } from '../../widgets/src/core/search/query.ts';

/** What a page says to the worker that searches for it; see `Finder` for what it does. */
export type Request =
  | { ask: 'warm' }
  | { ask: 'cancel' }
  | { ask: 'find'; id: number; query: Query; options: AskOptions };

/** What came of the search with that id. */
export interface Reply {
  id: number;
  outcome: Outcome;
}
