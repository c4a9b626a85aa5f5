import { LitElement, css, html } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import * as standIn from '../../../widgets/build/lit/lit-element.ts';

/** What elements use of a class that is one or the other. */
interface Probe extends HTMLElement {
  plain: unknown;
  mode: unknown;
  count: unknown;
  inner: unknown;
  updateComplete: Promise<unknown>;
  requestUpdate(): void;
}

const properties = {
  plain: { reflect: true },
  mode: { reflect: true },
  count: { type: Number },
  inner: { attribute: false },
} as const;

/** What happened to the element, in order. */
let log: string[] = [];
/** What an update does besides. */
let during: Partial<Record<'willUpdate' | 'updated', (probe: Probe) => void>> = {};

afterEach(() => {
  log = [];
  during = {};
  document.body.replaceChildren();
});

function told(changed: Map<PropertyKey, unknown>): string {
  return [...changed].map(([name, old]) => `${String(name)} was ${String(old)}`).join(', ');
}

class OfLit extends LitElement {
  static override properties = properties;
  static override styles = [
    css`
      b {
        color: rgb(1, 2, 3);
      }
    `,
    [
      css`
        b {
          margin-left: 7px;
        }
      `,
    ],
  ];
  declare plain: unknown;
  declare mode: unknown;
  declare count: unknown;
  declare inner: unknown;
  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    log.push(`will: ${told(changed)}`);
    during.willUpdate?.(this);
  }
  override render(): unknown {
    return html`<b>${this.plain} ${this.mode} ${this.count}</b>`;
  }
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    log.push(`did: ${told(changed)}`);
    during.updated?.(this);
  }
}

class OfStandIn extends standIn.LitElement {
  static override properties = properties;
  static override styles = [
    standIn.css`b { color: rgb(1, 2, 3); }`,
    [standIn.css`b { margin-left: 7px; }`],
  ];
  declare plain: unknown;
  declare mode: unknown;
  declare count: unknown;
  declare inner: unknown;
  override willUpdate(changed: Map<string, unknown>): void {
    log.push(`will: ${told(changed)}`);
    during.willUpdate?.(this);
  }
  override render(): unknown {
    return standIn.html`<b>${this.plain} ${this.mode} ${this.count}</b>`;
  }
  override updated(changed: Map<string, unknown>): void {
    log.push(`did: ${told(changed)}`);
    during.updated?.(this);
  }
}

customElements.define('of-lit', OfLit);
customElements.define('of-stand-in', OfStandIn);

function isProbe(element: Element | null): element is Probe {
  return element instanceof OfLit || element instanceof OfStandIn;
}

/** An element of some markup in the page, once it is drawn. */
async function shown(markup: string): Promise<Probe> {
  document.body.innerHTML = markup;
  const probe = document.body.firstElementChild;
  if (!isProbe(probe)) throw new Error(`${markup} is no element of the two.`);
  await probe.updateComplete;
  return probe;
}

const text = (probe: Element): string => probe.shadowRoot?.textContent.trim() ?? '';

/** The same sentences hold of Lit's own class and of the one that stands in for it in the scripts. */
describe.each(['of-lit', 'of-stand-in'])('<%s>', (tag) => {
  const created = (): Probe => {
    const probe = document.createElement(tag);
    if (!isProbe(probe)) throw new Error(`There is no <${tag}>.`);
    return probe;
  };

  test('reads its attributes, as numbers where it says so, and not those of other properties', async () => {
    const probe = await shown(`<${tag} plain="a" count="3" inner="x"></${tag}>`);
    expect([probe.plain, probe.count, probe.inner]).toEqual(['a', 3, undefined]);
    expect(text(probe)).toBe('a  3');
  });

  test('goes back to null when an attribute is taken away', async () => {
    const probe = await shown(`<${tag} plain="a" mode="wild" count="3"></${tag}>`);
    expect(probe.mode).toBe('wild');
    for (const name of ['plain', 'mode', 'count']) probe.removeAttribute(name);
    expect([probe.plain, probe.mode, probe.count]).toEqual([null, null, null]);
  });

  test('reflects what is set, and takes away what is null', async () => {
    const probe = await shown(`<${tag}></${tag}>`);
    expect(probe.getAttributeNames()).toEqual([]);
    Object.assign(probe, { plain: 'a', mode: 'wild', count: 4 });
    await probe.updateComplete;
    expect(probe.outerHTML).toContain('plain="a" mode="wild"');
    expect(probe.hasAttribute('count')).toBe(false);
    probe.plain = null;
    await probe.updateComplete;
    expect(probe.hasAttribute('plain')).toBe(false);
  });

  test('keeps what was set before its class was there', async () => {
    const name = `${tag}-late`;
    const early = document.createElement(name);
    Object.assign(early, { plain: 'early', count: 5 });
    document.body.append(early);
    const Base = tag === 'of-lit' ? OfLit : OfStandIn;
    // @ts-expect-error -- of two classes, TypeScript cannot tell what the result extends
    customElements.define(name, class extends Base {});
    if (!isProbe(early)) throw new Error('It was not made an element.');
    await early.updateComplete;
    expect(text(early)).toBe('early  5');
  });

  test('draws nothing before it is in a page, and then once for all changes', async () => {
    const probe = created();
    probe.plain = 'a';
    probe.plain = 'b';
    await Promise.resolve();
    expect(log).toEqual([]);
    document.body.append(probe);
    await probe.updateComplete;
    log = [];
    Object.assign(probe, { plain: 'c', count: 1 });
    probe.plain = 'd';
    probe.count = 1;
    await probe.updateComplete;
    const changes = 'plain was b, count was undefined';
    expect(log).toEqual([`will: ${changes}`, `did: ${changes}`]);
    log = [];
    probe.plain = 'd';
    await probe.updateComplete;
    expect(log).toEqual([]);
  });

  test('draws what changes before an update with it, and what changes after it anew', async () => {
    const probe = await shown(`<${tag}></${tag}>`);
    log = [];
    during.willUpdate = (one) => (one.count = 1);
    during.updated = (one) => {
      during = {};
      one.count = 2;
    };
    probe.plain = 'a';
    await probe.updateComplete;
    await probe.updateComplete;
    expect(text(probe)).toBe('a  2');
    expect(log).toEqual([
      'will: plain was undefined',
      'did: plain was undefined, count was undefined',
      'will: count was 1',
      'did: count was 1',
    ]);
  });

  test('wears all its styles, and draws on when it is moved', async () => {
    const probe = await shown(`<${tag} plain="a"></${tag}>`);
    const bold = probe.shadowRoot?.querySelector('b');
    if (!bold) throw new Error('It is not drawn.');
    const { color, marginLeft } = getComputedStyle(bold);
    expect([color, marginLeft]).toEqual(['rgb(1, 2, 3)', '7px']);
    document.body.append(document.createElement('div'), probe);
    probe.plain = 'b';
    await probe.updateComplete;
    expect(probe.shadowRoot?.querySelector('b')).toBe(bold);
    expect(text(probe)).toBe('b');
  });
});
