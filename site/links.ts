import { addresses } from '../scripts/emit/addresses.ts';
import { fullAddress } from '../scripts/emit/site-root.ts';
import { catalog } from './catalog.ts';
import { href } from './href.ts';

/** The whole address of a page for canonical links; without a configured site it starts at the root. */
export function canonical(address: string): string {
  return fullAddress({ address: catalog().site.address, base: href('') }, address);
}

/** Searches for a title elsewhere. They leave the site only when a reader follows one. */
export function findElsewhere(title: string): { name: string; href: string }[] {
  const query = encodeURIComponent(title);
  return [
    { name: 'arXiv', href: `https://arxiv.org/search/?searchtype=title&query=${query}` },
    { name: 'Semantic Scholar', href: `https://www.semanticscholar.org/search?q=${query}` },
    { name: 'Google Scholar', href: `https://scholar.google.com/scholar?q=${query}` },
  ];
}

export { addresses, href };
