import { csvOf } from './core/timeline/csv.ts';
import { inOrder, type Place } from './core/timeline/lanes.ts';
import { dateOf } from './core/timeline/paper-date.ts';
import type { TimelinePaper } from './core/timeline/papers.ts';
import { timelineExtras, type TimelineExtraWords } from './core/words/timeline-extras.ts';
import { pngOf, svgOf } from './topic-timeline-save.ts';
import type { Scene, SceneHost, Tools } from './topic-timeline-scene.ts';

/** The rows of the table that are there at a time. */
const ROWS = 100;

/** A paper, its page, and its file of the API; `null` where the page brought the data itself and names no site. */
interface AddressedPaper extends TimelinePaper {
  url: string | null;
  file: string | null;
}

/** The table of what a timeline shows, what can be saved of it, and the card of a paper. */
export class Shelf {
  #host: SceneHost;
  #scene: Scene;
  #tools: Tools;
  /** The paper whose card is open. */
  #chosen: AddressedPaper | null = null;
  /** The table's first row, and what it was put in order from. */
  #first = 0;
  #lanes: Scene['lanes'] = [];
  #places: Place[] = [];

  constructor(host: SceneHost, scene: Scene, tools: Tools) {
    this.#host = host;
    this.#scene = scene;
    this.#tools = tools;
  }

  get #words(): TimelineExtraWords & Scene['words'] {
    return { ...timelineExtras, ...this.#scene.words };
  }

  /** A reader chooses a paper: the page is told, and its card opened, into which the focus goes. */
  async choose(place: Place): Promise<void> {
    const paper = this.#paper(place);
    if (!paper) return;
    const { id, title, url } = paper;
    if (!this.#tools.select({ id, title, url })) return;
    this.#chosen = paper;
    void import('./define/paper-card.ts').catch(() => {
      // Until it is there, its place has the title and a link to the paper's page.
    });
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>('[part=close]')?.focus();
  }

  /** The card that is open. */
  card(): unknown {
    const { close: closeWord } = this.#words;
    const chosen = this.#chosen;
    const { html } = this.#tools;
    if (!chosen) return null;
    const { url, file, title } = chosen;
    const close = (): void => {
      this.#chosen = null;
      this.#scene.plot?.focus();
      this.#host.requestUpdate();
    };
    return html`<div
      part="card"
      role="dialog"
      aria-label=${title}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') close();
      }}
    >
      <button part="close" type="button" aria-label=${closeWord} title=${closeWord} @click=${close}>
        ×
      </button>
      <paper-card
        .src=${file}
        loading="eager"
        exportparts="title: card-title, published, authors, abstract, links, link"
      >
        ${url ? html`<a href=${url}><bdi>${title}</bdi></a>` : html`<bdi>${title}</bdi>`}
        <p><bdi>${dateOf(chosen, this.#words, this.#tools.formatDate)}</bdi></p>
      </paper-card>
    </div>`;
  }

  /** The table, a page of it, and what can be saved; nothing while it is folded. */
  table(): unknown {
    if (!this.#host.shadowRoot?.querySelector('details')?.open) return null;
    const { lanes } = this.#scene;
    const words = this.#words;
    const { html } = this.#tools;
    const several = lanes.length > 1;
    const all = this.#inOrder();
    const from = Math.min(this.#first, all.length);
    const to = Math.min(from + ROWS, all.length);
    const step = (name: string, part: string, first: number): unknown =>
      html`<button
        part=${part}
        type="button"
        ?disabled=${first < 0 || first >= all.length}
        @click=${() => {
          this.#first = first;
          this.#host.requestUpdate();
        }}
      >
        ${name}
      </button>`;
    const save = (format: 'svg' | 'png' | 'csv'): unknown =>
      html`<button part="save" type="button" @click=${() => void this.save(format)}>
        ${format.toUpperCase()}
      </button>`;
    const files = html`<p part="files">
      ${this.#host.hasTable ? words.save : null} ${save('svg')} ${save('png')} ${save('csv')}
    </p>`;
    if (!this.#host.hasTable) return files;
    return html`${files}
      <div part="table" tabindex="0" role="region" aria-label=${words.tableAndFiles}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.columnDate}</th>
              <th scope="col">${words.columnTitle}</th>
              ${several ? html`<th scope="col">${words.columnTopic}</th>` : null}
            </tr>
          </thead>
          <tbody>
            ${all.slice(from, to).map((place) => this.#row(place, several))}
          </tbody>
        </table>
      </div>
      ${
        all.length > ROWS
          ? html`<p part="pages">
              ${step(words.earlier, 'earlier', from - ROWS)}
              <bdi role="status">${words.rowsShown(from + 1, to, all.length, words.locale)}</bdi>
              ${step(words.later, 'later', from + ROWS)}
            </p>`
          : null
      }`;
  }

  #row(place: Place, several: boolean): unknown {
    const { lanes } = this.#scene;
    const words = this.#words;
    const { html } = this.#tools;
    const own = this.#paper(place);
    if (!own) return null;
    return html`<tr>
      <td><bdi>${dateOf(own, words, this.#tools.formatDate)}</bdi></td>
      <td>
        <button part="row" type="button" @click=${() => void this.choose(place)}>
          <bdi>${own.title}</bdi>
        </button>
      </td>
      ${several ? html`<td><bdi>${lanes[place.lane]?.label}</bdi></td>` : null}
    </tr>`;
  }

  /** The places of all papers, in the order of time. */
  #inOrder(): Place[] {
    const { lanes } = this.#scene;
    if (lanes === this.#lanes) return this.#places;
    this.#lanes = lanes;
    this.#first = 0;
    this.#places = inOrder(
      lanes.map(({ papers }) => papers),
      lanes.flatMap(({ papers }, lane) =>
        Array.from({ length: papers.count }, (_, index) => ({ lane, index })),
      ),
    );
    return this.#places;
  }

  /** Saves the picture, or what it is made of, as a file. */
  async save(format: 'svg' | 'png' | 'csv'): Promise<void> {
    const scene = this.#scene;
    const name = scene.lanes.map(({ label }) => label).join(', ') || 'timeline';
    let blob: Blob | null;
    if (format === 'csv') {
      blob = new Blob([this.csv()], { type: 'text/csv' });
    } else {
      scene.isWhole = true;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      const drawing = scene.plot?.querySelector('svg');
      scene.isWhole = false;
      if (!drawing) return;
      blob =
        format === 'png'
          ? await pngOf(drawing)
          : new Blob([svgOf(drawing, name)], { type: 'image/svg+xml' });
      this.#host.requestUpdate();
    }
    if (!blob) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.${format}`;
    link.click();
    // The browser has begun to read it by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  /** All papers as CSV. */
  csv(): string {
    const { lanes } = this.#scene;
    const rows = this.#inOrder().map((place) => {
      const { id = '', title = '', published, url } = this.#paper(place) ?? {};
      const { date = '', precision = '', certainty = '' } = published ?? {};
      return [date, precision, certainty, title, lanes[place.lane]?.label ?? '', id, url ?? ''];
    });
    // The mark at the beginning tells spreadsheets that it is UTF-8.
    return `\ufeff${csvOf([['date', 'precision', 'certainty', 'title', 'topic', 'id', 'url'], ...rows])}`;
  }

  #paper({ lane, index }: Place): AddressedPaper | null {
    const { papers, address } = this.#scene.lanes[lane] ?? {};
    if (!papers || index >= papers.count) return null;
    const paper = papers.at(index);
    const { inSite, resolve } = this.#tools;
    const from = address ?? inSite(this.#host.site, 'api/v1/topics/x.json');
    // Nothing else is the id of a paper: dots would lead elsewhere.
    const isId = from !== null && /^[\w-]+$/.test(paper.id);
    return {
      ...paper,
      url: isId ? resolve(`../../../papers/${paper.id}/`, from) : null,
      file: isId ? resolve(`../papers/${paper.id}.json`, from) : null,
    };
  }
}
