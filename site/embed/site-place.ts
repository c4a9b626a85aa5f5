import { catalog } from '../catalog.ts';
import { addresses, canonical, href } from '../links.ts';
import { siteRelease } from './released.ts';
import type { Place } from './snippets.ts';
import { UNKNOWN_ORIGIN } from './unknown-origin.ts';

/** This site as snippets name it. Where its publisher does not say its address, an origin that is nobody's stands in. */
export function sitePlace(): Place {
  return {
    root: isAddressKnown() ? canonical(addresses.home) : UNKNOWN_ORIGIN + href(addresses.home),
    release: siteRelease(),
  };
}

/** Whether the publisher says where the site will be; otherwise only a reader's browser knows. */
export function isAddressKnown(): boolean {
  return catalog().site.address !== null;
}
