import type { SiteRoot } from '../emit/site-root.ts';
import type { SiteSettings } from '../schema/site.ts';

/**
 * A path as `base` is written everywhere: a slash at both ends, plain characters in between. `null` for
 * anything that would mean something else in an address.
 */
export function normaliseBase(text: string): string | null {
  const parts = text.replace(/^\/|\/$/g, '').split('/');
  if (parts.length === 1 && parts[0] === '') return '/';
  const plain = parts.every((part) => /^[A-Za-z0-9._~-]+$/.test(part) && !/^\.+$/.test(part));
  return plain ? `/${parts.join('/')}/` : null;
}

/** An http or https address without user, query or fragment, whose path can be a base; else `null`. */
export function parseSite(text: string): URL | null {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return null;
  return normaliseBase(url.pathname) === null ? null : url;
}

/**
 * Puts together what is known of the address: the option goes before the setting, and a base that is
 * given goes before the address's own path.
 */
export function settleAddress(
  given: { site: URL | null; base: string | null },
  settings: Pick<SiteSettings, 'address'>,
): SiteRoot {
  const site = given.site ?? (settings.address === null ? null : parseSite(settings.address));
  const base = given.base ?? normaliseBase(site?.pathname ?? '/') ?? '/';
  return { address: site === null ? null : new URL(base, site).href, base };
}
