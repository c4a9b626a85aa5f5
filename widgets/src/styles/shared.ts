import { css } from 'lit';

/**
 * What all elements look like. The words of the design are those of the site; a page sets them by the names that
 * begin with `--offprint-`, so that names of its own never reach in.
 */
export const sharedStyles = css`
  :host {
    --ink: var(--offprint-ink, light-dark(#1d1b18, #edebe6));
    --paper: var(--offprint-paper, light-dark(#fbfaf7, #141413));
    --ink-soft: var(--offprint-ink-soft, color-mix(in srgb, var(--ink) 70%, var(--paper)));
    --rule: var(--offprint-rule, light-dark(#dcd6ca, #35322d));
    --accent: var(--offprint-accent, light-dark(#b9321a, #ff8563));
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    color: var(--ink);
    background: var(--paper);
    font-family: var(--offprint-font, inherit);
    line-height: 1.4;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  a {
    color: inherit;
    text-decoration-color: var(--rule);
  }
  a:hover {
    color: var(--accent);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  p {
    margin: 0;
  }
  button,
  textarea {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--rule);
    min-block-size: 24px;
  }
  button,
  summary {
    cursor: pointer;
  }
  [part='message'] {
    white-space: normal;
    unicode-bidi: plaintext;
    color: var(--ink-soft);
  }
`;
