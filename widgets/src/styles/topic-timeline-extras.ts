/** Says what is in the template; builds of the scripts know it by its name. */
const css = String.raw;

/** What the parts of a timeline look like that come when a reader does. */
export const extraStyles = css`
  .focus {
    stroke: var(--ink);
    stroke-width: 2px;
  }
  .brush {
    fill: var(--accent);
    fill-opacity: 0.12;
    stroke: none;
  }
  [part='tooltip'] {
    position: absolute;
    z-index: 1;
    max-inline-size: min(18rem, 90%);
    inline-size: max-content;
    padding: 0.4rem 0.6rem;
    border: 1px solid var(--rule);
    border-radius: 3px;
    background: var(--paper);
    pointer-events: none;
  }
  [part='tooltip'] span {
    display: block;
    color: var(--ink-soft);
  }
  [role='option'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  [part='files'],
  [part='pages'],
  [part='table'] {
    clear: both;
  }
  [part='table'] {
    overflow: auto;
    max-block-size: 24rem;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    padding: 0.2rem 0.75rem 0.2rem 0;
    border-block-end: 1px solid var(--rule);
    text-align: start;
    vertical-align: top;
  }
  [part='row'] {
    border: 0;
    padding: 0;
    text-align: start;
    text-decoration: underline var(--rule);
  }
  [part='card'] {
    position: absolute;
    inset: 2.25rem 0 auto;
    z-index: 2;
    inline-size: min(34rem, 100%);
    max-block-size: calc(var(--size) - 2.25rem);
    margin: auto;
    padding: 0.75rem;
    overflow: auto;
    box-sizing: border-box;
    border: 1px solid var(--rule);
    border-radius: 4px;
    color: inherit;
    background: var(--paper);
  }
  [part='close'] {
    float: inline-end;
  }
  [part='base'] {
    position: relative;
  }
`;
