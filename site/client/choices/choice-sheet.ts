import { chosenIds, type KnownTopic, type ReadingChoices } from './reading-choices.ts';

/** What the style sheet of choices says aloud beside a link to a topic. */
export interface Marks {
  followed: string;
  muted: string;
}

/**
 * A style sheet of the page for the choices of its reader, and the function that writes it anew. It is not
 * an element: under the content security policy the page could not hold one.
 */
export function startSheet(
  topics: readonly KnownTopic[],
  marks: Marks,
): (choices: ReadingChoices) => void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  return (choices) => {
    sheet.replaceSync(choiceRules(chosenIds(topics, choices), marks));
  };
}

/**
 * The style of choices, for the topics that a page names: what is muted is out of sight before anything is
 * drawn, and links to topics are marked for the eye and for the ear. Ids have to be ids of
 * scripts/schema/id.ts. What is hidden comes back while `data-muted-shown` stands on the root.
 */
function choiceRules(
  { follow, mute }: { follow: readonly string[]; mute: readonly string[] },
  marks: Marks,
): string {
  const rules: string[] = [];
  const entries = (ids: readonly string[]) =>
    `.entry:is(${ids.map((id) => `[data-topics~="${id}"]`).join()})`;
  const links = (ids: readonly string[]) =>
    `:is(${ids.map((id) => `[href$="/topics/${id}/"]`).join()})`;
  const hide = (root: string, selector: string) =>
    rules.push(`${root} ${selector}:not(:target){display:none}`);
  const mark = (link: string, rule: string, sign: string, words: string) => {
    rules.push(
      `${link}{${rule}}`,
      // Browsers that know no words for a sign drop the second declaration and keep the first.
      `${link}::after{content:${quoted(sign)};content:${quoted(sign)} / ${quoted(`, ${words}`)}}`,
    );
  };
  if (follow.length > 0) {
    hide('main:has(#site-only-followed:checked)', `.entry:not(${entries(follow)})`);
    rules.push(`${entries(follow)} .entry-number{color:var(--accent);font-weight:700}`);
    const link = `:is(.topic-link,.topic-strips a)${links(follow)}`;
    mark(link, 'color:var(--ink);font-weight:600', '\u00a0◆', marks.followed);
  }
  if (mute.length > 0) {
    const spared = follow.length > 0 ? `:not(${entries(follow)})` : '';
    const root = ':root:not([data-muted-shown])';
    hide(root, entries(mute) + spared);
    rules.push(`${root} .topic-strips li:has(a${links(mute)}){display:none}`);
    const link = `:is(.entry .topic-link,.topic-strips a)${links(mute)}`;
    mark(link, 'text-decoration:line-through', '', marks.muted);
  }
  return rules.join('\n');
}

/** A string of CSS. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
