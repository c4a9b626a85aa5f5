/** Where a site will be served. */
export interface SiteRoot {
  /**
   * The site's address, such as `https://papers.example.org/`; `null` where its publisher does not say.
   * Its path, if it has one, is the base path.
   */
  address: string | null;
  /** The path the site is served under: `/`, or such as `/papers-site/`. Slashes at the ends may lack. */
  base: string;
}

/** The base path with a slash at both ends. */
export function basePath({ base }: Pick<SiteRoot, 'base'>): string {
  const path = base.replace(/^\/+|\/+$/g, '');
  return path === '' ? '/' : `/${path}/`;
}

/**
 * The full address of a page or file, from its address relative to the site's root: absolute where the
 * site's address is known, else from the root of its host. Throws if address and base path contradict
 * each other, because every link would then lead nowhere.
 */
export function fullAddress(root: SiteRoot, path: string): string {
  const base = basePath(root);
  if (root.address === null) return base + path;
  const { origin, pathname } = new URL(root.address);
  if (pathname !== '/' && basePath({ base: pathname }) !== base) {
    throw new Error(`The site's address ${root.address} is not under its base path ${base}.`);
  }
  return origin + base + path;
}
