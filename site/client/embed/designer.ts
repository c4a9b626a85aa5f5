import { type Choice, formatChoice, parseChoice } from '../../embed/choice.ts';
import { type Faint, faintColours } from '../../embed/contrast.ts';
import type { Place } from '../../embed/snippets.ts';
import { describe, type Named } from '../../embed/thing.ts';
import { thingOf } from '../../embed/thing-of.ts';
import type { Finder } from '../../../widgets/src/core/search/answer.ts';
import { element, handed, part, setText } from '../page-parts.ts';
import { fill } from '../sentence.ts';
import { addCopyButtons } from './copy-buttons.ts';
import { designerForm, isSame } from './designer-form.ts';
import type { DesignerWords } from './designer-words.ts';
import { lookUpDigest, lookUpPaper } from './look-up.ts';
import { startPaperPicker } from './paper-picker.ts';
import { showForms, showGuides } from './shown-code.ts';
import { createStage } from './stage.ts';

/** What the page hands to the designer. */
interface Handed {
  place: Place;
  isAddressKnown: boolean;
  site: { title: string };
  /** What is shown as long as nothing is chosen. */
  example: { paper: Named | null; topic: Named | null };
}

/** How wide the preview may be, in pixels, by the name of the width. */
const PREVIEW_WIDTHS: Readonly<Record<string, string>> = { phone: '320px', column: '600px' };

/**
 * Runs the designer: the form is the choice, the address of the page repeats it, and the preview and all code of the
 * page follow. A change adds an entry to the browser's history; dragging a colour replaces it.
 */
export function startDesigner(root: HTMLElement, finder: Finder): void {
  const given = handed(root, 'embedDesigner') as Handed;
  const words = handed(root, 'words') as DesignerWords;
  const { site, example } = given;
  const place = given.isAddressKnown
    ? given.place
    : { ...given.place, root: location.origin + new URL(given.place.root).pathname };
  const formElement = part(root, 'form', HTMLFormElement);
  const form = designerForm(formElement, words);
  const stageElement = part(root, 'stage', HTMLElement);
  const stage = createStage(part(root, 'box', HTMLElement));
  const status = part(root, 'status', HTMLElement);
  const chosenPaper = part(root, 'paper', HTMLElement);
  const papers = new Map<string, Named>();
  const digests = new Map<string, Named>();
  for (const { value, text } of formElement.querySelectorAll('option')) {
    if (value !== '') digests.set(value, { id: value, title: text });
  }
  if (example.paper) papers.set(example.paper.id, example.paper);
  const fallback = describe({ element: 'paper-search' }, site, words);
  let choice = parseChoice('');
  let turn = 0;

  const show = async (): Promise<void> => {
    const own = ++turn;
    form.set(choice);
    showFaint(part(root, 'faint', HTMLElement), faintColours(choice.look), words);
    const missing = await lookUp(choice);
    if (own !== turn) return;
    form.set(choice);
    const names = {
      paper: choice.paper === null ? null : (papers.get(choice.paper) ?? null),
      topics: choice.topics.flatMap((id) => {
        const title = form.topicLabel(id);
        return title === null ? [] : [{ id, title }];
      }),
      digest: choice.digest === null ? null : (digests.get(choice.digest) ?? null),
    };
    setText(chosenPaper, names.paper?.title ?? (example.paper ? words.noThing : words.noPapers));
    const thing = missing === null ? thingOf(choice, names) : null;
    const described = thing && describe(thing, site, words);
    showForms(root, described, choice.look, place);
    part(root, 'frame-help', HTMLElement).hidden = !described?.frame;
    showGuides(document, described ?? fallback, choice.look, place);
    setText(
      status,
      missing ?? (described ? fill(words.updated, { title: described.title }) : words.noThing),
    );
    await stage.show(described, choice.look).catch((error: unknown) => {
      console.error(error);
      setText(status, words.failed);
    });
  };
  /** Finds out what is not known by name; gives what is to be said where there is no such thing. */
  const lookUp = async ({ element: tag, paper, digest }: Choice): Promise<string | null> => {
    if ((tag === 'paper-card' || tag === 'related-papers') && paper && !papers.has(paper)) {
      const found = await lookUpPaper(paper).catch(() => null);
      if (!found) return fill(words.unknownPaper, { id: paper });
      papers.set(paper, found);
    }
    if (tag === 'digest-list' && digest && !digests.has(digest)) {
      const found = await lookUpDigest(digest).catch(() => null);
      if (!found) return fill(words.unknownDigest, { id: digest });
      digests.set(digest, found);
      form.offerDigest(digest, found.title);
    }
    return null;
  };
  /** A choice with an example in place of what nobody chose, so that there is always something to see. */
  const exemplified = (asked: Choice): Choice => ({
    ...asked,
    // A site without papers has a search all the same.
    element: example.paper || location.search !== '' ? asked.element : fallback.tag,
    paper: asked.paper ?? example.paper?.id ?? null,
    topics: asked.topics.length === 0 && example.topic ? [example.topic.id] : asked.topics,
  });
  const change = (next: Choice, replaces: boolean): void => {
    if (isSame(next, choice)) return;
    choice = next;
    const address = location.pathname + (formatChoice(choice) || location.hash);
    if (replaces) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    void show();
  };
  const restore = (): void => {
    choice = exemplified(parseChoice(location.search));
    void show();
  };

  formElement.addEventListener('input', ({ target }) => {
    change(form.read(), target instanceof HTMLInputElement && target.type === 'color');
  });
  formElement.addEventListener('submit', (event) => event.preventDefault());
  startPaperPicker(part(root, 'picker', HTMLElement), finder, words, (paper) => {
    papers.set(paper.id, paper);
    change({ ...choice, paper: paper.id }, false);
  });
  part(root, 'widths', HTMLElement).addEventListener('change', ({ target }) => {
    const width = target instanceof HTMLInputElement ? PREVIEW_WIDTHS[target.value] : undefined;
    stageElement.style.width = width ?? '';
  });
  part(root, 'loopback', HTMLElement).hidden = !isLoopback(new URL(place.root).hostname);
  addCopyButtons(document, words.copying);
  for (const note of document.querySelectorAll('[data-unaddressed]')) note.remove();
  window.addEventListener('popstate', restore);
  restore();
}

/** Whether an address is one that every machine has for itself. */
function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}

function showFaint(list: HTMLElement, faint: readonly Faint[], words: DesignerWords): void {
  const lines = faint.map(({ colour, theme, contrast }) =>
    fill(words.faint, {
      colour: words.faintNames[colour],
      ground: words.faintGrounds[theme],
      // Rounded down: what is just too little must not read as enough.
      contrast: (Math.floor(contrast * 10) / 10).toLocaleString(words.locale),
    }),
  );
  // What stays the same is not said again.
  if (lines.join() === [...list.children].map(({ textContent }) => textContent).join()) return;
  list.replaceChildren(...lines.map((line) => element('li', '', line)));
}
