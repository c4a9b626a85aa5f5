import { css } from 'lit';

/**
 * What a paper's card looks like. It takes the same room at any width, before it is loaded and after, so that nothing
 * on the page moves: each of its parts ends after some lines, and is seen whole once something is unfolded.
 */
export const cardStyles = css`
  :host {
    --size: 12.6em;
    --lines: 2;
  }
  :host([variant='compact']) {
    --size: 9.5em;
  }
  :host([variant='full']) {
    --size: 25em;
    --lines: 3;
  }
  [part='body'] {
    gap: 0.3em;
  }
  [part='title'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--lines);
    max-block-size: calc(var(--lines) * 1lh);
    font-size: 1.2em;
    line-height: 1.3;
  }
  @container (width < 28em) {
    [part='title'] {
      --lines: 3;
      font-size: 1em;
      line-height: 1.2;
    }
  }
  :host(:not([variant='full'])) :has(> * > [open]) > * {
    -webkit-line-clamp: none;
    max-block-size: none;
    white-space: normal;
  }
  [part='title-link'] {
    text-decoration: none;
  }
  time ~ *::before {
    content: '· ';
  }
  [part='topic'],
  [part='link'] {
    margin-inline-end: 0.75em;
    unicode-bidi: isolate;
  }
  details[open] {
    flex-basis: 100%;
  }
  details p {
    max-inline-size: 40em;
    overflow-wrap: anywhere;
    white-space: normal;
    font-size: 1.1em;
    line-height: 1.5;
    color: var(--ink);
  }
  :host([variant='full']) [part='abstract'] p {
    max-block-size: 10em;
    overflow: auto;
  }
  :host([variant='compact']) :is([part='topics'], [part='links'], details) {
    display: none;
  }
  textarea {
    inline-size: 98%;
    font-family: monospace;
  }
  .word {
    white-space: nowrap;
  }
  /* A long one is rows, between which it may break. */
  math:has(> mrow + mrow) {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
  }
`;
