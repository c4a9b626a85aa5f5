import { handed } from '../page-parts.ts';
import { defineElement } from './element-scripts.ts';

/** How far from the part of the page that is seen a piece's script is loaded. */
const NEAR = '800px';

/** Loads the script of each element of the gallery when one of its kind comes near; the elements then load theirs. */
export function startGallery(): void {
  const gallery = document.querySelector('[data-embed-gallery]');
  if (!gallery) return;
  for (const figure of gallery.querySelectorAll<HTMLElement>('figure[data-style]')) {
    const style = handed(figure, 'style') as [string, string][];
    for (const [name, value] of style) figure.style.setProperty(name, value);
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        // The links in it stay, and say the same.
        defineElement(target.localName).catch((error: unknown) => console.error(error));
      }
    },
    { rootMargin: NEAR },
  );
  for (const piece of gallery.querySelectorAll('figure > :not(figcaption, img)')) {
    observer.observe(piece);
  }
}
