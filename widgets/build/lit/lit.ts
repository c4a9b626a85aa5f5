/**
 * All of `lit` that the elements use, as it is in the scripts of `cdn/`: for tests, which have no bundler that puts
 * the stand-in where Lit itself asks for `LitElement`.
 */
export * from './lit-element.ts';

/** Tests of elements run in browsers. */
export const isServer = false;
