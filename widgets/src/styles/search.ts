import { css } from 'lit';

/** A line to write on, a line that tells, and what was found over whatever stands below. */
export const searchStyles = css`
  :host {
    /* A container would cut off what lies over the rest of the page. */
    container-type: normal;
  }
  [part='base'] {
    box-sizing: border-box;
    min-block-size: var(--offprint-block-size, 4.75em);
    padding-inline: 1em;
  }
  [part='body'] {
    position: relative;
  }
  form,
  [part='note'] {
    display: flex;
    align-items: center;
    gap: 0.6em;
  }
  form {
    box-sizing: border-box;
    block-size: 2.9em;
    border-block-end: 1.5px solid;
  }
  form:focus-within {
    border-color: var(--accent);
  }
  svg {
    inline-size: 1.25em;
    fill: none;
    stroke: var(--ink-soft);
    stroke-width: 1.5;
  }
  input {
    flex: 1;
    min-inline-size: 0;
    block-size: 100%;
    padding: 0;
    border: 0;
    font: inherit;
    /* Smaller, and phones zoom in when it takes the focus. */
    font-size: max(1.125em, 16px);
    color: inherit;
    background: none;
  }
  /* Seen only where the system chooses the colours, and the line below and the wash have none. */
  input:focus-visible,
  [aria-selected='true'] {
    outline: 2px solid transparent;
    outline-offset: -2px;
  }
  ::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  [part='submit'] {
    border: 0;
    font-weight: 600;
    color: var(--accent);
  }
  [part='note'] {
    block-size: 2.1em;
    white-space: nowrap;
  }
  [part='note'],
  [part='result-meta'],
  [part='excerpt'] {
    font-size: 0.875em;
    color: var(--ink-soft);
  }
  [role='status'],
  [part='credit'] {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  [part='credit'] {
    flex: none;
    max-inline-size: 38%;
    margin-inline-start: auto;
  }
  [part='results'] {
    position: absolute;
    z-index: 9;
    inset: 100% -1em auto;
    max-block-size: min(30em, 70vh);
    overflow: hidden auto;
    /* Over the page, it is never transparent. */
    background: linear-gradient(var(--paper), var(--paper)) Canvas;
    border: 1px solid var(--rule);
  }
  [hidden] {
    display: none;
  }
  [part='result'] {
    display: grid;
    gap: 0.15em;
    padding: 0.65em 1em;
    padding-inline-start: calc(1em - 3px);
    border-block-end: 1px solid var(--rule);
    border-inline-start: 3px solid transparent;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  [aria-selected='true'] {
    background: color-mix(in srgb, var(--accent) 9%, var(--paper));
    border-inline-start-color: var(--accent);
  }
  [part='excerpt'] {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  mark {
    color: var(--ink);
    background: light-dark(#fbe3a8, #55431a);
  }
`;
