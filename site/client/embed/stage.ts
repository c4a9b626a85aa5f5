import type { Look } from '../../embed/choice.ts';
import { boxStyle } from '../../embed/snippets.ts';
import type { Described } from '../../embed/thing.ts';
import { href } from '../../href.ts';
import { element } from '../page-parts.ts';
import { defineElement } from './element-scripts.ts';

/** Where the preview stands. */
export interface Stage {
  /** Shows a thing, or nothing. Rejects where the script of the element cannot be loaded. */
  show: (thing: Described | null, look: Look) => Promise<void>;
}

/** A preview in a box: the element itself, with this site as it is here, made anew only for another thing. */
export function createStage(box: HTMLElement): Stage {
  let shown = '';
  const show: Stage['show'] = async (thing, look) => {
    box.removeAttribute('style');
    for (const [name, value] of thing ? boxStyle(thing, look) : [])
      box.style.setProperty(name, value);
    const key = JSON.stringify([thing?.tag, thing?.attributes]);
    if (key !== shown) box.replaceChildren(...(thing ? [made(thing)] : []));
    shown = key;
    const { firstElementChild: drawn } = box;
    if (look.theme === 'page') drawn?.removeAttribute('theme');
    else drawn?.setAttribute('theme', look.theme);
    if (thing) await defineElement(thing.tag);
  };
  return { show };
}

function made({ tag, attributes, links }: Described): HTMLElement {
  const drawn = document.createElement(tag);
  for (const [name, value] of attributes) {
    drawn.setAttribute(name, typeof value === 'string' ? value : href(value.path));
  }
  for (const { title, path } of links) {
    const link = element('a', '', title);
    link.href = href(path);
    drawn.append(link);
  }
  return drawn;
}
