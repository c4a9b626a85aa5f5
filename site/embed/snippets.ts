import { addresses } from '../../scripts/emit/addresses.ts';
import { frames } from '../../scripts/emit/frames.ts';
import { type Look, colours, families, formatFrame } from './choice.ts';
import { inHtml, inMarkdown, markdownTarget, oneLine } from './escaped.ts';
import type { Release } from './released.ts';
import { frameHeight, reservedHeight } from './reserved-height.ts';
import type { Described } from './thing.ts';

/** A site as snippets name it. */
export interface Place {
  /** Its whole address, with a slash at its end. */
  root: string;
  /** The release of the elements that snippets name; `null` where it serves none. */
  release: Release | null;
}

/** The code for a thing, ready to paste; `null` where it has no such form. */
export interface Snippets {
  /** The element, a link for as long as it is not there, and its script. */
  element: string | null;
  frame: string | null;
  /** A picture that is a link, in Markdown. */
  picture: string | null;
  /** A plain link, in HTML and in Markdown. */
  link: string;
  markdownLink: string;
}

/** The forms of a thing, in the order in which they are offered. */
export const forms = ['element', 'frame', 'picture', 'link', 'markdownLink'] as const;

/** The attributes that are asked of a bare page in its address; all else is what the page is. */
const FRAME_KNOWS = ['variant', 'limit'];

/** All forms of a thing. */
export function snippetsOf(thing: Described, look: Look, place: Place): Snippets {
  return {
    element: elementSnippet(thing, look, place),
    frame: frameSnippet(thing, look, place),
    picture: pictureSnippet(thing, place),
    link: links(thing, place)
      .map(({ title, address }) => htmlLink(title, address))
      .join(', '),
    markdownLink: links(thing, place)
      .map(({ title, address }) => `[${inMarkdown(title)}](${markdownTarget(address)})`)
      .join(', '),
  };
}

/**
 * The element and its script. It stands in one line, and its script in a second: a blank line would end the HTML for
 * Markdown, and WordPress makes paragraphs of lines. The link in it is what readers have without scripts.
 */
export function elementSnippet(thing: Described, look: Look, place: Place): string | null {
  const style = boxStyle(thing, look)
    .map((declaration) => declaration.join(':'))
    .join(';');
  return boxed(attribute('style', style), thing, look, place);
}

/** The same for pages whose policy forbids style in attributes: the box has a class. */
export function unstyledSnippet(thing: Described, look: Look, place: Place): string | null {
  return boxed(attribute('class', 'offprint'), thing, look, place);
}

function boxed(box: string, thing: Described, look: Look, place: Place): string | null {
  const script = scriptSnippet(thing, place);
  return script && `<div${box}>${tagOf(thing, look, place)}</div>\n${script}`;
}

/** The `<script>` of an element: the pinned version with its hash; `null` where none is released. */
function scriptSnippet({ tag }: Described, { root, release }: Place): string | null {
  const integrity = release?.integrity[`${tag}.js`];
  if (!release || integrity === undefined) return null;
  const src = `${root}${addresses.widgets(release.version)}${tag}.js`;
  return `<script type="module"${attribute('src', src)}${attribute('integrity', integrity)} crossorigin="anonymous"></script>`;
}

/** The element with the links that stand in for it, as it stands in a page or a template. */
export function tagOf(thing: Described, { theme }: Look, place: Place): string {
  const attributes = attributesOf(thing, place);
  if (theme !== 'page') attributes.push(['theme', theme]);
  const inside = links(thing, place)
    .map(({ title, address }) => htmlLink(title, address))
    .join(', ');
  const written = attributes.map(([name, value]) => attribute(name, value)).join('');
  return `<${thing.tag}${written}>${inside}</${thing.tag}>`;
}

/** The attributes of an element, with whole addresses. */
function attributesOf(thing: Described, { root }: Place): [name: string, value: string][] {
  return thing.attributes.map(([name, value]) => [
    name,
    typeof value === 'string' ? value : root + value.path,
  ]);
}

function propertiesOf({ font, colours: chosen }: Look): [name: string, value: string][] {
  const properties = colours.flatMap((name): [string, string][] => {
    const value = chosen[name];
    return value === null ? [] : [[`--offprint-${name}`, value]];
  });
  const family = families[font];
  return family === null ? properties : [...properties, ['--offprint-font', family]];
}

/** The style of the box around an element: the room that it takes, and its look. */
export function boxStyle(thing: Described, look: Look): [name: string, value: string][] {
  return [['min-height', reservedHeight(thing)], ...lookStyle(look)];
}

/** The style that a look is made of. */
export function lookStyle(look: Look): [name: string, value: string][] {
  const width: [string, string][] = look.width === null ? [] : [['max-width', `${look.width}px`]];
  return [...width, ...propertiesOf(look)];
}

function frameSnippet(thing: Described, look: Look, { root }: Place): string | null {
  if (thing.frame === null) return null;
  const chosen = thing.attributes.flatMap(([name, value]): [string, string][] =>
    FRAME_KNOWS.includes(name) && typeof value === 'string' ? [[name, value]] : [],
  );
  const src = root + thing.frame + formatFrame(chosen, look);
  const width = look.width === null ? '' : `;max-width:${look.width}px`;
  const title = attribute('title', oneLine(thing.title, src));
  // A timeline has no edge of its own, and its bare page gives it one.
  const height = thing.tag === 'topic-timeline' ? frames.topic.height : frameHeight(thing);
  return `<iframe${attribute('src', src)}${title} width="100%" height="${height}" loading="lazy" style="border:0${width}"></iframe>`;
}

function pictureSnippet(thing: Described, place: Place): string | null {
  const [link] = links(thing, place);
  if (thing.picture === null || !link) return null;
  const picture = markdownTarget(place.root + thing.picture);
  return `[![${inMarkdown(link.title)}](${picture})](${markdownTarget(link.address)})`;
}

function links(thing: Described, { root }: Place): { title: string; address: string }[] {
  return thing.links.map(({ title, path }) => {
    const address = root + path;
    return { title: oneLine(title, address), address };
  });
}

function htmlLink(title: string, address: string): string {
  return `<a${attribute('href', address)}>${inHtml(title)}</a>`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${inHtml(value)}"`;
}
