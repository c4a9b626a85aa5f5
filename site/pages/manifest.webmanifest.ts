import type { APIRoute } from 'astro';
import { catalog } from '../catalog.ts';
import { addresses, href } from '../links.ts';
import { icons } from '../offline/icons.ts';

/** What a browser needs to install the site; the colours of dark themes stand in the head of every page. */
export const GET: APIRoute = () => {
  const { site } = catalog();
  const manifest = {
    id: href(addresses.home),
    name: site.title,
    short_name: site.title,
    description: site.description,
    lang: site.language,
    start_url: href(addresses.home),
    scope: href(addresses.home),
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons: [
      ...icons.map(({ name, size, purpose }) => ({
        src: href(`${addresses.icons}${name}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
      { src: href('favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
};
