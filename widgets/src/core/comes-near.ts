/** How far from the part of the page that is seen something counts as near. */
const NEAR = '600px';

/** Waits until an element is near the part of the page that is seen, or until the signal says that nobody waits any more. */
export function comesNear(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && end(),
      { rootMargin: NEAR },
    );
    const end = (): void => {
      observer.disconnect();
      done();
    };
    signal.addEventListener('abort', end);
    observer.observe(element);
  });
}
