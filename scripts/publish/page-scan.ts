import { Parser } from 'htmlparser2';

/** A thing found in a page, and where: `offset` counts UTF-16 units from the start of the page. */
export interface Spot {
  offset: number;
  text: string;
}

/**
 * An address in a page. `go`: a reader may follow it. `load`: the browser asks for it by itself. `self`: it
 * says where the page or a picture of it stands, in full.
 */
export interface PageLink {
  use: 'go' | 'load' | 'self';
  href: string;
  offset: number;
}

/** What a page is made of, as far as the promises about pages go. */
export interface PageScan {
  /** Whether it starts with `<!doctype html>`. */
  doctype: boolean;
  /** `lang` of the `html` element; `null` if there is none. */
  language: string | null;
  /** Titles of the document (those in pictures are others). */
  titles: Spot[];
  headings: Spot[];
  /** Content security policies given in the page. */
  policies: Spot[];
  /** Where `body` starts; a policy after it counts for nothing. `null` without one. */
  body: number | null;
  /** The first element that loads or runs something; `null` if none does. */
  firstLoad: number | null;
  /** Scripts and styles whose code stands in the page; blocks of JSON are not among them. */
  inline: (Spot & { element: 'script' | 'style' })[];
  /** Whether it asks search engines to leave it out. */
  isHidden: boolean;
  /** What must not stand in a page: attributes with code or style, an address for `base`. `text` says which. */
  forbidden: Spot[];
  links: PageLink[];
  /** What a fragment can point to: nothing that stands in a shadow root. */
  ids: Set<string>;
  /** Elements whose id an element before them in the same tree has; `text` is the id. */
  repeatedIds: Spot[];
}

/** `rel` of links that load nothing (HTML standard, "Link types"). */
const RELS_TO_FOLLOW: ReadonlySet<string> = new Set(
  'alternate author bookmark canonical help license me next prev privacy-policy search tag'.split(
    ' ',
  ),
);

/** Types of script that hold data, which no policy refuses. */
const DATA_TYPES: ReadonlySet<string> = new Set(['application/json', 'application/ld+json']);

/** `property` or `name` of `meta` elements whose content is an address of this site. */
const SELF_META: ReadonlySet<string> = new Set(['og:url', 'og:image', 'twitter:image']);

/** Scans a page; total, for HTML of any shape, and linear in its length. */
export function scanPage(html: string): PageScan {
  const scan: PageScan = {
    doctype: /^<!doctype html>/i.test(html),
    language: null,
    titles: [],
    headings: [],
    policies: [],
    body: null,
    firstLoad: null,
    inline: [],
    isHidden: false,
    forbidden: [],
    links: [],
    ids: new Set(),
    repeatedIds: [],
  };
  /** Ids of the document, then of each shadow root that is open: they are apart from one another. */
  const trees = [new Set<string>()];
  /** For each `template` that is open, whether it is a shadow root. */
  const templates: boolean[] = [];
  let foreign = 0;
  let collecting: Spot | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      const offset = parser.startIndex;
      collecting = null;
      if (name === 'svg' || name === 'math') foreign++;
      else if (name === 'html') scan.language = attributes['lang'] ?? null;
      else if (name === 'body') scan.body ??= offset;
      else if (name === 'base' && 'href' in attributes) {
        scan.forbidden.push({ offset, text: 'a `base` element with an address' });
      } else if (name === 'h1') scan.headings.push({ offset, text: '' });
      else if (name === 'meta') scanMeta(scan, attributes, offset);
      else if (name === 'title' && foreign === 0) {
        collecting = { offset, text: '' };
        scan.titles.push(collecting);
      } else if (name === 'style' || (name === 'script' && isCode(attributes))) {
        scan.firstLoad ??= offset;
        if (attributes['src'] === undefined) {
          const code: PageScan['inline'][number] = { offset, text: '', element: name };
          scan.inline.push(code);
          collecting = code;
        }
      }
      const { id } = attributes;
      const ids = trees.at(-1);
      if (id !== undefined && ids?.has(id)) scan.repeatedIds.push({ offset, text: id });
      else if (id !== undefined) ids?.add(id);
      scanAttributes(scan, name, attributes, offset);
      if (trees.length === 1) addTargets(scan, name, attributes);
      if (name === 'template') {
        const isShadow = 'shadowrootmode' in attributes;
        templates.push(isShadow);
        if (isShadow) trees.push(new Set());
      }
    },
    ontext(text) {
      if (collecting !== null) collecting.text += text;
    },
    onclosetag(name) {
      collecting = null;
      if (name === 'svg' || name === 'math') foreign--;
      else if (name === 'template' && templates.pop() === true) trees.pop();
    },
  });
  parser.end(html);
  return scan;
}

type Attributes = Readonly<Record<string, string>>;

function isCode(attributes: Attributes): boolean {
  return !DATA_TYPES.has((attributes['type'] ?? '').trim().toLowerCase());
}

function scanMeta(scan: PageScan, attributes: Attributes, offset: number): void {
  const content = attributes['content'] ?? '';
  const pragma = attributes['http-equiv']?.toLowerCase();
  if (pragma === 'content-security-policy') scan.policies.push({ offset, text: content });
  if (pragma === 'refresh') {
    const href = /^[\s\d.]*[;,]?\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content)?.[1] ?? '';
    if (href !== '') scan.links.push({ use: 'go', href, offset });
  }
  if (attributes['name'] === 'robots' && /\bnoindex\b/i.test(content)) scan.isHidden = true;
  if (SELF_META.has(attributes['property'] ?? attributes['name'] ?? '')) {
    scan.links.push({ use: 'self', href: content, offset });
  }
}

function scanAttributes(
  scan: PageScan,
  name: string,
  attributes: Attributes,
  offset: number,
): void {
  for (const attribute in attributes) {
    const value = attributes[attribute] ?? '';
    switch (attribute) {
      case 'href':
      case 'xlink:href':
        addLink(scan, { use: useOfHref(name, attributes), href: value, offset });
        break;
      case 'action':
      case 'formaction':
        addLink(scan, { use: 'go', href: value, offset });
        break;
      case 'src':
      case 'poster':
      case 'ping':
        addLink(scan, { use: 'load', href: value, offset });
        break;
      case 'data':
        if (name === 'object') addLink(scan, { use: 'load', href: value, offset });
        break;
      case 'srcset':
      case 'imagesrcset':
        for (const href of candidates(value)) addLink(scan, { use: 'load', href, offset });
        break;
      case 'style':
        scan.forbidden.push({ offset, text: `a \`style\` attribute on \`${name}\`` });
        break;
      default:
        if (attribute.startsWith('on')) {
          scan.forbidden.push({ offset, text: `code in \`${attribute}\` of \`${name}\`` });
        }
    }
  }
}

function addTargets(scan: PageScan, name: string, attributes: Attributes): void {
  if (attributes['id'] !== undefined) scan.ids.add(attributes['id']);
  if (name === 'a' && attributes['name'] !== undefined) scan.ids.add(attributes['name']);
}

function addLink(scan: PageScan, link: PageLink): void {
  if (link.use === 'load') scan.firstLoad ??= link.offset;
  scan.links.push(link);
}

function useOfHref(name: string, attributes: Attributes): PageLink['use'] {
  if (name === 'link') {
    const rels = (attributes['rel'] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    if (rels.includes('canonical')) return 'self';
    return rels.length > 0 && rels.every((rel) => RELS_TO_FOLLOW.has(rel)) ? 'go' : 'load';
  }
  return name === 'use' || name === 'image' ? 'load' : 'go';
}

/** The addresses in a `srcset`: runs without white space, each with an optional size, split by commas. */
function candidates(srcset: string): string[] {
  const pattern = /([^\s,]\S*[^\s,]|[^\s,])(?:\s[^,]*)?(?:,|$)/g;
  return Array.from(srcset.matchAll(pattern), ([, href]) => href ?? '');
}
