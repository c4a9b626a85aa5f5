import { css } from 'lit';

/**
 * A page of contents: hairlines, and every row as high as the longest title that is shown whole, so that the list
 * takes the same room at any width, before and after it is there.
 */
export const listStyles = css`
  [part='body'] {
    --row: calc(4em + var(--below, 0em));
    --size: calc(var(--around, 7.5em) + var(--rows, 5) * var(--row));
  }
  a {
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  [part='title'] {
    margin: 0;
    font-size: 1.2em;
    line-height: 1.3;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  [part='about'],
  [part='foot'],
  [part='item']::before {
    font-variant-numeric: tabular-nums;
  }
  [part='certainty']::before {
    content: '· ';
  }
  [part='list'] {
    margin: 0.6em 0 0;
    padding: 0;
    list-style: none;
  }
  [part='item'] {
    position: relative;
    box-sizing: border-box;
    block-size: var(--row);
    align-content: center;
    padding-inline-start: var(--indent, 2em);
    border-block-start: 1px solid var(--rule);
  }
  [part='item']::before {
    content: var(--number, counter(list-item));
    position: absolute;
    inset-inline-start: 0;
    font-size: 0.875em;
    line-height: 1.6;
    color: var(--ink-soft);
  }
  [part='paper'] {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  @container (width < 28em) {
    [part='paper'] {
      font-size: 0.9em;
      line-height: 1.3;
      -webkit-line-clamp: 3;
    }
  }
  [part='more'] {
    flex: none;
    color: var(--ink);
    unicode-bidi: plaintext;
  }
`;

/** Related papers have no numbers, and a line more each that says why. */
export const relatedStyles = css`
  [part='body'] {
    --around: 6.3em;
    --below: 1.3em;
    --indent: 0em;
    --number: none;
  }
`;
