import type { html, svg } from 'lit';
import type { formatDate } from './core/dates.ts';
import type { inSite, resolve } from './core/resolve.ts';
import type { monthTicks, roomOf, tickAt, TicksOf, ticksOf, View } from './core/timeline/axis.ts';
import type { Frame, Layout } from './core/timeline/layout.ts';
import type { marksOf } from './core/timeline/marks.ts';
import type { Place } from './core/timeline/lanes.ts';
import type { periodOf } from './core/timeline/periods.ts';
import type { Series } from './core/timeline/series.ts';
import type { SharedWords } from './core/words/shared.ts';
import type { TimelineWords } from './core/words/timeline.ts';
import type { OffprintEvents } from './events.ts';

/** A topic in a picture, and which of six hues it has, from 1. */
export interface SceneLane extends Series {
  hue: number;
}

/** A picture's size in its own units, and the part of it for marks. */
export interface PictureFrame extends Frame {
  height: number;
}

/**
 * What a timeline shows at the moment. The element draws it; what readers do with it comes in a file of its own,
 * which changes it.
 */
export interface Scene {
  words: SharedWords & TimelineWords;
  /** The topics that are not switched off. */
  lanes: readonly SceneLane[];
  /** All years with papers; `null` without any. The part of them that is in sight; `null` for all. */
  years: View | null;
  view: View | null;
  /** What the picture lies in, the picture's own units, and what is where in it. */
  plot: HTMLElement | null;
  frame: PictureFrame | null;
  layout: Layout | null;
  /** Whether the picture has to have all marks in it, so that it can be saved. */
  isWhole: boolean;
  /** The paper that is meant, by a pointer or by keys. */
  at: Place | null;
  /** What marks the axis where a part of time is in sight. */
  toTicks?: TicksOf;
}

/** The element, as far as what is loaded later needs it. */
export interface SceneHost {
  readonly shadowRoot: ShadowRoot | null;
  readonly site: string | null;
  readonly hasTable: boolean;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
}

/** What the element has already: handed to what is loaded later, so that it brings no second copy of it. */
export interface Tools {
  html: typeof html;
  svg: typeof svg;
  marksOf: typeof marksOf;
  periodOf: typeof periodOf;
  formatDate: typeof formatDate;
  inSite: typeof inSite;
  resolve: typeof resolve;
  monthTicks: typeof monthTicks;
  roomOf: typeof roomOf;
  tickAt: typeof tickAt;
  ticksOf: typeof ticksOf;
  /** Tells the page that a paper was chosen; gives whether its card is to be opened. */
  select: (paper: OffprintEvents['offprint-select']['detail']) => boolean;
}
