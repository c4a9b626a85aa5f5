/**
 * What a bare page tells the page that frames it, whenever its height changes. `address` is that of the bare page,
 * for pages with several frames; telling them apart by the event's `source` is surer.
 */
export interface HeightMessage {
  type: 'offprint-height';
  /** Pixels of CSS that the content takes, whole and rounded up. */
  height: number;
  address: string;
}

/** The least change that is told, in pixels: a frame that follows must not set off the next message. */
const LEAST = 1;

/** Tells the page that frames this one how high its content is: at first, and after each change. */
export function tellHeight(frame: Window & typeof globalThis): void {
  if (frame.parent === frame) return;
  const { body } = frame.document;
  const secret = wordPressSecret(frame.location.hash);
  let told = -LEAST;
  const tell = (): void => {
    // The height of the content, not of the document, which is never less than that of the frame.
    const height = Math.ceil(body.getBoundingClientRect().height);
    if (Math.abs(height - told) < LEAST) return;
    told = height;
    const message: HeightMessage = {
      type: 'offprint-height',
      height,
      address: frame.location.href,
    };
    // Whoever frames the page may know how high it is: it tells nothing that the content does not.
    frame.parent.postMessage(message, '*');
    if (secret) frame.parent.postMessage({ message: 'height', value: height, secret }, '*');
  };
  // It is called first when the page is laid out, with its styles; before that the height would be another.
  new frame.ResizeObserver(tell).observe(body);
  if (secret) followLinks(frame, secret);
}

/**
 * WordPress frames what a pasted address offers by oEmbed, gives it a secret (`#?secret=…`), and asks for messages of
 * its own (wp-includes/js/wp-embed.js, since 4.4).
 */
function wordPressSecret(hash: string): string | null {
  return /^#\?secret=(\w{1,40})$/.exec(hash)?.[1] ?? null;
}

/** In the frame of WordPress no link may lead out by itself: the page around it follows those to this site. */
function followLinks(frame: Window & typeof globalThis, secret: string): void {
  frame.document.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof frame.HTMLAnchorElement);
    if (!link?.href || event.defaultPrevented) return;
    frame.parent.postMessage({ message: 'link', value: link.href, secret }, '*');
  });
}
