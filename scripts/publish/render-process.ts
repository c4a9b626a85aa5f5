import { text } from 'node:stream/consumers';

/**
 * The process that renders pages. It loads Astro, which takes a second, while the content is still read; then it waits
 * for its standard input, which holds the environment to render in, as JSON. Where that ends with nothing in it,
 * nothing is to be rendered any more.
 */
const [, , astro = ''] = process.argv;
await import('astro');
const told = await text(process.stdin);
if (told !== '') {
  Object.assign(process.env, JSON.parse(told));
  process.argv = [process.execPath, astro, 'build'];
  await import(astro);
}
