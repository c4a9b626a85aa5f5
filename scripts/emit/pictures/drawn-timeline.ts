import { timelineLegend, tickLabel } from '../../words/timeline-words.ts';
import {
  layOut,
  yearsOf,
  type Lane,
  type Layout,
} from '../../../widgets/src/core/timeline/layout.ts';
import { reachOf } from '../../../widgets/src/core/timeline/marks.ts';
import { papersOf } from '../../../widgets/src/core/timeline/papers.ts';
import { round } from '../../../widgets/src/core/timeline/round.ts';
import type { Paper } from '../../schema/paper.ts';
import type { Words } from '../../words/index.ts';
import { xmlEscaped } from '../xml-text.ts';
import { ROOM, type Colours } from './sheet.ts';

/** The most that the marks of a timeline may take, and the room for the labels below them. */
const HEIGHT = 150;
const LABELS = 22;

/** What the marks of a timeline are drawn with, as the site and its elements have it. */
export const TIMELINE_COLOURS: Colours = {
  light:
    '.sure,.column,.pale{fill:#b9321a}.pale{opacity:.45}' +
    '.unsure,.undated{fill:#fbfaf7;stroke-width:1.5}.unsure,.reach{stroke:#b9321a}' +
    '.undated,.axis{stroke:#8d857a}.axis,.reach{fill:none}.tick{fill:#5d574e}',
  dark:
    '.sure,.column,.pale{fill:#ff8563}.unsure,.undated{fill:#141413}.unsure,.reach{stroke:#ff8563}' +
    '.undated,.axis{stroke:#77716a}.tick{fill:#aaa49a}',
};

/** A timeline as a drawing of the width of a picture, and what its marks mean. */
export interface DrawnTimeline {
  markup: string;
  height: number;
  legend: string;
}

/** The papers of a topic on an axis of time, laid out as on its page; `null` where fewer than two have a date. */
export function drawnTimeline(papers: readonly Paper[], words: Words): DrawnTimeline | null {
  const columns = papersOf(papers.length, (index) => {
    const paper = papers[index];
    if (!paper) throw new Error('There is no such paper.');
    return { id: paper.id, title: '', published: paper.published };
  });
  const years = columns.dated < 2 ? null : yearsOf([columns]);
  if (!years) return null;
  const layout = layOut([columns], years, { width: ROOM, top: 0, baseline: HEIGHT });
  const [lane] = layout.lanes;
  if (!lane) throw new Error('A timeline has a lane.');
  const { dots, columns: bars } = lane;
  const spare = Math.floor(lane.spare);
  const markup = [marks(lane, layout), axis(lane, layout, words)].join('');
  return {
    markup: `<g transform="translate(0 ${-spare})">${markup}</g>`,
    height: HEIGHT - spare + LABELS,
    legend: timelineLegend({ dots, columns: bars, months: layout.months }, words),
  };
}

function marks({ dots, columns }: Lane, { radius }: Layout): string {
  const path = dots.map((dot) => reachOf(dot, radius)).join('');
  return [
    ...(path === '' ? [] : [`<path class="reach" d="${path}"/>`]),
    ...dots.map(({ x, y, mark }) => {
      const size = mark === 'sure' ? radius : radius - 0.75;
      return `<circle class="${mark}" cx="${x}" cy="${y}" r="${size}"/>`;
    }),
    ...columns.map(({ x, y, width, height, unsureHeight }) => {
      const part = (name: string, top: number, high: number) =>
        high <= 0
          ? ''
          : `<rect class="${name}" x="${x}" y="${round(top)}" width="${width}" height="${round(high)}"/>`;
      return (
        part('column', y + unsureHeight, height - unsureHeight) + part('pale', y, unsureHeight)
      );
    }),
  ].join('');
}

function axis({ apart, columns }: Lane, layout: Layout, words: Words): string {
  const { axisEnd, ticks } = layout;
  const label = (at: number, anchor: string, content: string, y: number) =>
    `<text class="tick" font-size="12" x="${at}" y="${y}" text-anchor="${anchor}">${xmlEscaped(content)}</text>`;
  const below = HEIGHT + 18;
  return [
    `<path class="axis" d="M0 ${HEIGHT}H${axisEnd}${ticks.map(({ x }) => `M${x} ${HEIGHT}v5`).join('')}"/>`,
    ...ticks.map((tick) => label(tick.label.x, tick.label.anchor, tickLabel(tick, words), below)),
    ...columns
      .filter(({ numbered }) => numbered)
      .map(({ x, y, width, count }) =>
        label(round(x + width / 2), 'middle', words.number(count), round(y - 4)),
      ),
    ...(apart === null
      ? []
      : [
          ...(apart.isDrawn
            ? []
            : [label(layout.apart, 'middle', words.number(apart.count), HEIGHT - 4)]),
          label(layout.apart, 'middle', words.noDate, below),
        ]),
  ].join('');
}
