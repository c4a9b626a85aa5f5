/** Stands for the page's address where there is no page: on a server. */
const NOWHERE = 'http://offprint.invalid';

/**
 * An address as seen from another, whole where that can be known; on a server one that starts at the root
 * stays so. `null` for no address, for what is none, and for anything but `http:` and `https:`: what comes from a
 * file is nobody's script.
 */
export function resolve(address: unknown, from = ''): string | null {
  if (!address || typeof address !== 'string') return null;
  try {
    // Servers may have something that looks like a document; nothing comes into view there.
    const here = globalThis.IntersectionObserver ? document.baseURI : NOWHERE;
    const url = new URL(address, new URL(from, here));
    if (!/^https?:$/.test(url.protocol)) return null;
    if (globalThis.IntersectionObserver || url.origin !== NOWHERE) return url.href;
    return url.pathname + url.search + url.hash;
  } catch {
    return null;
  }
}

/**
 * An address that a file gives whole, such as a paper's own page; `null` for any other: it would lead somewhere into
 * the page that the element stands in.
 */
export function whole(address: unknown): string | null {
  return resolve(address, 'about:blank');
}

/** The address of a file of a site, given the site's own with or without a slash at its end. */
export function inSite(site: string | null | undefined, path: string): string | null {
  return site ? resolve(path, site.replace(/\/?$/, '/')) : null;
}

/** The page that tells readers what a file of the API tells programs; `null` for any other address. */
export function pageOf(file: string | null): string | null {
  const page = file?.replace(/api\/v1\/([^?#]+)\.json$/, '$1/');
  return page && page !== file ? page : null;
}
