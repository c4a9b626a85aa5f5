import { QuoteType, Tokenizer } from 'htmlparser2';
import { relativeAddress } from '../emit/output-file.ts';
import type { SiteRoot } from '../emit/site-root.ts';
import { resolveLink } from '../publish/link-target.ts';
import { fileOf } from '../publish/site-files.ts';

/** What a page is moved with. */
export interface PageMove {
  /** The page's file on the site, and where it is in the folder. */
  from: string;
  to: string;
  root: SiteRoot;
  /** Whether a file of the site is in the folder. */
  isTaken: (file: string) => boolean;
  /** Called for each file that the page loads or links to. */
  onFile: (file: string) => void;
  /** The script that stands for those that the site's bundler made. */
  script: string;
  /** A style sheet that comes after those of the page. */
  styles: string;
  policy: string;
}

/** Where the site's bundler puts what it makes. */
const BUNDLES = '_astro/';

/** Attributes that are addresses. */
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'xlink:href', 'src', 'action', 'poster']);

/** What is written in place of a part of the page. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

interface Attribute {
  name: string;
  value: string;
  /** With the white space before it. */
  start: number;
  end: number;
}

interface Tag {
  name: string;
  start: number;
  end: number;
  attributes: Map<string, Attribute>;
}

/**
 * A page of the site as it stands in a folder without a server: addresses are relative and name their files, what is
 * not in the folder leads to the site or nowhere, and one classic script stands for those that the site's bundler made:
 * these are modules, which no browser loads from a disk, or know the path that the site is served under. Everything
 * else stays as it is, byte for byte.
 */
export function relativePage(html: string, move: PageMove): string {
  const edits: Edit[] = [];
  let removing: number | null = null;
  for (const tag of tagsOf(html)) {
    if (tag.name === '/script' && removing !== null) {
      edits.push({ start: removing, end: tag.end, text: '' });
      removing = null;
    } else if (tag.name === '/head') {
      const src = escaped(relativeAddress(move.to, move.script));
      const styles = escaped(relativeAddress(move.to, move.styles));
      edits.push({
        start: tag.start,
        end: tag.start,
        text: `<link rel="stylesheet" href="${styles}"><script defer src="${src}"></script>`,
      });
    } else if (tag.name === 'script' && isBundled(tag)) {
      removing = tag.start;
    } else edits.push(...editsOf(tag, move));
  }
  let made = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    made += html.slice(at, start) + text;
    at = end;
  }
  return made + html.slice(at);
}

function isBundled(tag: Tag): boolean {
  return valueOf(tag, 'type') === 'module' || (valueOf(tag, 'src') ?? '').includes(`/${BUNDLES}`);
}

function editsOf(tag: Tag, move: PageMove): Edit[] {
  const { name, start, end, attributes } = tag;
  const whole: Edit[] = [{ start, end, text: '' }];
  if (name === 'link') {
    // A font is fetched before it is needed under rules that no file keeps to.
    if (valueOf(tag, 'rel') === 'preload') return whole;
    const address = addressIn(valueOf(tag, 'href') ?? '', move);
    if (address === null || (valueOf(tag, 'rel') === 'canonical' && !/^https?:/.test(address))) {
      return whole;
    }
  }
  if (name === 'meta') return metaEdits(tag, move, whole);
  return [...attributes.values()].flatMap((attribute) => {
    if (!ADDRESSES.has(attribute.name)) return [];
    const address = addressIn(attribute.value, move);
    if (address === attribute.value) return [];
    const text = address === null ? '' : ` ${attribute.name}="${escaped(address)}"`;
    return [{ start: attribute.start, end: attribute.end, text }];
  });
}

function metaEdits(tag: Tag, move: PageMove, whole: Edit[]): Edit[] {
  const content = tag.attributes.get('content');
  if (!content) return [];
  const { start, end, value } = content;
  const pragma = valueOf(tag, 'http-equiv')?.toLowerCase();
  if (pragma === 'content-security-policy') {
    return [{ start, end, text: ` content="${escaped(move.policy)}"` }];
  }
  if (pragma === 'refresh') {
    const [, delay = '', href = ''] = /^([^=]*url=)(.*)$/i.exec(value) ?? [];
    const address = addressIn(href, move);
    return address === null
      ? whole
      : [{ start, end, text: ` content="${escaped(delay + address)}"` }];
  }
  // Where the site has no address, nothing can be said of where the page stands.
  return valueOf(tag, 'property') === 'og:url' && !/^https?:/.test(value) ? whole : [];
}

/** An address as it is in the folder; `null` where it leads nowhere. */
function addressIn(href: string, { from, to, root, isTaken, onFile }: PageMove): string | null {
  if (href.startsWith('#')) return href;
  const target = resolveLink(href, from, root);
  if (target.kind !== 'here' || target.absolute) return href;
  const file = fileOf(target.path);
  const rest = /[?#].*$/s.exec(href)?.[0] ?? '';
  if (!isTaken(file)) {
    return root.address === null ? null : new URL(target.path, root.address).href + rest;
  }
  onFile(file);
  return relativeAddress(to, file) + rest;
}

function valueOf({ attributes }: Tag, name: string): string | undefined {
  return attributes.get(name)?.value;
}

/** The tags of a page in order; the name of one that ends an element begins with a slash. */
function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  let tag: Tag | null = null;
  let attribute: Attribute | null = null;
  const ignore = (): void => undefined;
  const end = (at: number): void => {
    if (tag) tags.push({ ...tag, end: at + 1 });
    tag = null;
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: (start, stop) => {
        const name = html.slice(start, stop).toLowerCase();
        tag = { name, start: start - 1, end: stop, attributes: new Map() };
      },
      onclosetag: (start, stop) => {
        const name = `/${html.slice(start, stop).toLowerCase()}`;
        tags.push({
          name,
          start: html.lastIndexOf('<', start),
          end: html.indexOf('>', stop) + 1,
          attributes: new Map(),
        });
      },
      onattribname: (start, stop) => {
        const name = html.slice(start, stop).toLowerCase();
        const space = /\s*$/.exec(html.slice(Math.max(0, start - 80), start))?.[0].length ?? 0;
        attribute = { name, value: '', start: start - space, end: stop };
      },
      onattribdata: (start, stop) => {
        if (attribute) attribute.value += unescaped(html.slice(start, stop));
      },
      onattribend: (quote, stop) => {
        if (tag && attribute) {
          // It counts the quotation mark.
          if (quote !== QuoteType.NoValue) attribute.end = stop;
          if (!tag.attributes.has(attribute.name)) tag.attributes.set(attribute.name, attribute);
        }
        attribute = null;
      },
      onattribentity: ignore,
      onopentagend: end,
      onselfclosingtag: end,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tags;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

/** The references that Astro writes in attributes. */
function unescaped(text: string): string {
  return text.replace(/&(?:amp|quot|lt|gt|#34|#38|#39|#60|#62);/g, (reference) => {
    return REFERENCES[reference] ?? reference;
  });
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#34;': '"',
  '&#38;': '&',
  '&#39;': "'",
  '&#60;': '<',
  '&#62;': '>',
};
