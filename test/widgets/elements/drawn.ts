/** What an element has drawn, with that of the elements within it. */
export function* drawnIn(root: Element): Generator<Element> {
  for (const element of root.shadowRoot?.querySelectorAll('*') ?? []) {
    yield element;
    yield* drawnIn(element);
  }
}

/** The characters of an element, with those of the elements within it. */
export function textIn(root: Element): string {
  const inner = [...drawnIn(root)].filter(({ shadowRoot }) => shadowRoot);
  return [root, ...inner].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join('\n');
}

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** What elements draw with. Whatever else appears is no idea of theirs. */
const ALLOWED: Readonly<Record<string, ReadonlySet<string>>> = {
  [HTML]: new Set(
    `a abbr article aside b bdi br button canvas caption code dd details div dl dt em fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header i input kbd label legend li mark menu nav ol optgroup option
    output p paper-card pre search section select slot small span strong sub summary sup table tbody td textarea tfoot
    th thead time tr u ul var wbr`.split(/\s+/),
  ),
  [SVG]: new Set(
    'circle clipPath defs desc g line path pattern polygon polyline rect svg text title tspan'.split(
      ' ',
    ),
  ),
  // MathML Core, without what acts or holds other markup.
  [MATHML]: new Set(
    `math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle
    msub msubsup msup mtable mtd mtext mtr munder munderover`.split(/\s+/),
  ),
};

/** Attributes whose values are addresses. */
const ADDRESSES = new Set(
  'action background cite data formaction href icon ping poster src srcdoc srcset xlink:href'.split(
    ' ',
  ),
);

/** What an element has drawn that could do harm, in words; nothing where all is well. */
export function dangersIn(root: Element): string[] {
  const found: string[] = [];
  for (const element of drawnIn(root)) {
    const { namespaceURI, localName } = element;
    if (!ALLOWED[namespaceURI ?? '']?.has(localName)) found.push(`<${localName}>`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${name} on <${localName}>`);
      if (/url\(|@import|expression/i.test(value) && name === 'style') found.push(`style ${value}`);
      if (ADDRESSES.has(name) && !isHarmless(value)) found.push(`${name}=${value}`);
    }
  }
  return found;
}

/**
 * Addresses of the web, places in the same tree, and what a page itself has made. Not those of the page around the
 * element: no file of another site may say where its links lead there.
 */
function isHarmless(address: string): boolean {
  return /^(https?:\/\/|#|blob:)/.test(address) && !address.startsWith(location.origin);
}

/** Words that only appear where a program has shown a value that is not there, or is no text. */
export function slipsIn(root: Element): string[] {
  const shown = [...drawnIn(root)].flatMap((element) =>
    ['alt', 'aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
  );
  return [textIn(root), ...shown].flatMap((text) =>
    [...text.matchAll(/\bundefined\b|\bNaN\b|Invalid Date|\[object \w+\]/g)].map(String),
  );
}
