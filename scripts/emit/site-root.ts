/** Where a site will be served. */
export interface SiteRoot {
  /**
   * The site's address, such as `https://papers.example.org/papers-site/`; `null` where its publisher
   * does not say. Its path is the base path.
   */
  address: string | null;
  /** The path the site is served under, with a slash at both ends: `/`, or such as `/papers-site/`. */
  base: string;
}

/**
 * The full address of a page or file, from its address relative to the site's root: absolute where the
 * site's address is known, else from the root of its host. Throws if address and base path contradict
 * each other, because every link would then lead nowhere.
 */
export function fullAddress({ address, base }: SiteRoot, path: string): string {
  if (address === null) return base + path;
  const { origin, pathname } = new URL(address);
  if (pathname !== base) {
    throw new Error(`The site's address ${address} does not end with its base path ${base}.`);
  }
  return origin + base + path;
}
