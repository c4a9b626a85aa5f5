import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { formatMonth } from './core/dates.ts';
import type { Tick } from './core/timeline/axis.ts';
import type { Lane, Layout } from './core/timeline/layout.ts';
import { marksOf, type Marks } from './core/timeline/marks.ts';
import type { SharedWords } from './core/words/shared.ts';
import type { TimelineWords } from './core/words/timeline.ts';
import type { PictureFrame, SceneLane } from './topic-timeline-scene.ts';

/** What a picture is drawn of. */
export interface Picture {
  layout: Layout;
  frame: PictureFrame;
  lanes: readonly SceneLane[];
  words: SharedWords & TimelineWords;
  /** Whether a canvas has the marks: then their paths stand empty, and only say how to draw them. */
  isOnCanvas: boolean;
  /** What lies above all that. */
  over: unknown;
}

/** The kinds of marks that stand on the axis, from back to front. */
const ON_AXIS = ['reach', 'sure', 'unsure', 'columns', 'pale'] as const;

/** A timeline as SVG. Its texts and its axis are in it even where a canvas has the marks. */
export function picture(drawn: Picture): TemplateResult {
  const { layout, frame, words, over } = drawn;
  const { axisEnd, ticks } = layout;
  const baseline = layout.lanes.at(-1)?.baseline ?? 0;
  return html`<svg part="picture" viewBox="0 0 ${frame.width} ${frame.height}" aria-hidden="true">
    ${layout.lanes.map((lane, at) => laneOf(lane, at, drawn))}
    <path class="axis" d=${ticks.map(({ x }) => `M${x} ${baseline}v5`).join('')} />
    ${ticks
      .filter(({ label }) => label.x <= axisEnd)
      .map((tick) =>
        text(tick.label.x, baseline + 18, labelOf(tick, words.locale), '', tick.label.anchor),
      )}
    ${layout.lanes.some(({ apart }) => apart) ? text(layout.apart, baseline + 18, words.noDate) : nothing}
    <svg width=${axisEnd}>${over}</svg>
  </svg>`;
}

function laneOf(lane: Lane, at: number, drawn: Picture): SVGTemplateResult {
  const { radius, axisEnd, apart } = drawn.layout;
  const { baseline, top } = lane;
  // One for all numbers: by themselves they would make one each, in every frame.
  const numbers = new Intl.NumberFormat(drawn.words.locale);
  const { label = '', hue = 1 } = drawn.lanes[at] ?? {};
  const name = drawn.lanes.length > 1 ? label : '';
  const marks = drawn.isOnCanvas ? null : marksOf(lane, radius);
  const path = (kind: keyof Marks): SVGTemplateResult =>
    svg`<path class=${kind} d=${marks?.[kind]} stroke-width=${kind === 'sure' ? 2 * radius : nothing} />`;
  return svg`<g class="s${hue}">
    <path class="axis" d="M0 ${baseline}H${axisEnd}" />
    <svg width=${axisEnd}>
      ${ON_AXIS.map(path)}
      ${lane.columns.map(({ numbered, x, y, width, count }) =>
        numbered ? text(x + width / 2, y - 4, numbers.format(count), 'number') : nothing,
      )}
    </svg>
    ${path('undated')}
    ${lane.apart && !lane.apart.isDrawn ? text(apart, baseline - 4, numbers.format(lane.apart.count), 'number') : nothing}
    ${name ? text(0, top - 4, name, 'name', 'start') : nothing}
  </g>`;
}

function text(
  x: number,
  y: number,
  words: string,
  kind = '',
  anchor = 'middle',
): SVGTemplateResult {
  return svg`<text class=${kind} x=${x} y=${y} text-anchor=${anchor}>${words}</text>`;
}

/** The year of a mark on the axis, its month or its day. */
function labelOf({ year, month, day }: Tick, locale: string): string {
  return String(day ?? (month ? formatMonth(month, locale) : year));
}
