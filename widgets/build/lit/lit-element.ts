import { render, type RootPart } from 'lit/html.js';

export { html, mathml, noChange, nothing, svg } from 'lit/html.js';

/**
 * What the elements use of Lit's `LitElement`, in a third of its bytes: in the scripts of `cdn/` it has that one's
 * place, and only there. With Lit's own the script of `<paper-card>` takes 11.4 kB (brotli), with this 9.4; it may
 * take 9.5. Templates are drawn by Lit itself, everywhere. The modules on npm, and elements drawn on a server, have
 * Lit's own class: whoever bundles them has Lit anyway.
 *
 * Of a property's options it knows `attribute: false`, `reflect` and `type: Number`; an attribute has
 * the name of its property. It has no other converters, no `hasChanged`, no controllers, decorators, `firstUpdated`
 * or `shouldUpdate`, no hydration, and nothing for browsers that cannot adopt style sheets.
 * test/widgets/elements/lit-stand-in.test.ts holds both classes to the same sentences, and the project
 * `elements-cdn` runs tests of the elements with this one.
 *
 * To go back to Lit's own: delete this folder, `alias` in bundle.ts, and the project `elements-cdn` with that test.
 * No element knows of it.
 */

interface Options {
  attribute?: false;
  reflect?: true;
  type?: NumberConstructor;
}

type Styles = CSSStyleSheet | readonly Styles[];

/** A style sheet; what is filled in becomes text. */
export function css(strings: TemplateStringsArray, ...values: unknown[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(String.raw({ raw: strings }, ...values));
  return sheet;
}

/** An element that is updated, once for all changes together, when its properties or attributes change. */
export class LitElement extends HTMLElement {
  static properties: Readonly<Record<string, Options>> = {};
  static styles: Styles = [];

  /** The browser asks for it once, when the class becomes an element: then its properties are made. */
  static get observedAttributes(): string[] {
    const { properties, prototype } = this;
    for (const name of Object.keys(properties)) {
      Object.defineProperty(prototype, name, {
        get(this: LitElement): unknown {
          return this.#values[name];
        },
        set(this: LitElement, value: unknown) {
          const old = this.#values[name];
          this.#values[name] = value;
          if (!Object.is(old, value)) this.requestUpdate(name, old);
        },
      });
    }
    return Object.keys(properties).filter((name) => properties[name]?.attribute !== false);
  }

  isUpdatePending = false;
  renderRoot: HTMLElement | DocumentFragment | undefined;

  #properties = (this.constructor as typeof LitElement).properties;
  #values: Record<string, unknown> = {};
  #changed = new Map<string, unknown>();
  /** What was set before the element was one. */
  #early: Record<string, unknown> = {};
  /** The attribute that is being written. */
  #reflected = '';
  #part: RootPart | undefined;
  #start: (() => void) | undefined;
  updateComplete: Promise<unknown> = new Promise<void>((start) => (this.#start = start));

  constructor() {
    super();
    for (const name of Object.keys(this.#properties)) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
    }
    this.requestUpdate();
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.#start?.();
    this.#part?.setConnected(true);
  }

  disconnectedCallback(): void {
    this.#part?.setConnected(false);
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    if (name === this.#reflected) return;
    const isNumber = value !== null && this.#properties[name]?.type;
    Reflect.set(this, name, isNumber ? Number(value) : value);
  }

  requestUpdate(name?: string, old?: unknown): void {
    if (name && !this.#changed.has(name)) this.#changed.set(name, old);
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    this.updateComplete = this.#soon(this.updateComplete);
  }

  async #soon(before: Promise<unknown>): Promise<void> {
    // Whoever waited for an update that failed was told.
    await before.catch(() => null);
    Object.assign(this, this.#early);
    this.#early = {};
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      this.update(changed);
    } finally {
      this.isUpdatePending &&= changed !== this.#changed;
      if (changed === this.#changed) this.#changed = new Map();
    }
    this.updated(changed);
  }

  update(changed: Map<string, unknown>): void {
    const content = this.render();
    for (const name of changed.keys()) {
      if (!this.#properties[name]?.reflect) continue;
      const value = this.#values[name] as string | null | undefined;
      this.#reflected = name;
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
      this.#reflected = '';
    }
    this.#changed = new Map();
    this.isUpdatePending = false;
    if (this.renderRoot) this.#part = render(content, this.renderRoot, { host: this });
  }

  createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { styles } = this.constructor as typeof LitElement;
    root.adoptedStyleSheets = [styles].flat(9) as CSSStyleSheet[];
    return root;
  }

  render(): unknown {
    return undefined;
  }

  willUpdate(_changed: Map<string, unknown>): void {
    // For elements to fill in.
  }

  updated(_changed: Map<string, unknown>): void {
    // For elements to fill in.
  }
}
