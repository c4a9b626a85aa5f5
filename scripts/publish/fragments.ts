import { namesOfFragment } from './link-target.ts';

/** Where a link stands that points into another page. */
export interface FragmentLink {
  page: string;
  offset: number;
  href: string;
}

/**
 * Fragments that links want to find in other pages. Only these are kept, not the ids of all pages, and of
 * each only the first links, so that memory does not grow with the size of pages.
 */
export class WantedFragments {
  readonly #pages = new Map<string, Map<string, FragmentLink[]>>();
  readonly #limit: number;

  /** `limit` is how many links are remembered for one fragment. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Notes that a link wants a fragment of a page (a file of the site). */
  want(page: string, fragment: string, link: FragmentLink): void {
    let fragments = this.#pages.get(page);
    if (!fragments) this.#pages.set(page, (fragments = new Map<string, FragmentLink[]>()));
    let links = fragments.get(fragment);
    if (!links) fragments.set(detached(fragment), (links = []));
    if (links.length < this.#limit) {
      links.push({ ...link, href: detached(link.href) });
    }
  }

  /** The pages that have to be looked into, in the order they were first wanted. */
  pages(): string[] {
    return [...this.#pages.keys()];
  }

  /** The links that find nothing in a page with these ids. */
  missing(page: string, ids: ReadonlySet<string>): FragmentLink[] {
    return [...(this.#pages.get(page) ?? [])].flatMap(([fragment, links]) =>
      hasFragment(ids, fragment) ? [] : links,
    );
  }
}

/** Whether a fragment finds something in a page with these ids. */
export function hasFragment(ids: ReadonlySet<string>, fragment: string): boolean {
  const names = namesOfFragment(fragment);
  return names.length === 0 || names.some((name) => ids.has(name));
}

/** A copy that holds on to nothing: a piece cut out of a page would keep the whole page in memory. */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
