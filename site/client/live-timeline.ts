import { svg, type SVGTemplateResult } from 'lit';
import '../../widgets/src/define/topic-timeline.ts';
import type { Layout } from '../../widgets/src/core/timeline/layout.ts';
import { countOf, paperAt } from '../../widgets/src/core/timeline/read-topic.ts';
import type { Series } from '../../widgets/src/core/timeline/series.ts';
import type { TopicTimeline } from '../../widgets/src/topic-timeline.ts';
import type { PictureFrame } from '../../widgets/src/topic-timeline-scene.ts';
import { ALL, AXIS, DOTS, NAMES, namesOf } from '../charts/timeline.ts';
import { yearsPath } from '../charts/years-path.ts';

/** From this width on, a page shows the wide one of its two pictures; as in topic-page.css. */
const isWide = matchMedia('(min-width: 48rem)');

/** What stands above and below a picture, the frame too: as high as in the element's own style. */
const BESIDE = '6rem + 3px';

const styles = `
  [aria-busy='true'] [part='message'],
  [part='title'] {
    display: none;
  }
  :host(:not(:state(ready))) [part='body'] {
    padding-block: 2.25rem;
  }
  .title {
    font: 400 13px var(--offprint-serif);
    fill: var(--ink);
  }
  .all {
    fill: var(--soft);
    stroke: none;
    opacity: 0.55;
  }
  .lead-line {
    stroke: var(--ink-soft);
    stroke-width: 0.75px;
  }
`;

/**
 * Has a timeline stand in the place of the picture that the page came with, in the same units, so that nothing moves
 * when it takes over; and with what that picture has besides its marks.
 */
export function takeOver(timeline: TopicTimeline): void {
  const { renderRoot } = timeline;
  const frame = timeline.frame.bind(timeline);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  if (renderRoot instanceof ShadowRoot) renderRoot.adoptedStyleSheets.push(sheet);
  // The page has a table, which is there without scripts too.
  timeline.hasTable = false;

  timeline.frame = (width, height) => {
    const drawn = [...timeline.querySelectorAll('svg')].at(isWide.matches ? -1 : 0);
    if (!drawn) return frame(width, height);
    const box = drawn.viewBox.baseVal;
    const scaled = (width * box.height) / box.width;
    timeline.style.setProperty('--offprint-block-size', `calc(${scaled}px + ${BESIDE})`);
    const baseline = Number(drawn.dataset['baseline']);
    const top = isWide.matches ? NAMES : 0;
    return { width: box.width, height: box.height, top, baseline, dots: DOTS };
  };

  let last: { layout: Layout; drawn: SVGTemplateResult } | null = null;
  timeline.ornaments = (layout, picture, series) => {
    const { all } = timeline.dataset;
    if (last?.layout !== layout) last = { layout, drawn: besides(series, all, layout, picture) };
    return last.drawn;
  };
}

/** The names of the first and the newest paper, and all papers of the site by year. */
function besides(
  series: readonly Series[],
  all: string | undefined,
  layout: Layout,
  { width, height, top, baseline }: PictureFrame,
): SVGTemplateResult {
  const papers = (series[0]?.parts ?? []).flatMap((part) =>
    Array.from({ length: countOf(part) }, (_, index) => paperAt(part, index)),
  );
  const [lane] = layout.lanes;
  const names = top > 0 && lane ? namesOf(papers, lane, layout, width) : [];
  const counts = new Map(
    [...(all ?? '').matchAll(/(\d+):(\d+)/g)].map(([, year, n]) => [Number(year), Number(n)]),
  );
  const [from = 0, to = 0] = [layout.view.from, layout.view.to].map((time) =>
    new Date(time).getUTCFullYear(),
  );
  const path =
    height - baseline > AXIS + 1
      ? yearsPath(counts, [from, to], { x: layout.x, baseline: height - 1, height: ALL - 6 })
      : '';
  return svg`<path class="all" d=${path} />
    ${names.map(
      ({ text, x, to: end, anchor }) => svg`<path class="lead-line" d="M${x} 2V${end}" />
        <text class="title" x=${anchor === 'start' ? x + 5 : x - 5} y="13" text-anchor=${anchor}>${text}</text>`,
    )}`;
}
