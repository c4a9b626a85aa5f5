import { expect } from 'vitest';
import type { OffprintElement } from '../../../widgets/src/offprint-element.ts';
import { type Watch, settled } from './strange-site.ts';

/** Where an element stands, and what it is given late. */
interface Room {
  /** Of the box that it stands in, in pixels. */
  width: number;
  /** Of its letters, in pixels. */
  size: number;
  /** The address of the file that it asks for. */
  address: string;
  /** What that file says. */
  file: object;
}

/** Expects of an element that it takes the same room while its file is on its way, and once it is drawn from it. */
export async function expectSameRoom(
  page: Watch,
  element: OffprintElement<unknown>,
  { width, size, address, file }: Room,
): Promise<void> {
  const answer = Promise.withResolvers<Response>();
  page.answers.set(address, () => answer.promise);
  const box = document.createElement('div');
  box.style.cssText = `width: ${width}px; font-size: ${size}px`;
  box.append(element);
  document.body.append(box);
  await element.updateComplete;
  const before = element.getBoundingClientRect().height;
  answer.resolve(new Response(JSON.stringify(file)));
  await settled([element]);
  expect(element.status).toBe('ready');
  expect(element.getBoundingClientRect().height).toBe(before);
  expect(box.scrollWidth).toBe(width);
}
