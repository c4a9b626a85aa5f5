import { drawMark } from './topic-timeline-canvas.ts';

/** What of its style is written into a picture that is saved. */
const STYLE = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-family',
  'font-weight',
  'paint-order',
];

/** How many pixels a unit of a picture has when it is saved as such. */
const DENSITY = 2;

/** What is drawn, and what only shows where a reader is. */
const MARKS = 'path, text';
const OVER = 'rect, circle';

/** A drawing as a file by itself, which looks as it does here, on its paper and with a title. */
export function svgOf(drawing: SVGSVGElement, title: string): string {
  const copy = document.importNode(drawing, true);
  const copies = [...copy.querySelectorAll(MARKS)];
  for (const [index, mark] of [...drawing.querySelectorAll(MARKS)].entries()) {
    const style = getComputedStyle(mark);
    const own = copies[index];
    own?.removeAttribute('class');
    for (const name of STYLE) own?.setAttribute(name, style.getPropertyValue(name));
  }
  for (const mark of copy.querySelectorAll(OVER)) mark.remove();
  const { width, height } = drawing.viewBox.baseVal;
  const made = (name: string, attributes: Record<string, string>): Element => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const each of Object.entries(attributes)) element.setAttribute(...each);
    return element;
  };
  const name = made('title', {});
  name.textContent = title;
  const size = { width: String(width), height: String(height) };
  copy.prepend(name, made('rect', { ...size, fill: paperOf(drawing) }));
  for (const each of Object.entries(size)) copy.setAttribute(...each);
  copy.removeAttribute('part');
  copy.removeAttribute('aria-hidden');
  const text = new XMLSerializer().serializeToString(copy);
  return text.replaceAll(/<!--.*?-->/gs, '');
}

/** A drawing as pixels, on its paper. `null` where the browser makes none. */
export function pngOf(drawing: SVGSVGElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const { width, height } = drawing.viewBox.baseVal;
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  const context = canvas.getContext('2d');
  if (context) {
    context.scale(DENSITY, DENSITY);
    context.fillStyle = paperOf(drawing);
    context.fillRect(0, 0, width, height);
    // A picture of the file would need a rule in the policies of strict pages; paths need none.
    for (const mark of drawing.querySelectorAll(MARKS)) {
      drawMark(context, mark, mark.getAttribute('d') ?? '');
    }
  }
  return new Promise((done) => canvas.toBlob(done));
}

/** The colour of the paper that a drawing is on; of the sheet of a browser where it lets the page shine through. */
function paperOf(drawing: Element): string {
  const root = drawing.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : drawing;
  return getComputedStyle(host).backgroundColor;
}
