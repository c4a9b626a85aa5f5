import { addresses, href } from '../links.ts';
import { createEngine, type Engine } from './engine.ts';

/** The engine over the index of this site. */
export function siteEngine(): Engine {
  // A whole address: a bundler's development server would otherwise take the module for one of its own.
  const index = new URL(href(addresses.searchIndex), location.href).href;
  return createEngine({ index, base: href(addresses.home) });
}
