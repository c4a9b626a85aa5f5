/** What gestures act on. Places are pixels from the left of the page's window. */
export interface Surface {
  /** Shows a stretch of time `factor` times as long, in which what is at a place stays there. */
  zoom: (factor: number, place: number) => void;
  /** What is at a place moves to another. */
  move: (from: number, to: number) => void;
  /** Marks a stretch of the picture, or none; shows what is in it. */
  brush: (stretch: [number, number] | null) => void;
  show: (stretch: [number, number]) => void;
  /** Something is meant; and where it is clicked on or tapped, chosen. */
  mean: (event: PointerEvent) => void;
  choose: (event: PointerEvent) => void;
}

/** How far a pointer moves before that means something, in pixels. */
const SLIP = 5;

/** How many pixels a wheel turns for a zoom by `e`, and how many a line counts for. */
const TURN = 300;
const LINE = 30;

/**
 * Turns pointers and wheels on a picture into views: a finger moves it and two pinch it, a mouse or a pen marks a
 * stretch to look at, a wheel with Ctrl or ⌘ zooms and with Shift moves. Without these, the page is scrolled.
 */
export function listenToGestures(
  plot: HTMLElement,
  { zoom, move, brush, show, mean, choose }: Surface,
): void {
  const pointers = new Map<number, number>();
  let start = 0;
  let isMoved = false;

  plot.addEventListener(
    'wheel',
    (event) => {
      const { ctrlKey, metaKey, shiftKey, clientX, deltaX, deltaY, deltaMode } = event;
      const isZoom = ctrlKey || metaKey;
      if (!isZoom && !shiftKey) return;
      event.preventDefault();
      const by = (deltaY || deltaX) * (deltaMode === 0 ? 1 : LINE);
      if (isZoom) zoom(Math.exp(Math.max(-1, Math.min(1, by / TURN))), clientX);
      else move(clientX + by, clientX);
    },
    { passive: false },
  );

  plot.addEventListener('pointerdown', ({ button, pointerId, clientX }) => {
    if (button > 0) return;
    pointers.set(pointerId, clientX);
    isMoved = pointers.size > 1;
    start = clientX;
  });

  plot.addEventListener('pointermove', (event) => {
    const { pointerId, clientX: to, pointerType } = event;
    const from = pointers.get(pointerId);
    if (from === undefined) {
      mean(event);
      return;
    }
    isMoved ||= Math.abs(to - start) > SLIP;
    if (!isMoved) return;
    // Without it, a pointer that leaves the picture is lost; one that a script made up cannot be held.
    if (event.isTrusted) plot.setPointerCapture(pointerId);
    pointers.set(pointerId, to);
    const other = [...pointers].find(([id]) => id !== pointerId)?.[1];
    if (other !== undefined) {
      // What lies under the finger that rests keeps its place.
      zoom(Math.abs(from - other) / Math.max(10, Math.abs(to - other)) || 1, other);
    } else if (pointerType === 'touch') move(from, to);
    else brush([start, to]);
  });

  const end = (event: PointerEvent): void => {
    const { pointerId, clientX, pointerType, type } = event;
    if (!pointers.delete(pointerId)) return;
    brush(null);
    if (type === 'pointercancel') return;
    if (!isMoved) choose(event);
    else if (pointerType !== 'touch') show([start, clientX]);
  };
  plot.addEventListener('pointerup', end);
  plot.addEventListener('pointercancel', end);
}
