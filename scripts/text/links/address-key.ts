const isRepository = /^\/[^/]+\/[^/]+$/;

/**
 * What is the same in two ways of writing one address: they differ in scheme, case of host, `www.`, a slash at
 * the end or `.git` alone. A repository at GitHub is one in any case and under any query. Throws on what is no
 * address.
 */
export function addressKey(href: string): string {
  const { host, pathname, search, hash } = new URL(href);
  const site = host.replace(/^www\./, '');
  const path = pathname.replace(/\/$/, '').replace(/\.git$/, '');
  // GitHub does not know case in names, and a query says which part of the page is seen first.
  if (site === 'github.com' && isRepository.test(path)) return site + path.toLowerCase();
  return site + path + search + hash;
}
