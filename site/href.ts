const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/**
 * The link to an address of the site (see scripts/emit/addresses.ts) under the base it is served from. It stands
 * apart from links.ts, which knows the catalog, so that scripts of pages can have it without.
 */
export function href(address: string): string {
  return base + address;
}
