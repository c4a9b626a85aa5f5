import { version } from './version.ts';

const WARNED = Symbol.for('@offprint/widgets warned');

/**
 * Makes a class the element of a tag. A tag that is taken, by this script loaded twice or by another version,
 * stays as it is: the page is told once, whichever copy notices. Does nothing where there are no elements.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry: CustomElementRegistry | undefined = globalThis.customElements;
  const known = registry?.get(tag);
  if (!known) registry?.define(tag, element);
  else if (known !== element && !Reflect.has(globalThis, WARNED)) {
    Reflect.set(globalThis, WARNED, true);
    console.warn(`<${tag}> is already there: ${version} is not used.`);
  }
}
