import { addresses } from '../emit/addresses.ts';
import type { SiteRoot } from '../emit/site-root.ts';
import { cut } from '../text/cut.ts';
import { hasFragment } from './fragments.ts';
import { resolveLink } from './link-target.ts';
import type { PageLink, PageScan } from './page-scan.ts';
import { fileOf } from './site-files.ts';

/** What is wrong with a link, in words; `foreign` breaks a promise of every page, `broken` leads nowhere. */
export interface LinkFault {
  kind: 'foreign' | 'broken';
  link: PageLink;
  text: string;
}

/** A page whose links are to be judged. */
export interface LinkedPage {
  /** The page's file, relative to the site's root. */
  file: string;
  scan: PageScan;
  /** All files of the site. */
  files: ReadonlySet<string>;
  root: SiteRoot;
  /** Called for each fragment that has to be found in another page. */
  want: (file: string, fragment: string, link: PageLink) => void;
}

/** Schemes that run what is in the address, or show it in place of the page. */
const CODE_SCHEMES: ReadonlySet<string> = new Set(['javascript', 'vbscript', 'data', 'blob']);

/** Schemes of pictures and fonts that stand in the address itself: nothing is asked of anyone. */
const INNER_SCHEMES: ReadonlySet<string> = new Set(['data', 'blob']);

/** The links of a page that lead nowhere or to where they must not. */
export function faultsOfLinks(page: LinkedPage): LinkFault[] {
  return page.scan.links.flatMap((link) => {
    const fault = faultOfLink(link, page);
    return fault === null ? [] : [{ link, ...fault }];
  });
}

function faultOfLink(link: PageLink, page: LinkedPage): Omit<LinkFault, 'link'> | null {
  const target = resolveLink(link.href, page.file, page.root);
  if (target.kind === 'broken') return broken(link, target.why);
  if (target.kind === 'elsewhere') return faultElsewhere(link, target.scheme, page.root);
  if (target.absolute && link.use === 'load') {
    return foreign(`It asks for ${shown(link.href)} with the site's full address.`);
  }
  if (page.file === addresses.notFound && isRelative(link.href)) {
    return broken(
      link,
      'this page is served for any address, so a relative one means nothing in it',
    );
  }
  const file = fileBehind(target.path, page.files);
  if (file === null) return broken(link, 'there is no such page or file');
  if (target.fragment === '' || !file.endsWith('.html')) return null;
  if (file !== page.file) page.want(file, target.fragment, link);
  else if (!hasFragment(page.scan.ids, target.fragment)) return broken(link, NO_FRAGMENT);
  return null;
}

function faultElsewhere(
  link: PageLink,
  scheme: string,
  { address }: SiteRoot,
): Omit<LinkFault, 'link'> | null {
  const { use, href } = link;
  if (use === 'go') {
    return CODE_SCHEMES.has(scheme) ? foreign(`It has code for an address: ${shown(href)}.`) : null;
  }
  if (use === 'load') {
    return INNER_SCHEMES.has(scheme) ? null : foreign(`It asks another site for ${shown(href)}.`);
  }
  const own = address === null ? 'which nobody gave it' : `which is not under ${address}`;
  return foreign(`It says that it stands at ${shown(href)}, ${own}.`);
}

/** Why a link is broken whose page is there. */
export const NO_FRAGMENT = 'nothing in that page has this name';

/** The sentence about a link that leads nowhere. */
export function brokenText(href: string, why: string): string {
  return `The link to ${shown(href)} is broken: ${why}.`;
}

function broken({ href }: PageLink, why: string): Omit<LinkFault, 'link'> {
  return { kind: 'broken', text: brokenText(href, why) };
}

function foreign(text: string): Omit<LinkFault, 'link'> {
  return { kind: 'foreign', text };
}

/** The file that a server gives for a path; a folder without its final slash is found too. */
function fileBehind(path: string, files: ReadonlySet<string>): string | null {
  const file = fileOf(path);
  if (files.has(file)) return file;
  const index = `${path}/index.html`;
  return files.has(index) ? index : null;
}

function isRelative(href: string): boolean {
  return !/^\s*([/\\#]|[a-z][a-z0-9+.-]*:)/i.test(href);
}

/** An address as it is told: quoted, and not longer than a line. */
function shown(href: string): string {
  return JSON.stringify(cut(href, 100));
}
