import { createHash } from 'node:crypto';
import type { LitElement } from 'lit';
import { DigestList } from '../../widgets/src/digest-list.ts';
import { PaperCard } from '../../widgets/src/paper-card.ts';
import { addresses, href } from '../links.ts';
import { styleOf } from './server-drawn.ts';

/** The elements that are drawn on the server. */
const drawn = { 'paper-card': PaperCard, 'digest-list': DigestList } satisfies Record<
  string,
  typeof LitElement
>;

/** The style of an element, as a file of its own. */
export interface ElementStyle {
  /** Of the file, without its ending; a hash in it lets browsers keep the file for good. */
  name: string;
  /** Where the file is, for links. */
  href: string;
  text: string;
}

/** The styles of the elements that are drawn on the server, by their tags. */
export const elementStyles = Object.fromEntries(
  Object.entries(drawn).map(([tag, element]) => {
    const text = styleOf(element);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
    const name = `${tag}.${hash}`;
    return [tag, { name, href: href(addresses.elementStyle(name)), text }];
  }),
) as Record<keyof typeof drawn, ElementStyle>;
