import { html, nothing, type TemplateResult } from 'lit';
import { sharedStyles } from './styles/shared.ts';
import { frameStyles } from './styles/frame.ts';
import { cardStyles } from './styles/card.ts';
import { isPaper } from './api/guards.ts';
import type { ApiPaper } from './api/types.ts';
import { authorsInWords } from './core/authors.ts';
import { checkFile } from './core/check-file.ts';
import { factsOf, formats } from './core/citation/index.ts';
import { dateInWords } from './core/day-in-words.ts';
import { inSite, resolve, whole } from './core/resolve.ts';
import { card, type CardWords } from './core/words/card.ts';
import { drawText } from './inline.ts';
import { OffprintElement, type Get } from './offprint-element.ts';

/** The most bytes of a paper's file. */
const LIMIT = 1_000_000;

/** The most topics, and the most links, that are shown: the paper's page has all. */
const MOST = 5;

/**
 * A paper: what it is called, who wrote it, when, what it is about and where to read it, and how to cite it.
 *
 * @tag paper-card
 *
 * @fires {CustomEvent<{ id: string, title: string, url: string | null }>} offprint-select - A reader chose the paper by
 * its title. Cancel it to do something else than to open its page.
 * @fires {CustomEvent<{ format: string, text: string }>} offprint-copy - A citation was copied: its format and its text.
 *
 * @csspart title - What the paper is called, a heading.
 * @csspart title-link - The link in it, to the paper's page.
 * @csspart meta - The line of facts below: when, and who.
 * @csspart published - The date of publication.
 * @csspart certainty - What is to be said of the date, where it is not stated whole.
 * @csspart authors - The authors, or how many they are.
 * @csspart topics - The line of topics.
 * @csspart topic - One of them, a link to its page.
 * @csspart links - The line of links to where the paper can be read, and to what belongs to it.
 * @csspart link - One of them, called by its kind.
 * @csspart foot - The last line: what can be unfolded, and the credit.
 * @csspart abstract - The abstract, folded unless the card is `full`.
 * @csspart cite - The citations, folded.
 * @csspart format - A button that copies the citation in one format.
 * @csspart citation - The citation that was copied.
 * @csspart copied - What is said of the copying.
 * @csspart credit - The link to the site.
 *
 * @cssprop [--offprint-title-font=inherit] - The font of the title.
 * @cssprop --offprint-block-size - The height that is reserved for the card, its frame included. Without it `12.6em`,
 * compact `9.5em`, full `25em`.
 */
export class PaperCard extends OffprintElement<ApiPaper, CardWords> {
  static override styles = [sharedStyles, frameStyles, cardStyles];

  static override properties = {
    ...OffprintElement.properties,
    paper: {},
    variant: { reflect: true },
    heading: { reflect: true },
  };

  /** A paper's slug on `site`, or what its file says: nothing is fetched then. */
  declare paper: string | ApiPaper | null;
  /** How much is shown: `compact`, `standard` (without one) or `full`. */
  declare variant: 'compact' | 'standard' | 'full' | null;
  /** The level of the title among the page's headings: `3` without one. */
  declare heading: string | null;

  /** The paper and the format of the citation that was asked for last: of another paper nobody asked for one. */
  #cited = '';
  #said = '';

  constructor() {
    super(card);
  }

  protected given(child: unknown): ApiPaper | null {
    const value = typeof this.paper === 'string' ? child : (this.paper ?? child);
    return value ? checkFile(value, isPaper, null) : null;
  }

  protected wanted(): string | null {
    if (this.src) return resolve(this.src);
    return typeof this.paper === 'string' && this.paper
      ? inSite(this.site, `api/v1/papers/${encodeURIComponent(this.paper)}.json`)
      : null;
  }

  protected load(get: Get): Promise<ApiPaper> {
    return get(this.wanted() ?? '', isPaper, LIMIT);
  }

  protected emptiness(): null {
    return null;
  }

  protected draw(paper: ApiPaper): TemplateResult {
    const { words } = this;
    const { id, abstract } = paper;
    // Addresses in a file are relative to its own.
    const file = this.wanted() ?? inSite(this.site, 'api/v1/papers/x.json');
    const at = (address: string): string | null => file && resolve(address, file);
    const url = at(paper.url);
    const root = at('../../../');
    const host = root?.split('/')[2];
    const entries = Object.entries(formats);
    const [format, write] = entries.find(([name]) => id + name === this.#cited) ?? [];
    const facts = factsOf(paper, url, words.certainty);
    const { title, iso, certainty } = facts;
    const authors = authorsInWords(facts.authors, paper.authorCount, words);
    const isFull = this.variant === 'full';
    return html`<div part="title" role="heading" aria-level=${this.heading || 3}>
        <a
          part="title-link"
          dir="auto"
          href=${url ?? nothing}
          @click=${(event: Event) => {
            if (!this.tell('offprint-select', { id, title, url })) event.preventDefault();
          }}
          >${drawText(paper.title, true)}</a
        >
      </div>
      <p part="meta">
        <time part="published" datetime=${iso || nothing}
          >${dateInWords(iso, words.locale) ?? words.dateUnknown}</time
        >
        ${certainty && html`<span part="certainty">${certainty}</span>`}
        ${authors && html`<span part="authors">${authors.split('\n').map((text, at) => (at % 2 ? html`<bdi>${text}</bdi>` : text))}</span>`}
      </p>
      <p part="topics">
        ${paper.topics
          .slice(0, MOST)
          .map(
            ({ id, label }) =>
              html`<a part="topic" href=${at(`../../../topics/${id}/`) ?? nothing}
                >${drawText({ text: label }, true)}</a
              > `,
          )}
      </p>
      <p part="links">
        ${Object.entries(words.linkKinds)
          .flatMap(([kind, label]) =>
            paper.links
              .filter(({ rel }) => rel === kind)
              .map(({ href }) => html`<a part="link" href=${whole(href) ?? nothing}>${label}</a> `),
          )
          .slice(0, MOST)}
      </p>
      <div part="foot">
        ${
          abstract &&
          html`<details part="abstract" ?open=${isFull}>
            <summary>${words.abstract}</summary>
            <p dir="auto" tabindex=${isFull ? 0 : nothing}>${drawText(abstract)}</p>
          </details>`
        }
        <details part="cite">
          <summary>${words.cite}</summary>
          ${entries.map(
            ([name, write]) =>
              html`<button
                part="format"
                type="button"
                aria-pressed=${name === format}
                @click=${() => this.#copy(id, name, write(facts))}
              >
                ${name}
              </button> `,
          )}
          ${
            format &&
            html`<textarea
                part="citation"
                rows="8"
                readonly
                aria-label=${format}
                .value=${write?.(facts)}
              ></textarea>
              <p part="copied" role="status">${this.#said}</p>`
          }
        </details>
        ${host && html`<a part="credit" href=${root}>${words.from(host)}</a>`}
      </div>`;
  }

  async #copy(id: string, format: string, text: string): Promise<void> {
    const { copied, copyYourself } = this.words;
    this.#cited = id + format;
    try {
      await navigator.clipboard.writeText(text);
      this.#said = copied;
      this.tell('offprint-copy', { format, text });
    } catch {
      this.#said = copyYourself;
    }
    this.requestUpdate();
    await this.updateComplete;
    if (this.#said === copyYourself) this.renderRoot.querySelector('textarea')?.select();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'paper-card': PaperCard;
  }
}
