import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { cut } from '../text/cut.ts';
import type { AttributeUse, ElementUse, NoteTree, Point } from './note-tree.ts';

/** The most characters of a note's own text that a message shows. */
const LONGEST = 60;

const media = new Set(['img', 'picture', 'source', 'video', 'audio', 'track']);
const forbidden = new Set([
  'script',
  'style',
  'iframe',
  'link',
  'meta',
  'object',
  'embed',
  'base',
  'form',
]);
const componentOfPage = {
  papers: 'PaperLink',
  digests: 'DigestLink',
  topics: 'TopicLink',
} as const;
type Page = keyof typeof componentOfPage;

/**
 * What a note holds that could not stand on a page of the site: pictures and elements that its content
 * security policy forbids or that would need a file of their own, attributes that are code, links that
 * are code or that know where the site is served, and expressions.
 */
export function checkNoteParts(file: string, tree: NoteTree): Diagnostic[] {
  const links = [
    ...tree.links,
    ...tree.attributes.flatMap(({ name, value, line, column }) =>
      name.toLowerCase() === 'href' && value !== null ? [{ url: value, line, column }] : [],
    ),
  ];
  return [
    ...tree.pictures.map((point) => noPictures(file, point)),
    ...tree.elements.flatMap((element) => checkElement(file, element)),
    ...tree.attributes.flatMap((attribute) => checkAttribute(file, attribute)),
    ...links.flatMap((link) => checkLink(file, link)),
    ...tree.expressions.map(({ source, line, column }) => {
      const message = `Nothing is computed in a note, and \`{${shortened(source)}}\` is an expression.`;
      const fix = 'Write the words themselves. A brace that is to be read is written `\\{`.';
      return diagnose('note-expression', { file, line, column }, message, fix);
    }),
  ];
}

function noPictures(file: string, { line, column }: Point): Diagnostic {
  const message = 'A note cannot show pictures, sound or film: only words and links are published.';
  const fix = 'Link to it where it is published: `[words](https://…)`.';
  return diagnose('note-element', { file, line, column }, message, fix);
}

function checkElement(file: string, element: ElementUse): Diagnostic[] {
  const { name, line, column } = element;
  if (media.has(name)) return [noPictures(file, element)];
  if (!forbidden.has(name)) return [];
  const message = `A note cannot hold the element \`<${name}>\`.`;
  const fix =
    'Remove it: a note is words, and how pages look and what they load is not its business.';
  return [diagnose('note-element', { file, line, column }, message, fix)];
}

function checkAttribute(file: string, { tag, name, line, column }: AttributeUse): Diagnostic[] {
  if (!/^(?:style$|on[a-z])/i.test(name)) return [];
  const message = `\`<${tag}>\` has the attribute \`${name}\`, which pages of this site do not allow.`;
  return [diagnose('note-element', { file, line, column }, message, 'Remove the attribute.')];
}

function checkLink(file: string, { url, line, column }: Point & { url: string }): Diagnostic[] {
  const place = { file, line, column };
  // Browsers leave out white space and controls before they look at the scheme.
  const bare = url.replace(/[\p{Cc}\s]/gu, '');
  const scheme = /^(?:javascript|data|vbscript):/i.exec(bare)?.[0].toLowerCase();
  if (scheme !== undefined) {
    const message = `A link cannot lead to a \`${scheme}\` address.`;
    return [diagnose('note-link', place, message, 'Link to a page, or remove the link.')];
  }
  if (!/^\/(?!\/)/.test(bare)) return [];
  const message = `The link to \`${shortened(url)}\` leads astray where the site is served below a folder.`;
  return [diagnose('note-link', place, message, insteadOf(bare))];
}

function insteadOf(url: string): string {
  const [, page = '', id = ''] = /\/([a-z]+)\/([^/?#]+)\/?(?:[?#].*)?$/.exec(url) ?? [];
  if (isPage(page))
    return `Write \`<${componentOfPage[page]} id="${shortened(id)}">…</${componentOfPage[page]}>\`.`;
  const list = Object.values(componentOfPage).map((name) => `\`<${name} id="…" />\``);
  return `Use ${list.join(', ')} for pages of this site, or a whole address such as \`https://…\`.`;
}

function isPage(name: string): name is Page {
  return Object.hasOwn(componentOfPage, name);
}

function shortened(text: string): string {
  return cut(text.replace(/\s+/g, ' ').trim(), LONGEST);
}
