import { html, nothing, type TemplateResult } from 'lit';
import { isRelated } from './api/guards.ts';
import type { ApiRelated } from './api/types.ts';
import { checkFile } from './core/check-file.ts';
import { inSite, pageOf, resolve } from './core/resolve.ts';
import { related, type RelatedWords } from './core/words/related.ts';
import type { Get } from './offprint-element.ts';
import { PaperList } from './paper-list.ts';
import { relatedStyles } from './styles/list.ts';

/** The most bytes of a file of related papers. */
const LIMIT = 1_000_000;

/**
 * The papers that are most like a paper of a site, each with what both say.
 *
 * @tag related-papers
 * @fires offprint-load - The papers are shown.
 * @fires offprint-error - They cannot be shown. Cancel it, and only the fallback is.
 * @fires {CustomEvent<{ id: string, title: string, url: string | null }>} offprint-select - A reader chose a paper.
 * Cancel it to do something else than to open its page.
 * @slot - What stands in for the list until it is there, and where it cannot be: a link to the paper.
 * @slot header - Above the list.
 * @slot footer - Below the list.
 * @csspart title - What the list is.
 * @csspart list - The papers.
 * @csspart item - One of them.
 * @csspart paper - Its title, a link to its page.
 * @csspart why - What makes it related.
 * @csspart foot - The last line: the credit.
 * @csspart credit - The link to the site.
 */
export class RelatedPapers extends PaperList<ApiRelated, RelatedWords> {
  static override styles = [...PaperList.styles, relatedStyles];

  static override properties = {
    ...PaperList.properties,
    paper: { reflect: true },
    data: { attribute: false },
  };

  /** A paper's slug on `site`. */
  declare paper: string | null;
  /** What a file of related papers says, from a page that has it already: nothing is fetched then. */
  declare data: ApiRelated | null;

  constructor() {
    super(related);
  }

  protected given(child: unknown): ApiRelated | null {
    const value = this.data ?? child;
    if (!value) return null;
    this.file = this.wanted() ?? inSite(this.site, 'api/v1/related/given.json');
    return checkFile(value, isRelated, null);
  }

  protected wanted(): string | null {
    if (this.src) return resolve(this.src);
    return this.paper
      ? inSite(this.site, `api/v1/related/${encodeURIComponent(this.paper)}.json`)
      : null;
  }

  protected load(get: Get): Promise<ApiRelated> {
    this.file = this.wanted() ?? '';
    return get(this.file, isRelated, LIMIT);
  }

  protected emptiness(data: ApiRelated): string | null {
    return data.related.length === 0 ? this.words.noneRelated : null;
  }

  protected override page(): string | null {
    return pageOf(this.wanted()?.replace('/related/', '/papers/') ?? null);
  }

  protected draw({ related }: ApiRelated): TemplateResult {
    const { words } = this;
    return this.list({
      title: words.relatedPapers,
      page: null,
      about: null,
      papers: related,
      root: this.file && resolve('../../../', this.file),
      below: (paper) => {
        const why = reasonsOf(paper);
        return why
          ? html`<p part="why" dir="auto" title=${why}>${words.bothAbout(why)}</p>`
          : nothing;
      },
      others: () => null,
    });
  }
}

/** What both papers say, joined by commas: empty where a file has nothing of the kind. */
function reasonsOf(paper: object): string {
  const why: unknown = 'why' in paper ? paper.why : null;
  return Array.isArray(why) ? why.filter((word) => typeof word === 'string').join(', ') : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'related-papers': RelatedPapers;
  }
}
