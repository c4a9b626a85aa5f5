import type { APIRoute, GetStaticPaths } from 'astro';
import { elementStyles } from '../../../embed/element-styles.ts';

export const getStaticPaths = (() =>
  Object.values(elementStyles).map(({ name, text }) => ({
    params: { name },
    props: { text },
  }))) satisfies GetStaticPaths;

/** The style of an element that bare pages draw: what its script brings along, for before that comes. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
