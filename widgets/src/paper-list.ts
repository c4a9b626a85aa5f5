import { html, nothing, type TemplateResult } from 'lit';
import { resolve } from './core/resolve.ts';
import { OffprintElement } from './offprint-element.ts';
import { frameStyles } from './styles/frame.ts';
import { listStyles } from './styles/list.ts';
import { sharedStyles } from './styles/shared.ts';

/** What a list shows. */
export interface Listing {
  title: string;
  /** The page with all of it; `null` where it is not known. */
  page: string | null;
  /** The line below the title; `null` without one. */
  about: TemplateResult | null;
  /** As a file says it: anything. */
  papers: readonly unknown[];
  /** The root of the site; `null` where it is not known. */
  root: string | null;
  /** What stands below a paper's title, given the paper as the file has it. */
  below: (paper: object) => unknown;
  /** What leads to those that are not shown, given how many they are. */
  others: (n: number) => TemplateResult | null;
}

/** The most papers that a list shows, whatever `limit` says. */
const MOST = 200;

/**
 * What the elements that list papers have in common: how many they show, and how that looks.
 *
 * @cssprop [--offprint-title-font=inherit] - The font of the title.
 */
export abstract class PaperList<Data, Own extends object> extends OffprintElement<Data, Own> {
  static override styles = [sharedStyles, frameStyles, listStyles];

  static override properties = {
    ...OffprintElement.properties,
    limit: { type: Number, reflect: true },
  };

  /** The most papers to show. */
  declare limit: number | null;
  /** The address that addresses in the data are relative to; `null` where it is not known. */
  protected file: string | null = null;

  /** Within, and not on the element itself: a framework that takes over a page finds nothing changed in its markup. */
  protected override updated(): void {
    const body = this.renderRoot.querySelector<HTMLElement>('[part=body]');
    body?.style.setProperty('--rows', String(this.#rows()));
  }

  /** A listing as a template. What is no paper in it is left out, and not counted. */
  protected list({ title, page, about, papers, root, below, others }: Listing): TemplateResult {
    const listed = papers.filter(isListed);
    const more = listed.length - this.#rows();
    const host = root?.split('/')[2];
    return html`<h3 part="title">
        ${page ? html`<a href=${page} dir="auto">${title}</a>` : html`<bdi>${title}</bdi>`}
      </h3>
      ${about}
      <ol part="list" role="list">
        ${listed.slice(0, this.#rows()).map((paper) => {
          const { id, title } = paper;
          const url = root && /^[a-z0-9-]+$/.test(id) ? resolve(`papers/${id}/`, root) : null;
          return html`<li part="item">
            <a
              part="paper"
              dir="auto"
              title=${title}
              href=${url ?? nothing}
              @click=${(event: Event) => {
                if (!this.tell('offprint-select', { id, title, url })) event.preventDefault();
              }}
              >${title}</a
            >
            ${below(paper)}
          </li>`;
        })}
      </ol>
      <p part="foot">
        ${more > 0 ? others(more) : nothing}
        ${host ? html`<a part="credit" href=${root}>${this.words.from(host)}</a>` : nothing}
      </p>`;
  }

  #rows(): number {
    return Math.min(Math.max(Math.trunc(Number(this.limit)) || 5, 1), MOST);
  }
}

function isListed(paper: unknown): paper is { id: string; title: string } {
  const { id, title } = Object(paper) as { id?: unknown; title?: unknown };
  return typeof id === 'string' && typeof title === 'string' && title !== '';
}
