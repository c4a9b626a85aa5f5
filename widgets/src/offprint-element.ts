import {
  LitElement,
  html,
  isServer,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { comesNear } from './core/comes-near.ts';
import { getFile, type Get } from './core/get-file.ts';
import { languageOf } from './core/language.ts';
import { Problem } from './core/problem.ts';
import { pageOf, resolve } from './core/resolve.ts';
import { version } from './core/version.ts';
import { shared, type SharedWords } from './core/words/shared.ts';
import { wordsFor } from './core/words/index.ts';
import type { OffprintEvents } from './events.ts';
import { sharedStyles } from './styles/shared.ts';

export type { Get };

/**
 * Where an element stands. `waiting`: it is not near the part of the page that is seen. Pages style them as
 * `:state(loading)`, and so on.
 */
export type Status = 'idle' | 'waiting' | 'loading' | 'ready' | 'empty' | 'error' | 'offline';

const JSON_CHILD = ':scope > script[type="application/json"]';

/** What a page put into an element to stand in for it. */
const FALLBACK = ':scope > :not([slot], script)';

/**
 * What all elements do: find out what to show, wait until they are near, load it, say how that goes, and draw it.
 * `Data` is what an element draws, `Own` the words that only it says.
 *
 * A page that brings the data itself (a property, or a `<script type="application/json">` child) has nothing
 * fetched, and is drawn at once, on a server too.
 *
 * @attr {'light' | 'dark'} theme - The colours; without it those of the page's own scheme.
 *
 * @fires {CustomEvent<{ data: unknown }>} offprint-load - It is shown. `data` is what the site's file says.
 * @fires {CustomEvent<{ problem: Problem }>} offprint-error - It cannot be shown; `problem.kind` says why: `failed`,
 * `gone`, `too-large`, `unusable` or `newer`. Cancel it, and only the fallback is shown.
 *
 * @slot - What stands in for it until it is there, and where it cannot be: a link.
 * @slot header - Above it.
 * @slot footer - Below it.
 *
 * @csspart base - All of it.
 * @csspart body - What stands between the header and the footer.
 * @csspart message - What is said where there is nothing to show.
 * @csspart page-link - The link to the site's page, where it cannot be shown.
 * @csspart retry - The button that loads again what could not be loaded.
 *
 * @cssprop --offprint-ink - The colour of text.
 * @cssprop --offprint-ink-soft - The colour of what matters less.
 * @cssprop --offprint-paper - The ground.
 * @cssprop --offprint-rule - The colour of lines.
 * @cssprop --offprint-accent - The colour of what is pointed at or chosen.
 * @cssprop [--offprint-font=inherit] - The font.
 * @cssprop --offprint-block-size - The height that is reserved for it.
 */
export abstract class OffprintElement<Data, Own extends object = object> extends LitElement {
  /** The version of the package that the class is from. */
  static readonly version = version;

  static override styles: CSSResultGroup = sharedStyles;

  static override properties: PropertyDeclarations = {
    src: { reflect: true },
    site: { reflect: true },
    loading: { reflect: true },
  };

  /** The address of the file to show. */
  declare src: string | null;
  /** The address of the site, in place of `src`. */
  declare site: string | null;
  /** `eager` does not wait until the element is near the part of the page that is seen. */
  declare loading: 'lazy' | 'eager' | null;

  /** The words of the page's language. */
  declare protected words: SharedWords & Own;

  #english: SharedWords & Own;
  #internals: ElementInternals | null = isServer ? null : this.attachInternals();
  #status: Status = 'idle';
  #data: Data | null = null;
  #problem: Problem | null = null;
  /** Whether the page has not yet been told of what is shown, or why nothing is. */
  #isNews = false;
  /** What was loaded last, or is being loaded; `undefined` where nothing was, so that anything is new. */
  #wanted: string | null | undefined;
  /** The text of the JSON child, and what it says. */
  #text = '';
  #child: unknown;
  /** Whether it has to be found out anew what to show. */
  #isStale = true;
  /** Ends with the element's time on the page, or when something else is to be shown. */
  #life = new AbortController();

  constructor(words: Own) {
    super();
    this.words = this.#english = { ...shared, ...words };
  }

  /**
   * What the page handed over, checked; `null` where it has to be loaded. Throws a `Problem` where it is not
   * what it should be. The same object again is the same data: nothing is drawn anew.
   *
   * @param child what the element's JSON child says; `undefined` without one
   */
  protected abstract given(child: unknown): Data | null;

  /** What says which data to load: it is loaded anew when this changes. `null` where nothing is said. */
  protected abstract wanted(): string | null;

  /** Loads the data. Rejects with a `Problem`. */
  protected abstract load(get: Get, signal: AbortSignal): Promise<Data>;

  /** The words for data with nothing to show in it; `null` where there is something. */
  protected abstract emptiness(data: Data): string | null;

  /** The data as a template. */
  protected abstract draw(data: Data): TemplateResult;

  /**
   * A page with the same content, for a reader to whom it cannot be shown: that of the file, if it has one. Without it
   * the reader is led to the site, where that is known.
   */
  protected page(): string | null {
    return pageOf(this.wanted());
  }

  /** Where the element stands: `idle`, `waiting`, `loading`, `ready`, `empty`, `error` or `offline`. */
  get status(): Status {
    return this.#status;
  }

  /** Loads again what could not be loaded, or was given up. */
  retry(): void {
    if (this.#data === null) this.#wanted = undefined;
    this.#isStale = true;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // It may have been changed, and its loading was ended, outside of the page.
    this.retry();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life.abort();
  }

  /** Markup of a server, perhaps of another version, is replaced whole: hydrating it would need the same one. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.words = wordsFor(languageOf(this), this.#english);
    const child = isServer ? null : this.querySelector(JSON_CHILD);
    if (child && !child.nextSibling && document.readyState === 'loading') {
      // The page is still on its way, and what there is of its JSON may be a part.
      addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
      return;
    }
    const text = child?.textContent ?? '';
    const isSame = text === this.#text;
    if (isSame && !this.#isStale && changed.size === 0) return;
    this.#isStale = false;
    // What waits begins anew, and waits no more where it is `eager` now.
    this.#text = text;
    try {
      // Text that is no JSON stays text, which is no file of the API.
      if (!isSame) this.#child = text || undefined;
      if (!isSame && text) this.#child = JSON.parse(text);
      const data = this.given(this.#child);
      if (data === null) {
        if (this.isConnected) this.#begin(this.wanted());
      } else if (data !== this.#data) {
        this.#stop();
        this.#show(data);
      }
    } catch (error) {
      this.#stop();
      this.#fail(error);
    }
  }

  /** What a site says may be of any shape within its files: what cannot be drawn is told, and breaks no page. */
  protected override update(changed: PropertyValues): void {
    try {
      super.update(changed);
    } catch (cause) {
      this.#fail(cause);
      super.update(changed);
    }
    const problem = this.#problem;
    if (!this.#isNews || !this.isConnected) return;
    this.#isNews = false;
    if (!problem) this.tell('offprint-load', { data: this.#data });
    // A page that handles it itself keeps its fallback, and nothing else.
    else if (!this.tell('offprint-error', { problem })) this.#set(this.#status);
  }

  override render(): TemplateResult {
    const { words } = this;
    const data = this.#data;
    const problem = this.#problem;
    const isLoading = this.#status === 'loading';
    let message = data && this.emptiness(data);
    if (isLoading) message = words.loading;
    if (problem) message = this.#status === 'offline' ? words.offline : words.problem[problem.kind];
    const page = problem && (this.page() ?? resolve(this.site));
    return html`<div part="base" aria-busy=${isLoading}>
      <slot name="header"></slot>
      <div part="body">
        ${data && !message ? this.draw(data) : nothing}
        <slot ?hidden=${data} @slotchange=${() => this.requestUpdate()}></slot>
        ${
          page && !this.querySelector(FALLBACK)
            ? html`<a part="page-link" href=${page}>${words.openPage}</a>`
            : nothing
        }
        ${message ? html`<p part="message" role="status">${message}</p>` : nothing}
        ${
          problem?.kind === 'failed'
            ? html`<button part="retry" type="button" @click=${() => this.retry()}>
                ${words.retry}
              </button>`
            : nothing
        }
      </div>
      <slot name="footer"></slot>
    </div>`;
  }

  /** Tells the page; gives whether the element is to go on as it does by itself. */
  protected tell<Name extends keyof OffprintEvents>(
    name: Name,
    detail: OffprintEvents[Name]['detail'],
  ): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }),
    );
  }

  #begin(wanted: string | null): void {
    if (wanted === this.#wanted) return;
    this.#stop();
    this.#wanted = wanted;
    this.#set(wanted === null ? 'idle' : 'waiting');
    if (wanted === null) return;
    this.#life = new AbortController();
    void this.#run(this.#life.signal);
  }

  async #run(signal: AbortSignal): Promise<void> {
    try {
      if (this.loading !== 'eager') await comesNear(this, signal);
      signal.throwIfAborted();
      this.#set('loading');
      const data = await this.load((...file) => getFile(signal, ...file), signal);
      signal.throwIfAborted();
      this.#show(data);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  #show(data: Data): void {
    this.#set(this.emptiness(data) === null ? 'ready' : 'empty', data);
  }

  #fail(error: unknown): void {
    const problem =
      error instanceof Problem ? error : new Problem('unusable', this.#wanted ?? null, error);
    const isOffline = problem.kind === 'failed' && !navigator.onLine;
    this.#set(isOffline ? 'offline' : 'error', null, problem);
    if (isOffline) {
      addEventListener('online', () => this.retry(), { once: true, signal: this.#life.signal });
    }
  }

  #stop(): void {
    this.#life.abort();
    this.#wanted = undefined;
  }

  #set(status: Status, data: Data | null = null, problem: Problem | null = null): void {
    this.#internals?.states.delete(this.#status);
    this.#internals?.states.add(status);
    this.#status = status;
    this.#data = data;
    this.#problem = problem;
    this.#isNews = data !== null || problem !== null;
    this.requestUpdate();
  }
}
