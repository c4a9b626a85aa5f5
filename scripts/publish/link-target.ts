import type { SiteRoot } from '../emit/site-root.ts';

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
export function resolveLink(href: string, page: string, site: SiteRoot): LinkTarget {
  const plain = resolvePlain(href, site);
  if (plain) return plain;
  if (href.trim() === '') return { kind: 'broken', why: 'it is empty' };
  const origin = `${ORIGIN}${site.base}${page.replace(/(^|\/)index\.html$/, '$1')}`;
  if (!URL.canParse(href, origin)) return { kind: 'broken', why: 'it is not a valid address' };
  const url = new URL(href, origin);
  const absolute = url.origin !== ORIGIN;
  if (absolute && !isUnder(url, site))
    return { kind: 'elsewhere', scheme: url.protocol.slice(0, -1) };
  if (!url.pathname.startsWith(site.base)) {
    return { kind: 'broken', why: `it leads out of the site, which is served under ${site.base}` };
  }
  const path = decode(url.pathname.slice(site.base.length));
  if (path === null) return { kind: 'broken', why: 'its percent-encoding is not valid' };
  return { kind: 'here', path, fragment: url.hash.slice(1), absolute };
}

/** Most addresses are plain paths from the root; to parse them all would take longer than all the rest. */
function resolvePlain(href: string, { base }: SiteRoot): LinkTarget | null {
  if (!href.startsWith(base)) return null;
  const end = href.indexOf('#');
  const path = href.slice(base.length, end === -1 ? undefined : end);
  const fragment = end === -1 ? '' : href.slice(end + 1);
  if (!PLAIN.test(path) || /[^\w:.-]/.test(fragment)) return null;
  return { kind: 'here', path, fragment, absolute: false };
}

function isUnder({ origin, pathname }: URL, { address, base }: SiteRoot): boolean {
  return address !== null && origin === new URL(address).origin && pathname.startsWith(base);
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
