import { css } from 'lit';

/**
 * What a card and a list have in common: a rule above and one below, lines that end in dots, and a foot below a
 * hairline. The height is that of all of it, so that a page may keep as much room for it before its script has come.
 */
export const frameStyles = css`
  [part='base'] {
    padding: 1em;
    overflow: clip;
    border-block: 2px solid var(--ink);
    border-block-end: 1px solid var(--rule);
  }
  [part='body'] {
    display: flex;
    flex-direction: column;
    min-block-size: calc(var(--offprint-block-size, var(--size)) - 2em - 3px);
  }
  [part='title'] {
    overflow: hidden;
    font-family: var(--offprint-title-font, inherit);
    font-weight: 600;
  }
  p,
  [part='credit'] {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  time {
    unicode-bidi: plaintext;
  }
  p,
  [part='foot'] {
    font-size: 0.875em;
    color: var(--ink-soft);
  }
  [part='credit'] {
    flex: 1;
    text-align: end;
    text-decoration: none;
  }
  [part='foot'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    margin-block-start: auto;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--rule);
  }
`;
