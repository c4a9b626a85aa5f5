/** Names that may stand in markup: those of elements and attributes are constants, or come from MathML. */
const NAME = /^[a-z][a-zA-Z0-9-]*$/;

/** Elements that have no end. */
const VOID: ReadonlySet<string> = new Set(['meta', 'link', 'input', 'br', 'hr', 'img']);

/** HTML that was made by the functions of this module, and by nothing else: text in it is escaped. */
export class Markup {
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  toString(): string {
    return this.#html;
  }
}

/** What an element holds. Strings are text, whatever is in them; what is not there is left out. */
export type Content = Markup | string | number | null | undefined | false | readonly Content[];

/** Attributes by name: `true` stands without a value; one that is not there is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element. Throws on a name that is none, and on attributes that act or style, because no policy lets them. */
export function element(tag: string, attributes: Attributes, ...content: Content[]): Markup {
  const start = startTag(tag, attributes);
  return new Markup(VOID.has(tag) ? start : `${start}${rendered(content)}</${tag}>`);
}

/**
 * An element whose content a browser takes as it is: a script or a style of our own. Throws if the code would end
 * the element, or begin a comment that hides its end.
 */
export function codeElement(tag: 'script' | 'style', attributes: Attributes, code: string): Markup {
  if (/<\/(?:script|style)|<!--|<script/i.test(code)) {
    throw new Error(`The code of a ${tag} must not hold the end of it.`);
  }
  return new Markup(`${startTag(tag, attributes)}${code}</${tag}>`);
}

/**
 * A block of data for scripts, as JSON. What could end the block is escaped, and so are the line separators that
 * JSON allows and scripts once did not.
 */
export function dataElement(attributes: Attributes, value: unknown): Markup {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Markup(
    `${startTag('script', { ...attributes, type: 'application/json' })}${json}</script>`,
  );
}

/** A whole document. */
export function documentOf(language: string, head: Content, body: Content): string {
  const html = element(
    'html',
    { lang: language },
    element('head', {}, head),
    element('body', {}, body),
  );
  return `<!doctype html>\n${html.toString()}\n`;
}

function startTag(tag: string, attributes: Attributes): string {
  named(tag);
  const list = Object.entries(attributes).map(([name, value]) => {
    named(name);
    if (name.startsWith('on') || name === 'style') throw new Error(`\`${name}\` is never written.`);
    if (value === null || value === undefined || value === false) return '';
    return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
  });
  return `<${tag}${list.join('')}>`;
}

function named(name: string): void {
  if (!NAME.test(name)) throw new Error(`\`${name}\` is no name of an element or an attribute.`);
}

function rendered(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (typeof content === 'object') {
    return content instanceof Markup ? content.toString() : content.map(rendered).join('');
  }
  return escaped(String(content));
}

function escaped(text: string): string {
  return wellFormed(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Half a character would become another in the file; NUL is no character of HTML. */
function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
