import { addresses } from '../../scripts/emit/addresses.ts';
import { href } from '../href.ts';
import type { IndexPlace } from '../../widgets/src/core/search/pagefind.ts';

/** Where the index of this site is, for a page or a worker of it. */
export function indexPlace(): IndexPlace {
  // A whole address: a bundler's development server would otherwise take the module for one of its own.
  const index = new URL(href(addresses.searchIndex), location.href).href;
  return { index, base: href(addresses.home) };
}
