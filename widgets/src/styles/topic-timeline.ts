import { css } from 'lit';

/** What a timeline looks like. Time runs from left to right in any script, and so do the places of its names. */
export const timelineStyles = css`
  :host {
    --size: var(--offprint-block-size, 20rem);
    --soft: var(--offprint-rule-strong, light-dark(#8d857a, #77716a));
    min-block-size: var(--size);
    padding: 0.75rem 1rem;
    border-block: 2px solid var(--ink);
    border-block-end: 1px solid var(--rule);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  :host([topics*=',']) {
    --size: var(--offprint-block-size, 26rem);
  }
  [part='head'],
  [part='tools'] {
    display: flex;
    gap: 0.25rem 0.75rem;
    align-items: center;
    block-size: 2.25rem;
  }
  [part='tools'] {
    gap: 0.25rem;
    margin-inline-start: auto;
  }
  [part='tools'] button {
    inline-size: 28px;
    padding: 0;
    line-height: 1;
  }
  [part='legend'] {
    display: flex;
    gap: 0.75rem;
    min-inline-size: 0;
    overflow: auto hidden;
    white-space: nowrap;
    font-weight: 600;
  }
  [part='legend'] a {
    text-decoration: none;
  }
  [part='topic'] {
    border: 0;
    padding: 0;
  }
  [part='topic'] bdi {
    color: var(--ink);
  }
  [part='topic']::before {
    content: '';
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.4em;
    border: 2px solid currentColor;
    border-radius: 50%;
    background: currentColor;
  }
  [part='topic'][aria-pressed='false'] {
    font-weight: 400;
    text-decoration: line-through;
  }
  [part='topic'][aria-pressed='false']::before {
    background: none;
  }
  [part='plot'] {
    position: relative;
    block-size: calc(var(--size) - 6rem - 3px);
    direction: ltr;
    touch-action: pan-y;
    user-select: none;
    cursor: crosshair;
  }
  [part='plot'] > :is(svg, canvas) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
  }
  .s1 {
    color: var(--offprint-series-1, var(--accent));
  }
  .s2 {
    color: var(--offprint-series-2, #2b7fd0);
  }
  .s3 {
    color: var(--offprint-series-3, #a07800);
  }
  .s4 {
    color: var(--offprint-series-4, #0b8a78);
  }
  .s5 {
    color: var(--offprint-series-5, #8b68d6);
  }
  .s6 {
    color: var(--offprint-series-6, #6e7b88);
  }
  path,
  circle,
  rect {
    fill: none;
    stroke: currentColor;
  }
  .axis {
    stroke: var(--soft);
  }
  .sure {
    stroke-linecap: round;
  }
  .unsure,
  .undated {
    fill: var(--paper);
    stroke-width: 1.5px;
  }
  .undated {
    stroke: var(--soft);
  }
  .columns,
  .pale {
    fill: currentColor;
    stroke: none;
  }
  .pale {
    opacity: 0.45;
  }
  text {
    font-size: 12.5px;
    fill: var(--ink-soft);
  }
  .number {
    fill: var(--ink);
  }
  .name {
    fill: var(--ink);
    font-weight: 600;
  }
  .title {
    fill: var(--ink);
    stroke: var(--paper);
    stroke-width: 4px;
    paint-order: stroke;
  }
  .lead {
    stroke: var(--soft);
  }
  [part='status'] {
    color: var(--ink-soft);
    unicode-bidi: plaintext;
    float: inline-start;
    max-inline-size: 65%;
    margin-inline-end: 0.75rem;
  }
  /* Beside each other at any width and in any language: one that went below would need room of its own. */
  [part='status'],
  summary {
    line-height: 2.25rem;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  @container (width < 22em) {
    [part='status'],
    summary {
      font-size: 0.9em;
    }
  }
  summary {
    text-align: end;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    :host {
      --ink: CanvasText;
      --ink-soft: CanvasText;
      --soft: GrayText;
      --paper: Canvas;
      --accent: Highlight;
    }
    [class^='s'] {
      color: CanvasText;
    }
  }
`;
