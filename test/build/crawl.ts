import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { filesOf } from './files-of.ts';

/** What a walk through a whole site found. */
export interface Crawl {
  pages: number;
  links: number;
  /** Page and link, of every link that leads nowhere or to another site where it may not. */
  broken: string[];
  /** Pages that no way of links leads to from the first. */
  unreached: string[];
}

/** The attributes that hold an address. */
const ATTRIBUTES = ['href', 'src', 'action', 'poster', 'srcset', 'data'];

/** Elements whose links readers choose to follow, so that they may lead out of the site. */
const CHOSEN = ['a', 'area'];

/**
 * Follows every link of every page of a site that is served under `base`, against its files alone; a link
 * with a fragment needs an element of that id. Where a site knows its address, `origin` is that of it.
 */
export async function crawl(folder: string, base: string, origin = ORIGIN): Promise<Crawl> {
  const files = new Set(await filesOf(folder));
  const pages = new Map<string, ReturnType<typeof parseDocument>>();
  for (const file of files) {
    if (file.endsWith('.html')) {
      pages.set(file, parseDocument(await readFile(join(folder, file), 'utf8')));
    }
  }
  const ids = new Map(
    [...pages].map(([file, html]) => [
      file,
      new Set(DomUtils.findAll((element) => 'id' in element.attribs, [html]).map(idOf)),
    ]),
  );
  const broken: string[] = [];
  const ways = new Map<string, Set<string>>();
  let links = 0;
  for (const [file, html] of pages) {
    const here = new URL(base + file.replace(/(^|\/)index\.html$/, '$1'), origin);
    const targets = new Set<string>();
    ways.set(file, targets);
    for (const { tag, address } of addressesIn(html)) {
      links++;
      const url = new URL(address, here);
      if (url.origin !== origin) {
        const may = CHOSEN.includes(tag) && /^https?:$/.test(url.protocol);
        if (!may) broken.push(`${file} → ${address}`);
        continue;
      }
      const target = fileAt(url, base);
      const fragment = decodeURIComponent(url.hash.slice(1));
      const found = target !== null && files.has(target);
      if (!found || (fragment !== '' && !ids.get(target)?.has(fragment))) {
        broken.push(`${file} → ${address}`);
      } else if (tag === 'a') targets.add(target);
    }
  }
  return { pages: pages.size, links, broken, unreached: unreached(ways) };
}

const ORIGIN = 'http://crawled.test';

function idOf(element: { attribs: Record<string, string> }): string {
  return element.attribs['id'] ?? '';
}

function addressesIn(html: ReturnType<typeof parseDocument>): { tag: string; address: string }[] {
  return DomUtils.findAll(() => true, [html]).flatMap(({ name, attribs }) =>
    ATTRIBUTES.flatMap((attribute) => {
      const address = attribs[attribute];
      return address === undefined ? [] : [{ tag: name, address }];
    }),
  );
}

function fileAt(url: URL, base: string): string | null {
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return null;
  const inside = path.slice(base.length);
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}

function unreached(ways: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reached = new Set(['index.html']);
  for (const file of reached) {
    for (const target of ways.get(file) ?? []) reached.add(target);
  }
  return [...ways.keys()].filter((file) => !reached.has(file)).toSorted();
}
