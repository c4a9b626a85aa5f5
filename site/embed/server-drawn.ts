import { renderThunked } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { CSSResultOrNative, LitElement, TemplateResult } from 'lit';

/** How Lit opens a shadow root in markup, with the style of its element, which may be missing. */
const SHADOW_ROOT = /<template shadowroot="open" shadowrootmode="open">(?:<style>[^]*?<\/style>)?/;

/** What Lit leaves in its markup for a script that goes on with it. Ours replaces it whole. */
const HYDRATION_MARKS = /<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g;

/**
 * An element as markup, with its shadow root declared in it, so that it is read before any script comes, and
 * without one. The elements that the template names have to be registered.
 *
 * The style becomes a link: a strict policy refuses what stands in the page, and pages share the file. `data`
 * becomes a JSON child, from which the script draws the same again, without a request. `fallback` is for
 * browsers that know no declared shadow root; they show it, and all others do not.
 *
 * Lit escapes what it binds; the marks of hydration are its own comments, which no bound text can hold.
 *
 * @param element a template of one element, with its data bound as properties
 */
export function drawnOnServer(
  element: TemplateResult,
  { style, data, fallback }: { style: string; data: object; fallback: TemplateResult },
): string {
  const link = `<template shadowrootmode="open"><link rel="stylesheet" href="${style}">`;
  // The style goes first: it is longer than all the rest, which is looked through several times.
  const markup = withoutMarks(drawn(element).replace(SHADOW_ROOT, () => link));
  const end = markup.lastIndexOf('</');
  if (end === -1) throw new Error('The template draws no element.');
  const child = `<script type="application/json">${jsonText(data)}</script>`;
  return `${markup.slice(0, end)}${child}${withoutMarks(drawn(fallback))}${markup.slice(end)}`;
}

/** The style of an element as one text, as Lit would write it into its shadow root. */
export function styleOf({ styles }: Pick<typeof LitElement, 'styles'>): string {
  const all = [styles ?? []].flat(Infinity) as readonly CSSResultOrNative[];
  return all.map((style) => ('cssText' in style ? style.cssText : '')).join('');
}

/** JSON that may stand in a `script` element: nothing in it ends that, or opens a comment. */
export function jsonText(data: object): string {
  return JSON.stringify(data).replace(/</g, String.raw`\u003c`);
}

function drawn(template: TemplateResult): string {
  return collectResultSync(renderThunked(template));
}

function withoutMarks(markup: string): string {
  return withoutIndents(markup.replace(HYDRATION_MARKS, ''));
}

/** Line breaks of templates without the spaces around them: a browser shows all of it as one space. */
function withoutIndents(markup: string): string {
  const [first = '', ...lines] = markup.split('\n');
  const last = lines.pop();
  if (last === undefined) return first;
  const middle = lines.map((line) => line.trim()).filter((line) => line !== '');
  return [first.trimEnd(), ...middle, last.trimStart()].join('\n');
}
