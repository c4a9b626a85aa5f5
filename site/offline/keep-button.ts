import { handed, part, setText } from '../client/page-parts.ts';
import { fill } from '../client/sentence.ts';
import { ask } from './ask.ts';
import type { News, Question } from './messages.ts';
import { sizeText } from './sizes.ts';
import type { State } from './state.ts';
import type { KeepWords } from './words.ts';
import type { Fault } from './world.ts';

/** How much more must have come before it is said again, in hundredths: a screen reader reads each out. */
const STEP = 10;

/** How often what is not whole yet is asked to go on, in milliseconds: browsers end a worker after some minutes. */
const GO_ON_EVERY = 20_000;

/** Makes the buttons of `KeepOffline.astro` on a page work. */
export function startKeepButtons(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-keep]')) {
    void startButton(element);
  }
}

async function startButton(element: HTMLElement): Promise<void> {
  const words = handed(element, 'words') as KeepWords;
  const { keep: id = '', title = '', path = '' } = element.dataset;
  const button = part(element, 'keep', HTMLButtonElement);
  const status = part(element, 'keep-status', HTMLElement);
  const size = (bytes: number) => sizeText(bytes, words.locale);
  const say = (form: string, values: Record<string, string> = {}) =>
    setText(status, fill(form, values));
  /** The last tenth that was told. */
  let told = -1;
  let fault: Fault | null = null;
  let isWhole = false;
  /** Presses that the worker has not taken note of: until it has, it speaks of what was before. */
  let pressed = 0;
  const isAsked = (): boolean => button.getAttribute('aria-pressed') === 'true';

  const show = (state: State | null): void => {
    if (pressed > 0) return;
    const asked = state?.asked.find((each) => each.id === id);
    isWhole = asked?.whole === true;
    button.setAttribute('aria-pressed', String(asked !== undefined));
    if (!asked) return;
    if (asked.whole) say(words.kept, { size: size(asked.bytes) });
    else if (told < 0 && fault === null && asked.bytes > 0)
      say(words.asked, { size: size(asked.bytes) });
  };
  const showSize = async (): Promise<void> => {
    const bytes = await ask({ ask: 'size', id });
    if (bytes !== null && !isAsked()) say(words.size, { size: size(bytes) });
  };
  const press = async (question: Question): Promise<void> => {
    [told, fault, isWhole] = [-1, null, false];
    pressed += 1;
    await ask(question);
    pressed -= 1;
    const state = await ask({ ask: 'status' });
    if (state) show(state);
  };

  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<News>) => {
    if (data.news === 'state') {
      show(data.state);
      if (!isAsked() && status.textContent === '') void showSize();
    } else if (data.news === 'progress' && data.id === id) {
      fault = null;
      const step = Math.floor((100 * data.done) / data.of / STEP);
      if (step === told) return;
      told = step;
      say(words.progress, { done: size(data.done), size: size(data.of) });
    } else if (data.news === 'stopped' && isAsked() && !isWhole) {
      ({ fault } = data);
      say(words.stopped[fault]);
    }
  });
  button.addEventListener('click', () => {
    if (isAsked()) {
      button.setAttribute('aria-pressed', 'false');
      say(words.removed);
      void press({ ask: 'forget', id });
      return;
    }
    button.setAttribute('aria-pressed', 'true');
    // Only now does the reader want something that it would be a pity to lose. Whatever the browser says, it is kept,
    // and some, such as WebKitGTK, cannot be asked.
    if ('storage' in navigator) void navigator.storage.persist().catch(() => false);
    void press({ ask: 'keep', list: { id, title, path } });
  });
  setInterval(() => {
    // With no room left nothing comes of it.
    if (isAsked() && !isWhole && fault !== 'full') void ask({ ask: 'go-on' });
  }, GO_ON_EVERY);
  show(await ask({ ask: 'status' }));
  delete element.dataset['needsScript'];
  if (!isAsked()) await showSize();
}
