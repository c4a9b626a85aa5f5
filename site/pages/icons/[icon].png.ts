import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, type Icon, icons } from '../../offline/icons.ts';

export const getStaticPaths = (() =>
  icons.map((icon) => ({ params: { icon: icon.name }, props: { icon } }))) satisfies GetStaticPaths;

/** The mark of the site as a picture for home screens. */
export const GET: APIRoute<{ icon: Icon }> = ({ props }) =>
  new Response(drawIcon(props.icon), { headers: { 'Content-Type': 'image/png' } });
