import type { Layout } from './core/timeline/layout.ts';
import type { Marks, marksOf } from './core/timeline/marks.ts';

/**
 * Draws the marks of a layout on a canvas: thousands of them take a browser far less time there. How they look is
 * what the style sheet says of the paths of the picture, which stand empty for that.
 *
 * @param scale pixels of the page for a unit of the layout
 */
export function paint(
  canvas: HTMLCanvasElement,
  picture: Element,
  { lanes, radius }: Layout,
  scale: number,
  toMarks: typeof marksOf,
): void {
  const ratio = devicePixelRatio;
  canvas.width = canvas.clientWidth * ratio;
  canvas.height = canvas.clientHeight * ratio;
  const context = canvas.getContext('2d');
  context?.scale(ratio * scale, ratio * scale);
  for (const [at, group] of [...picture.querySelectorAll(':scope > g')].entries()) {
    const lane = lanes[at];
    const marks = lane && toMarks(lane, radius);
    for (const path of group.querySelectorAll('path')) {
      const d = marks?.[path.getAttribute('class') as keyof Marks];
      if (context && d) drawMark(context, path, d);
    }
  }
}

/** Draws a mark of a picture as it looks there: a text, or a path, of which `d` says the places. */
export function drawMark(context: CanvasRenderingContext2D, mark: Element, d: string): void {
  const { fill, stroke, opacity, strokeWidth, strokeLinecap, font } = getComputedStyle(mark);
  const numberOf = (name: string, of: Element | null = mark): number =>
    Number(of?.getAttribute(name));
  context.save();
  const width = numberOf('width', mark.closest('svg'));
  if (width > 0) {
    context.beginPath();
    context.rect(0, 0, width, context.canvas.height);
    context.clip();
  }
  context.globalAlpha = Number(opacity);
  context.fillStyle = fill;
  context.strokeStyle = stroke;
  context.lineWidth = parseFloat(strokeWidth);
  context.lineCap = strokeLinecap === 'round' ? 'round' : 'butt';
  const path = new Path2D(d);
  if (d && fill !== 'none') context.fill(path);
  if (d && stroke !== 'none') context.stroke(path);
  if (mark instanceof SVGTextElement) {
    const anchor = mark.getAttribute('text-anchor');
    context.font = font;
    context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'end' : 'start';
    const text = [mark.textContent.trim(), numberOf('x'), numberOf('y')] as const;
    if (stroke !== 'none') context.strokeText(...text);
    context.fillText(...text);
  }
  context.restore();
}
