import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords } from './core/day-in-words.ts';
import { Problem } from './core/problem.ts';
import { inSite, whole } from './core/resolve.ts';
import { carefulNetwork, isRefused, refuse } from './core/search/careful-network.ts';
import type { Finder, FoundResult, Outcome } from './core/search/answer.ts';
import { certaintyMarks } from './core/search/marks.ts';
import { LONGEST_TEXT, queryText } from './core/search/query-text.ts';
import { blank } from './core/search/query.ts';
import { search, type SearchWords } from './core/words/search.ts';
import { OffprintElement } from './offprint-element.ts';
import { searchStyles } from './styles/search.ts';
import { sharedStyles } from './styles/shared.ts';

/** How many results are shown in place. */
const SHOWN = 8;

/** Milliseconds without a key before a search starts. */
const PAUSE = 120;

/** How long a search may take, in milliseconds: a reader who waits longer is better off on the site itself. */
const PATIENCE = 10_000;

/**
 * A search box over the papers of a site, with results in place. Nothing is asked of the site before a reader goes to
 * the box. Where the page's policy or the network forbids it, a form that leads to the site's own search page.
 *
 * @tag paper-search
 * @fires offprint-load - The box is there.
 * @fires {CustomEvent<{ id: string, title: string, url: string | null }>} offprint-select - A reader chose a result.
 * Cancel it to do something else than to open its page.
 * @slot - What stands in for the box without script: a link to the search page of the site.
 * @slot header - Above the box.
 * @slot footer - Below the box.
 * @csspart form - The form.
 * @csspart field - What is typed into.
 * @csspart submit - The button that leads to the site's search page.
 * @csspart note - The line below: how much was found, and where.
 * @csspart all - The link to all results.
 * @csspart credit - The link to the site.
 * @csspart results - What was found, over what stands below.
 * @csspart result - One result.
 * @csspart result-title - Its title.
 * @csspart result-meta - Its kind and date.
 * @csspart excerpt - Where the words stand in it, each in a `mark`.
 */
export class PaperSearch extends OffprintElement<string, SearchWords> {
  static override styles = [sharedStyles, searchStyles];

  #finder: Promise<Finder> | null = null;
  /** The site that the finder searches. */
  #site = '';
  #text = '';
  /** What was found for the text; `null` as long as nothing is known. */
  #found: { total: number; results: FoundResult[] } | null = null;
  #active = -1;
  #isOpen = false;
  /** Whether the last search came to nothing because the site is out of reach. */
  #hasFailed = false;

  constructor() {
    super(search);
  }

  protected given(): string | null {
    const site = inSite(this.site, './') ?? '';
    if (site !== this.#site) {
      this.#site = site;
      this.#finder = this.#found = null;
      this.#text = '';
      this.#hasFailed = this.#isOpen = false;
      this.#active = -1;
    }
    return site || null;
  }

  protected wanted(): null {
    return null;
  }

  protected load(): Promise<never> {
    return Promise.reject(new Problem('unusable', null));
  }

  protected emptiness(): null {
    return null;
  }

  protected draw(site: string): TemplateResult {
    const { words } = this;
    const found = this.#found;
    const results = this.#isOpen && found ? found.results : [];
    const host = site.split('/')[2];
    const isPlain = this.#hasFailed || isRefused(site);
    let note = '';
    if (isPlain && host) note = words.resultsOn(host);
    else if (found) note = words.results(found.total, words.locale);
    else if (this.#text) note = words.searching;
    return html`<form
        part="form"
        role="search"
        action=${`${site}search/`}
        @focusin=${() => void this.#warm().catch(() => undefined)}
        @focusout=${() => this.#open(false)}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="m12.4 12.4 5 5M14 8.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 1 1 11 0" />
        </svg>
        <input
          part="field"
          name="q"
          role="combobox"
          aria-label=${words.searchPapers}
          aria-controls="results"
          aria-expanded=${results.length > 0}
          aria-autocomplete="list"
          aria-activedescendant=${this.#active < 0 ? nothing : `r${this.#active}`}
          placeholder=${words.searchPapers}
          autocomplete="off"
          enterkeyhint="search"
          maxlength=${LONGEST_TEXT}
          @input=${(event: Event) => void this.#search(event.target)}
          @click=${() => this.#open(true)}
          @keydown=${(event: KeyboardEvent) => this.#press(event, results)}
        />
        <button part="submit">${words.searchGo}</button>
      </form>
      <p part="note">
        <span role="status">${note}</span>
        ${
          found?.total
            ? html`<a part="all" href=${`${site}search/?${new URLSearchParams({ q: this.#text })}`}
                >${words.seeAll}</a
              >`
            : nothing
        }
        ${host && !isPlain ? html`<a part="credit" href=${site}>${words.from(host)}</a>` : nothing}
      </p>
      <div
        part="results"
        id="results"
        role="listbox"
        aria-label=${words.searchPapers}
        ?hidden=${results.length === 0}
        @mousedown=${(event: Event) => event.preventDefault()}
      >
        ${results.map((result, at) => this.#result(result, at))}
      </div>`;
  }

  #result(result: FoundResult, at: number): TemplateResult {
    const { words } = this;
    const { kind, title, date, certainty, excerpt, missing, authors } = result;
    const url = whole(result.url);
    const notes: Record<string, unknown> = {
      [certaintyMarks.inferred]: words.certainty.inferred,
      [certaintyMarks['at-least']]: words.certainty['at-least'],
      [certaintyMarks.unknown]: words.yearUnknown,
    };
    const meta = [
      kind && words.kinds[kind],
      dayInWords(date, words.locale),
      notes[certainty],
      authors.length > 0 && words.by(authors),
      missing.length > 0 && words.without(missing),
    ];
    return html`<a
      part="result"
      id="r${at}"
      role="option"
      tabindex="-1"
      aria-selected=${at === this.#active}
      href=${url ?? nothing}
      @click=${(event: Event) => {
        const id = url?.split('/').at(-2) ?? '';
        if (!this.tell('offprint-select', { id, title, url })) event.preventDefault();
      }}
      ><span part="result-title" dir="auto">${title}</span
      ><span part="result-meta"
        >${meta.filter((one) => one && typeof one === 'string').join(' · ')}</span
      ><span part="excerpt" dir="auto"
        >${excerpt.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text))}</span
      ></a
    >`;
  }

  /** Starts to load what searches, if that has not been done. It rejects where the page or the network forbids it. */
  #warm(): Promise<Finder> {
    const site = this.#site;
    this.#finder ??= import('./core/search/finder.ts').then(({ createFinder }) => {
      const finder = createFinder(
        { index: `${site}pagefind/`, base: site },
        carefulNetwork(site, () => this.requestUpdate()),
      );
      finder.warm();
      return finder;
    });
    return this.#finder;
  }

  async #search(field: EventTarget | null): Promise<void> {
    const text = queryText(field instanceof HTMLInputElement ? field.value : '');
    const site = this.#site;
    this.#text = text;
    this.#hasFailed = false;
    this.#open(true);
    if (text === '') this.#found = null;
    if (text === '' || isRefused(site)) return;
    const found = await Promise.race([
      this.#find(text),
      new Promise<null>((done) => setTimeout(done, PATIENCE, null)),
    ]);
    if (text !== this.#text || site !== this.#site || found?.state === 'stale') return;
    this.#hasFailed = found?.state !== 'found';
    if (this.#hasFailed) refuse(site);
    // Results that come late must not take back what the arrows reached.
    const active = this.#found?.results[this.#active]?.url;
    this.#found = found?.state === 'found' ? found : null;
    this.#activate(this.#found?.results.findIndex(({ url }) => url === active) ?? -1);
  }

  /** What is found for a text; `null` where nothing can be searched. */
  #find(text: string): Promise<Outcome | null> {
    return this.#warm().then(
      (finder) =>
        text === this.#text
          ? finder.find({ ...blank, text }, { count: SHOWN, pause: PAUSE })
          : { state: 'stale' },
      () => null,
    );
  }

  #press(event: KeyboardEvent, results: readonly FoundResult[]): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const at = this.#active;
    const { length } = results;
    // Round by way of the field, where none is active; in the field Home and End move its cursor.
    const moves: Record<string, number> = {
      ArrowDown: at + 1 === length ? -1 : at + 1,
      ArrowUp: at < 0 ? length - 1 : at - 1,
      ...(at >= 0 && { Home: 0, End: length - 1 }),
    };
    const to = moves[key];
    if (key === 'ArrowDown' && !this.#isOpen) this.#open(true);
    else if (to !== undefined && length > 0) this.#activate(to);
    else if (key === 'Escape' && length > 0) this.#open(false);
    else if (key === 'Enter' && at >= 0) this.#option(at)?.click();
    else return;
    event.preventDefault();
  }

  #open(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#activate(-1);
  }

  #activate(at: number): void {
    this.#active = at;
    this.requestUpdate();
    void this.updateComplete.then(() => this.#option(at)?.scrollIntoView({ block: 'nearest' }));
  }

  #option(at: number): HTMLElement | null {
    return this.renderRoot.querySelector(`#r${at}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'paper-search': PaperSearch;
  }
}
