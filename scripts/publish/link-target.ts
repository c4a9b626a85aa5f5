/** Where a site stands. */
export interface SitePlace {
  /** The path it is served under; starts and ends with a slash. */
  base: string;
  /** Its address in full, as the publisher gave it; `null` if it is not known. */
  address: string | null;
}

/** What an address in a page means. */
export type LinkTarget =
  /** A file of this site, decoded, relative to its root; a folder ends with a slash or is empty. */
  | { kind: 'here'; path: string; fragment: string; absolute: boolean }
  /** Another site, or something that is not a page, such as `mailto:`. */
  | { kind: 'elsewhere'; scheme: string }
  | { kind: 'broken'; why: string };

/** Stands for the unknown origin: a name that can never exist (RFC 6761). */
const ORIGIN = 'http://offprint.invalid';

/** Paths that mean what they say: nothing encoded, no dots or slashes to work out. */
const PLAIN = /^(?:[a-z0-9_-]+\/|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$)*$/i;

/**
 * Resolves an address as a browser would. `page` is the page's file, relative to the site's root, such as
 * `topics/robots/index.html`. Queries do not matter to a static site and are left out.
 */
export function resolveLink(href: string, page: string, site: SitePlace): LinkTarget {
  const plain = resolvePlain(href, site);
  if (plain) return plain;
  if (href.trim() === '') return { kind: 'broken', why: 'it is empty' };
  const origin = `${ORIGIN}${site.base}${page.replace(/(^|\/)index\.html$/, '$1')}`;
  if (!URL.canParse(href, origin)) return { kind: 'broken', why: 'it is not a valid address' };
  const url = new URL(href, origin);
  const absolute = url.origin !== ORIGIN;
  const prefix = absolute ? prefixIn(url, site) : site.base;
  if (prefix === null) return { kind: 'elsewhere', scheme: url.protocol.slice(0, -1) };
  if (!url.pathname.startsWith(prefix)) {
    return { kind: 'broken', why: `it leads out of the site, which is served under ${site.base}` };
  }
  const path = decode(url.pathname.slice(prefix.length));
  if (path === null) return { kind: 'broken', why: 'its percent-encoding is not valid' };
  return { kind: 'here', path, fragment: url.hash.slice(1), absolute };
}

/** Most addresses are plain paths from the root; to parse them all would take longer than all the rest. */
function resolvePlain(href: string, { base }: SitePlace): LinkTarget | null {
  if (!href.startsWith(base)) return null;
  const end = href.indexOf('#');
  const path = href.slice(base.length, end === -1 ? undefined : end);
  const fragment = end === -1 ? '' : href.slice(end + 1);
  if (!PLAIN.test(path) || /[^\w:.-]/.test(fragment)) return null;
  return { kind: 'here', path, fragment, absolute: false };
}

/** The path under which an absolute address belongs to this site; `null` if it is another's. */
function prefixIn(url: URL, { base, address }: SitePlace): string | null {
  if (address === null) return null;
  const own = new URL(address.endsWith('/') ? address : `${address}/`);
  if (url.origin !== own.origin) return null;
  const prefix = base === '/' ? own.pathname : base;
  return url.pathname.startsWith(prefix) ? prefix : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/**
 * The names that a fragment can point to, in the order a browser tries them; empty for a fragment that
 * needs none (the top of the page, or a piece of text).
 */
export function namesOfFragment(fragment: string): string[] {
  const name = fragment.replace(/:~:.*$/s, '');
  if (name === '' || name.toLowerCase() === 'top') return [];
  const decoded = decode(name);
  return decoded === null || decoded === name ? [name] : [name, decoded];
}
