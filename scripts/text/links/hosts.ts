/**
 * Top-level domains that make `host.tld/path` an address without its scheme: the generic ones, those that
 * projects like, and countries whose code is no English word.
 */
const topLevels = new Set(
  (
    'com org net edu gov int info biz io ai dev app science cloud tech page site xyz online store blog wiki ' +
    'space website network science research academy design tools co cc gg ly gl sh fm tv eu uk de fr cn jp kr ' +
    'ch nl ca au se fi dk es pt pl cz hu gr tr ru ua br mx ar cl za sg hk tw vn th my id ir il ae sa nz ie'
  ).split(' '),
);

/** Hosts, and ends of hosts, that name a place even with no scheme, no path and no `www.`. */
const pageHosts =
  /(?:^|\.)[a-z0-9-]+\.(?:github\.io|gitlab\.io|gitbook\.io|readthedocs\.io|readthedocs\.org|netlify\.app|vercel\.app|pages\.dev|web\.app|hf\.space|streamlit\.app|herokuapp\.com)$/i;

/** Hosts of repositories, whose name stands before a path `owner/name`. */
const codeHosts =
  /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|huggingface\.co|hf\.co|gitee\.com)$/i;

/** Whether a host that has a path is an address even without a scheme. */
export function isHostBeforePath(host: string): boolean {
  const labels = host.toLowerCase().split('.');
  return labels.length > 1 && topLevels.has(labels.at(-1) ?? '');
}

/** Whether a host without scheme and path is an address: `www.x.org`, `a.github.io`. */
export function isHostAlone(host: string): boolean {
  return (
    (/^www\./i.test(host) && host.split('.').length > 2 && isHostBeforePath(host)) ||
    pageHosts.test(host)
  );
}

/** Whether the host keeps repositories at `owner/name`. */
export function isCodeHost(host: string): boolean {
  return codeHosts.test(host);
}
