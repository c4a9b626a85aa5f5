import type { View } from './core/timeline/axis.ts';
import { endOf, neighbour, placesBefore, timeOf } from './core/timeline/lanes.ts';
import type { Place } from './core/timeline/lanes.ts';
import { nearest, spotOf, type Spot } from './core/timeline/nearest.ts';
import { dateOf } from './core/timeline/paper-date.ts';
import type { Papers } from './core/timeline/papers.ts';
import { moved, within, zoomed } from './core/timeline/view.ts';
import { timelineExtras } from './core/words/timeline-extras.ts';
import { paint } from './topic-timeline-canvas.ts';
import { listenToGestures } from './topic-timeline-gestures.ts';
import type { Scene, SceneHost, Tools } from './topic-timeline-scene.ts';

/** How much a button or a key zooms, and which part of what is in sight a key moves. */
const ZOOM = 1.6;
const PAN = 0.25;

/** Zooms out as far as it goes. */
const ALL = 1e9;

/** What readers do with the picture: the part of time that they look at, the paper that they mean. */
export class Hands {
  #host: SceneHost;
  #scene: Scene;
  #tools: Tools;
  #choosePaper: (place: Place) => void;
  #plot: HTMLElement | null = null;
  /** Whether the paper that is meant stands for its whole column. */
  #isColumn = false;
  /** A stretch of the picture that is being marked. */
  #brushed: [number, number] | null = null;

  constructor(host: SceneHost, scene: Scene, tools: Tools, choose: (place: Place) => void) {
    this.#host = host;
    this.#scene = scene;
    this.#tools = tools;
    this.#choosePaper = choose;
  }

  /** Zooms in (1) or out (-1), about the paper that is meant or else about the middle; shows all again (0). */
  zoom(direction: 1 | 0 | -1): void {
    const { at } = this.#scene;
    const { from, to } = this.#view;
    const time = at ? timeOf(this.#papers, at) : Infinity;
    const middle = time >= from && time <= to ? time : (from + to) / 2;
    this.#zoom(direction ? ZOOM ** -direction : ALL, middle);
  }

  /** What lies over the marks: the one that is meant, and the stretch that is being marked. */
  over(): unknown {
    const { layout, frame } = this.#scene;
    const { svg } = this.#tools;
    const { column, x = 0, y = 0 } = this.#spot ?? {};
    const [from, to] = this.#brushed ?? [0, 0];
    const radius = layout?.radius ?? 0;
    return svg`<rect class="brush" x=${Math.min(from, to)} width=${Math.abs(to - from)} height=${frame?.baseline ?? 0} />
      ${
        column
          ? svg`<rect class="focus" x=${column.x} y=${column.y} width=${column.width} height=${column.height} />`
          : this.#spot && svg`<circle class="focus" cx=${x} cy=${y + radius} r=${radius + 1} />`
      }`;
  }

  /** The paper that is meant, for those who hear it, and the name of its mark. */
  named(): unknown {
    const { words } = this.#scene;
    const papers = this.#papers;
    const { html, periodOf } = this.#tools;
    const at = this.#at;
    const paper = papers[at.lane]?.at(at.index);
    if (!paper) return null;
    const { locale } = words;
    const date = dateOf(paper, words, this.#tools.formatDate);
    const spot = this.#spot;
    const column = this.#isColumn ? spot?.column : null;
    return html`<div
        role="option"
        id=${idOf(at)}
        aria-selected=${this.#scene.at !== null}
        aria-posinset=${placesBefore(papers, at) + 1}
        aria-setsize=${papers.reduce((sum, { count }) => sum + count, 0)}
      >
        ${paper.title}, ${date}
      </div>
      ${
        spot &&
        html`<div part="tooltip" aria-hidden="true">
          <bdi>${column ? periodOf(column, locale) : paper.title}</bdi>
          <span>${column ? words.papersShown(column.count, column.count, locale) : date}</span>
        </div>`
      }`;
  }

  /** Takes up what was drawn: hears of what happens in it, and puts the tooltip in its place. */
  drawn(): void {
    const { plot, layout, frame } = this.#scene;
    if (plot !== this.#plot) this.#listen(plot);
    if (!plot || !layout || !frame) return;
    const { timelineKeys } = { ...timelineExtras, ...this.#scene.words };
    plot.setAttribute('aria-description', timelineKeys);
    plot.setAttribute('aria-activedescendant', this.#scene.at ? idOf(this.#scene.at) : '');
    const scale = plot.clientWidth / frame.width;
    const [canvas, drawing] = [plot.querySelector('canvas'), plot.querySelector('svg')];
    if (canvas && drawing) paint(canvas, drawing, layout, scale, this.#tools.marksOf);
    const tip: HTMLElement | null = plot.querySelector('[part=tooltip]');
    const spot = this.#spot;
    if (!tip || !spot) return;
    tip.style.left = `${spot.x * scale}px`;
    tip.style.top = `${spot.y * scale}px`;
    // It never reaches out at a side, and stands below where there is no room above.
    const side = (-100 * spot.x) / frame.width;
    const isHigh = plot.getBoundingClientRect().top + spot.y * scale < tip.offsetHeight + 16;
    tip.style.translate = `${side}% ${isHigh ? '1.5rem' : 'calc(-100% - 8px)'}`;
  }

  /** All years; some stretch without any. */
  get #years(): View {
    return this.#scene.years ?? { from: 0, to: 1 };
  }

  get #view(): View {
    return this.#scene.view ?? this.#years;
  }

  get #papers(): Papers[] {
    return this.#scene.lanes.map(({ papers }) => papers);
  }

  /** The paper that is meant, or else the first in sight. */
  get #at(): Place {
    return this.#scene.at ?? this.#first();
  }

  get #spot(): Spot | null {
    const { at, layout } = this.#scene;
    return at && layout && spotOf(layout, at);
  }

  #show(view: View): void {
    const { from, to } = this.#years;
    this.#scene.view = view.to - view.from < to - from ? view : null;
    this.#scene.layout = null;
    this.#host.requestUpdate();
  }

  #zoom(factor: number, at: number): void {
    this.#show(zoomed(this.#years, this.#view, factor, at));
  }

  #move(by: number): void {
    this.#show(moved(this.#years, this.#view, by));
  }

  #isMeant(at: Place | null, isColumn: boolean): boolean {
    const { at: meant } = this.#scene;
    const isSame = at?.lane === meant?.lane && at?.index === meant?.index;
    return isSame && isColumn === this.#isColumn;
  }

  #mean(at: Place | null, isColumn = false): void {
    if (this.#isMeant(at, isColumn)) return;
    this.#scene.at = at && { lane: at.lane, index: at.index };
    this.#isColumn = isColumn;
    this.#host.requestUpdate();
  }

  /** Goes to a paper, and brings it into sight. */
  #go(at: Place): void {
    const time = timeOf(this.#papers, at);
    const { from, to } = this.#view;
    this.#mean(at);
    if (time < from || (time > to && time < Infinity)) this.#move(time - (from + to) / 2);
  }

  /** The mark that is meant at a place of the page. */
  #hit({ clientX, clientY }: MouseEvent): Spot | null {
    const { layout, frame } = this.#scene;
    const box = this.#plot?.getBoundingClientRect();
    if (!box || !layout || !frame) return null;
    const scale = frame.width / box.width;
    return nearest(layout, (clientX - box.left) * scale, (clientY - box.top) * scale);
  }

  /** A finger means a paper first, and chooses it by a second tap. A column is looked into. */
  #choose(spot: Spot | null, isTouch: boolean): void {
    const { from, to } = this.#view;
    const column = spot?.column;
    if (column && column.to - column.from < (to - from) * 0.99) {
      this.#show(within(this.#years, column.from, column.to));
    } else if (spot && (this.#isMeant(spot, false) || !(isTouch || column)))
      this.#choosePaper(spot);
    else this.#mean(spot);
  }

  #listen(plot: HTMLElement | null): void {
    this.#plot = plot;
    if (!plot) return;
    const placeOf = (place: number): number => {
      const { left, width } = plot.getBoundingClientRect();
      return ((place - left) * (this.#scene.frame?.width ?? 1)) / width;
    };
    const timeAt = (place: number): number => this.#scene.layout?.timeAt(placeOf(place)) ?? 0;
    const isFocused = (): boolean => plot.matches(':focus-visible');
    listenToGestures(plot, {
      zoom: (factor, place) => this.#zoom(factor, timeAt(place)),
      move: (from, to) => this.#move(timeAt(from) - timeAt(to)),
      show: ([from, to]) =>
        this.#show(within(this.#years, timeAt(Math.min(from, to)), timeAt(Math.max(from, to)))),
      brush: (stretch) => {
        this.#brushed = stretch && [placeOf(stretch[0]), placeOf(stretch[1])];
        this.#host.requestUpdate();
      },
      mean: (event) => {
        const spot = this.#hit(event);
        this.#mean(spot, Boolean(spot?.column));
      },
      choose: (event) => this.#choose(this.#hit(event), event.pointerType === 'touch'),
    });
    plot.addEventListener('keydown', (event) => this.#key(event));
    plot.addEventListener('focus', () => {
      if (!this.#scene.at && isFocused()) this.#mean(this.#first());
    });
    plot.addEventListener('blur', () => this.#mean(null));
    plot.addEventListener('pointerleave', ({ pointerType }) => {
      // A finger leaves where it lifts; what it meant stays.
      if (pointerType !== 'touch' && !isFocused()) this.#mean(null);
    });
    if (isFocused()) this.#mean(this.#first());
  }

  /** The first paper in sight. */
  #first(): Place {
    return endOf(this.#papers, -1, this.#scene.layout?.lanes);
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { at } = this.#scene;
    const papers = this.#papers;
    const here = this.#at;
    const step = (direction: 1 | -1): void => {
      const { from, to } = this.#view;
      if (!event.shiftKey) this.#go(at ? neighbour(papers, here, direction) : here);
      else this.#move((to - from) * PAN * direction);
    };
    const acts: Readonly<Record<string, () => void>> = {
      ArrowRight: () => step(1),
      ArrowDown: () => step(1),
      ArrowLeft: () => step(-1),
      ArrowUp: () => step(-1),
      Home: () => this.#go(endOf(papers, -1)),
      End: () => this.#go(endOf(papers, 1)),
      '+': () => this.zoom(1),
      '=': () => this.zoom(1),
      '-': () => this.zoom(-1),
      Enter: () => this.#choosePaper(here),
      ' ': () => this.#choosePaper(here),
      Escape: () => (at ? this.#mean(null) : this.zoom(0)),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }
}

/** The id of what stands for a paper. */
function idOf({ lane, index }: Place): string {
  return `p${lane}-${index}`;
}
