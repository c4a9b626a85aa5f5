import { html, nothing, type TemplateResult } from 'lit';
import { isDigest, isDigests } from './api/guards.ts';
import type { ApiDigest, ApiDigests } from './api/types.ts';
import { checkFile } from './core/check-file.ts';
import { dayInWords } from './core/day-in-words.ts';
import { inSite, resolve } from './core/resolve.ts';
import { list, type ListWords } from './core/words/list.ts';
import type { Get } from './offprint-element.ts';
import { PaperList } from './paper-list.ts';

/** The most bytes of a digest, and of a list of digests: ten years of daily ones take one megabyte. */
const LIMIT = 4_000_000;

/**
 * A digest of a site as a compact list: its title and day, its first papers, and how many more it has. Without
 * `digest` the site's latest.
 *
 * @tag digest-list
 * @fires offprint-load - The digest is shown.
 * @fires offprint-error - It cannot be shown. Cancel it, and only the fallback is.
 * @fires {CustomEvent<{ id: string, title: string, url: string | null }>} offprint-select - A reader chose a paper.
 * Cancel it to do something else than to open its page.
 * @slot - What stands in for the list until it is there, and where it cannot be: a link to the digest.
 * @slot header - Above the list.
 * @slot footer - Below the list.
 * @csspart title - The title of the digest.
 * @csspart about - The line below: its day.
 * @csspart certainty - What is to be said of the day, where its year is not stated.
 * @csspart list - The papers.
 * @csspart item - One of them.
 * @csspart paper - Its title, a link to its page.
 * @csspart foot - The last line: what is more, and the credit.
 * @csspart more - The link to the papers that are not shown.
 * @csspart credit - The link to the site.
 */
export class DigestList extends PaperList<ApiDigest | ApiDigests, ListWords> {
  static override properties = {
    ...PaperList.properties,
    digest: { reflect: true },
    data: { attribute: false },
  };

  /** The id of a digest of `site`, such as `2025-11-07`. */
  declare digest: string | null;
  /** What the file of a digest says, from a page that has it already: nothing is fetched then. */
  declare data: ApiDigest | null;

  constructor() {
    super(list);
  }

  protected given(child: unknown): ApiDigest | null {
    const value = this.data ?? child;
    if (!value) return null;
    const digest = checkFile(value, isDigest, null);
    this.file = resolve(this.src) ?? this.#fileOf(digest.id);
    return digest;
  }

  protected wanted(): string | null {
    if (this.src) return resolve(this.src);
    return this.digest ? this.#fileOf(this.digest) : inSite(this.site, 'api/v1/digests.json');
  }

  protected async load(get: Get): Promise<ApiDigest | ApiDigests> {
    this.file = this.wanted() ?? '';
    if (!this.src && !this.digest) {
      const all = await get(this.file, isDigests, LIMIT);
      const [latest] = all.digests;
      if (!latest) return all;
      // Not by the address that the list gives: that may be anybody's.
      this.file = this.#fileOf(latest.id) ?? '';
    }
    return get(this.file, isDigest, LIMIT);
  }

  protected emptiness(data: ApiDigest | ApiDigests): string | null {
    if (!('entries' in data)) return this.words.noDigests;
    return data.entries.length === 0 ? this.words.emptyDigest : null;
  }

  protected draw(data: ApiDigest | ApiDigests): TemplateResult {
    if (!('entries' in data)) return html``;
    const { title, url, capturedOn, entries } = data;
    const { words } = this;
    const page = this.file || URL.canParse(url) ? resolve(url, this.file ?? '') : null;
    const { date, monthDay, certainty } = capturedOn;
    const day = dayInWords(date ?? (monthDay && `--${monthDay}`), words.locale);
    const note = certainty === 'unknown' ? words.yearUnknown : words.certainty[certainty];
    return this.list({
      title,
      page,
      about:
        day === null
          ? null
          : html`<p part="about">
              <time datetime=${date ?? monthDay ?? ''}>${day}</time>
              ${typeof note === 'string' ? html`<span part="certainty">${note}</span>` : nothing}
            </p>`,
      papers: entries,
      root: page && resolve('../../', page),
      below: () => nothing,
      others: (n) =>
        html`<a part="more" href=${page ?? nothing}>${words.othersListed(n, words.locale)}</a>`,
    });
  }

  #fileOf(id: string): string | null {
    return inSite(this.site, `api/v1/digests/${encodeURIComponent(id)}.json`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'digest-list': DigestList;
  }
}
