/** Another way to show the like on a page, and what a reader downloads for it. */
interface Peer {
  name: string;
  /** Of the packages measured. */
  versions: string;
  /** kB (1,000 bytes), brotli at its best. */
  size: string;
  /** Which files those are. */
  measured: string;
}

/**
 * Measured in November 2026 from the packages on npm: Node's `brotliCompressSync` of the files that a first
 * timeline, chart or card needs. "Bundled": the package's main module and all that it imports, by esbuild 0.28.2
 * with `--bundle --minify --format=esm --legal-comments=none`.
 */
export const peers: readonly Peer[] = [
  {
    name: 'TimelineJS',
    versions: '`@knight-lab/timelinejs` 3.9.11',
    size: '55.1 + 9.6 CSS (11.5 with gzip)',
    measured: '`dist/js/timeline.js`, `dist/css/timeline.css`',
  },
  {
    name: 'vis-timeline',
    versions: '`vis-timeline` 8.5.4',
    size: '126.2 + 3.1 CSS',
    measured: '`standalone/umd/vis-timeline-graph2d.min.js` and its CSS',
  },
  {
    name: 'Observable Plot',
    versions: '`@observablehq/plot` 0.6.17',
    size: '111.2',
    measured: 'bundled',
  },
  {
    name: 'Vega-Embed',
    versions: '`vega-embed` 7.3.0, `vega` 6.4.0, `vega-lite` 6.5.0',
    size: '252.6',
    measured: 'bundled',
  },
  {
    name: 'Bluesky post',
    versions: '`bluesky-post-embed` 1.0.6',
    size: '6.9 + 2.3 CSS',
    measured: 'bundled; `dist/core.css` and `themes/light.css`',
  },
];
