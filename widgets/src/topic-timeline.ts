import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ApiTopic } from './api/types.ts';
import { formatDate } from './core/dates.ts';
import { inSite, pageOf, resolve } from './core/resolve.ts';
import { monthTicks, roomOf, tickAt, ticksOf } from './core/timeline/axis.ts';
import { layOut, yearsOf, type Layout } from './core/timeline/layout.ts';
import { loadTopics, type LoadedTopics } from './core/timeline/load-topics.ts';
import { marksOf } from './core/timeline/marks.ts';
import { periodOf } from './core/timeline/periods.ts';
import { seriesFrom, type Series } from './core/timeline/series.ts';
import { timeline, type TimelineWords } from './core/words/timeline.ts';
import { OffprintElement, type Get } from './offprint-element.ts';
import { sharedStyles } from './styles/shared.ts';
import { timelineStyles } from './styles/topic-timeline.ts';
import type { Extras } from './topic-timeline-extras.ts';
import { picture } from './topic-timeline-picture.ts';
import type { PictureFrame, Scene, SceneLane } from './topic-timeline-scene.ts';
import { summaryOf } from './topic-timeline-summary.ts';
import { titlesIn } from './topic-timeline-titles.ts';

/** More dots than this are drawn on a canvas. */
const SVG_DOTS = 300;

/** Stands for the axis where no paper has a date. */
const NO_YEARS = { from: 0, to: 1 };

/** How many hues there are: more are not told apart. A seventh topic has the first again, and its own lane. */
const HUES = 6;

/** The room below the marks for the names of times. */
const AXIS = 22;

/**
 * Papers of one or several topics in the order of time: what there is, when it came, and where it becomes more.
 *
 * @tag topic-timeline
 * @fires offprint-load - It is drawn; further files of large topics may still come.
 * @fires offprint-error - It cannot be drawn. Cancel it to leave it at what stands in the element.
 * @fires {CustomEvent<{ id: string, title: string, url: string | null }>} offprint-select - A reader chose a paper.
 * Cancel it, and no card of it is opened.
 * @slot - What is shown until the topics are there, and where they cannot be: a link to their page.
 * @slot header - Above the picture.
 * @slot footer - Below the picture and its table.
 * @csspart head - The names of the topics, and the buttons.
 * @csspart legend - The names of the topics.
 * @csspart title - The name of the only topic, which leads to its page.
 * @csspart topic - A topic's name, which switches it off and on.
 * @csspart tools - The buttons above the picture.
 * @csspart zoom-out - The button that shows more years.
 * @csspart zoom-in - The button that shows fewer years.
 * @csspart show-all - The button that shows all years again.
 * @csspart plot - What the picture lies in.
 * @csspart picture - The picture.
 * @csspart tooltip - The name of the paper that is meant.
 * @csspart status - What part of the papers is in sight.
 * @csspart card - What the paper that was chosen is shown in.
 * @csspart card-title - The title in that card.
 * @csspart published - The date in it.
 * @csspart authors - The authors in it.
 * @csspart abstract - The abstract in it, folded.
 * @csspart links - The line of links in it.
 * @csspart link - One of them, called by its kind.
 * @csspart close - The button that closes it.
 * @csspart more - The table, and the files to save.
 * @csspart files - The files to save.
 * @csspart save - The button that saves one.
 * @csspart table - What the table lies in.
 * @csspart row - The title of a paper in the table, which opens its card.
 * @csspart pages - Which papers of many the table has, and the way to the others.
 * @csspart earlier - The button for those before.
 * @csspart later - The button for those after.
 * @cssprop --offprint-block-size - How high it is while the table is folded. Without it 20rem, or 26rem for several topics.
 * @cssprop --offprint-rule-strong - The colour of the axis and of what is not stated.
 * @cssprop --offprint-series-1 - The colour of the first topic; up to `--offprint-series-6`.
 */
export class TopicTimeline extends OffprintElement<LoadedTopics, TimelineWords> {
  static override styles = [sharedStyles, timelineStyles];

  static override properties = {
    ...OffprintElement.properties,
    topics: { reflect: true },
    data: { attribute: false },
  };

  /** Ids of topics of `site`, with commas between them. */
  declare topics: string | null;
  /** What the files of topics say, one or several, or just the columns of their papers. */
  declare data: ApiTopic | readonly ApiTopic[] | ApiTopic['papers'] | null;

  /**
   * Whether there is a table beside the files to save.
   * @internal A site has one on its page anyway, which is there without scripts too.
   */
  hasTable = true;

  /** What the page handed over last, and what was made of it. */
  #value: unknown;
  #given: LoadedTopics | null = null;
  #topics: LoadedTopics | null = null;
  /** The topics, and those that are switched off. */
  #lanes: readonly SceneLane[] = [];
  #hidden = new Set<number>();
  #scene: Scene = {
    words: this.words,
    lanes: [],
    years: null,
    view: null,
    plot: null,
    frame: null,
    layout: null,
    isWhole: false,
    at: null,
  };
  #extras: Extras | null = null;
  #observer: ResizeObserver | null = null;
  /** The pixels that the picture was last laid out for. */
  #size = '';

  constructor() {
    super(timeline);
    const near = (): unknown => this.#extras ?? this.#demand();
    this.addEventListener('pointerenter', near);
    this.addEventListener('focusin', near);
  }

  protected given(child: unknown): LoadedTopics | null {
    const value = this.data ?? child;
    if (value !== this.#value) {
      this.#given = value === undefined ? null : { series: seriesFrom(value), isPartial: false };
      this.#value = value;
    }
    return this.#given;
  }

  /** The addresses of the topics' files, with spaces between them. */
  protected wanted(): string | null {
    if (this.src) return resolve(this.src);
    const topics = new Set(this.topics?.split(/[\s,]+/).filter(Boolean));
    const files = [...topics].map((id) =>
      inSite(this.site, `api/v1/topics/${encodeURIComponent(id)}.json`),
    );
    return files.filter((file) => file !== null).join(' ') || null;
  }

  protected override page(): string | null {
    return pageOf(this.wanted()?.split(' ', 1)[0] ?? null);
  }

  protected load(get: Get, signal: AbortSignal): Promise<LoadedTopics> {
    const addresses = this.wanted()?.split(' ') ?? [];
    return loadTopics(addresses, get, signal, () => this.#set());
  }

  protected emptiness({ series }: LoadedTopics): string | null {
    return series.some(({ papers }) => papers.count > 0) ? null : this.words.noPapers;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#scene.plot = null;
  }

  /**
   * The units of a picture that stands in so many pixels, and what of it is for marks.
   * @internal A site that has drawn the picture already gives that one's, so that it does not jump.
   */
  frame(width: number, height: number): PictureFrame {
    return { width, height, top: 2, baseline: height - AXIS };
  }

  /**
   * What else lies in a picture of all years.
   * @internal
   */
  ornaments(layout: Layout, _frame: PictureFrame, _series: readonly Series[]): unknown {
    return titlesIn(layout);
  }

  protected draw(topics: LoadedTopics): TemplateResult {
    const { words } = this;
    const scene = this.#scene;
    scene.words = words;
    if (topics !== this.#topics) {
      this.#topics = topics;
      this.#hidden.clear();
      scene.view = null;
      this.#set();
    }
    const [only, second] = this.#lanes;
    const button = (part: string, name: string, sign: string, direction: -1 | 0 | 1) =>
      html`<button
        part=${part}
        type="button"
        aria-label=${name}
        title=${name}
        @click=${async () => {
          await this.#demand();
          this.#extras?.hands.zoom(direction);
        }}
      >
        ${sign}
      </button>`;
    return html`<div part="head">
        <div part="legend">
          ${
            second
              ? this.#lanes.map((lane, index) => this.#topic(lane, index))
              : html`<a part="title" href=${only?.page ?? nothing}><bdi>${only?.label}</bdi></a>`
          }
        </div>
        <div part="tools">
          ${button('zoom-out', words.zoomOut, '−', -1)}${button('zoom-in', words.zoomIn, '+', 1)}
          ${button('show-all', words.showAll, '↺', 0)}
        </div>
      </div>
      <div
        part="plot"
        role="listbox"
        tabindex="0"
        aria-label=${words.timelineOf(scene.lanes.map(({ label }) => label).join(', '))}
      >
        ${this.#picture()} ${this.#extras?.hands.named()}
      </div>
      <p part="status" role="status">${summaryOf(topics, scene)}</p>
      <details part="more" @toggle=${this.#demand}>
        <summary>${this.hasTable ? words.tableAndFiles : words.save}</summary>
        ${this.#extras?.shelf.table()}
      </details>
      ${this.#extras?.shelf.card()}`;
  }

  #topic({ label, hue }: SceneLane, index: number): TemplateResult {
    return html`<button
      part="topic"
      class="s${hue}"
      type="button"
      aria-pressed=${!this.#hidden.has(index)}
      @click=${() => {
        if (!this.#hidden.delete(index)) this.#hidden.add(index);
        this.#set();
      }}
    >
      <bdi>${label}</bdi>
    </button>`;
  }

  #picture(): unknown {
    const scene = this.#scene;
    const { frame, lanes, years, view, toTicks } = scene;
    if (!frame) return null;
    const layout = (scene.layout ??= layOut(
      lanes.map(({ papers }) => papers),
      years ?? NO_YEARS,
      frame,
      view,
      view ? toTicks : undefined,
    ));
    const isMuch = layout.lanes.reduce((sum, { dots }) => sum + dots.length, 0) > SVG_DOTS;
    if (isMuch) void this.#demand();
    const isOnCanvas = isMuch && !scene.isWhole && this.#extras !== null;
    const more = view ? titlesIn(layout) : this.ornaments(layout, frame, lanes);
    const over = [more, this.#extras?.hands.over()];
    return html`${isOnCanvas ? html`<canvas></canvas>` : null}${picture({
      layout,
      frame,
      lanes,
      words: this.words,
      isOnCanvas,
      over,
    })}`;
  }

  /** Takes up the topics as they are now. The axis keeps still while some are switched off. */
  #set(): void {
    const scene = this.#scene;
    this.#lanes = (this.#topics?.series ?? []).map((series, index) => ({
      ...series,
      hue: (index % HUES) + 1,
    }));
    scene.years = yearsOf(this.#lanes.map(({ papers }) => papers));
    scene.lanes = this.#lanes.filter((_, index) => !this.#hidden.has(index));
    scene.layout = scene.at = null;
    this.requestUpdate();
  }

  /** Loads what readers do with the picture, when one comes near. Without it, the picture stands. */
  #demand = async (): Promise<void> => {
    if (this.#topics && !this.#extras) {
      try {
        const { extrasFor } = await import('./topic-timeline-extras.ts');
        this.#extras ??= extrasFor(this, this.#scene, {
          html,
          svg,
          marksOf,
          periodOf,
          formatDate,
          inSite,
          resolve,
          monthTicks,
          roomOf,
          tickAt,
          ticksOf,
          select: (paper) => this.tell('offprint-select', paper),
        });
      } catch {
        // It was tried already: drawing anew would only try again.
        if (this.#topics.isPartial) return;
        this.#topics.isPartial = true;
      }
    }
    this.requestUpdate();
  };

  #measure = (): void => {
    const scene = this.#scene;
    const { clientWidth = 0, clientHeight = 0 } = scene.plot ?? {};
    const size = `${clientWidth}/${clientHeight}`;
    if (clientWidth === 0 || size === this.#size) return;
    this.#size = size;
    scene.frame = this.frame(clientWidth, clientHeight);
    scene.layout = null;
    this.requestUpdate();
  };

  protected override updated(): void {
    const scene = this.#scene;
    const plot = this.renderRoot.querySelector<HTMLElement>('[part=plot]');
    if (plot !== scene.plot) {
      scene.plot = plot;
      this.#observer?.disconnect();
      this.#observer = new ResizeObserver(this.#measure);
      if (plot) this.#observer.observe(plot);
      // Before anything is painted, and after this update: it asks for the next one.
      queueMicrotask(this.#measure);
    }
    this.#extras?.hands.drawn();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'topic-timeline': TopicTimeline;
  }
}
