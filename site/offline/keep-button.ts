import { handed, part, setText } from '../client/page-parts.ts';
import { fill } from '../client/sentence.ts';
import { ask } from './ask.ts';
import type { News } from './messages.ts';
import { sizeText } from './sizes.ts';
import type { State } from './state.ts';
import type { KeepWords } from './words.ts';

/** How much more must have come before it is said again, in hundredths: a screen reader reads each out. */
const STEP = 10;

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
  let told = -1;

  const show = (state: State | null): boolean => {
    const asked = state?.asked.find((each) => each.id === id);
    button.setAttribute('aria-pressed', String(asked !== undefined));
    if (asked?.whole) say(words.kept, { size: size(asked.bytes) });
    else if (asked && told < 0) say(words.asked, { size: size(asked.bytes) });
    return asked !== undefined;
  };
  const showSize = async (): Promise<void> => {
    const bytes = await ask({ ask: 'size', id });
    if (bytes !== null && button.getAttribute('aria-pressed') === 'false') {
      say(words.size, { size: size(bytes) });
    }
  };

  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<News>) => {
    const isAsked = button.getAttribute('aria-pressed') === 'true';
    if (data.news === 'state') {
      if (!show(data.state) && status.textContent === '') void showSize();
    } else if (data.news === 'progress' && data.id === id) {
      const step = Math.floor((100 * data.done) / data.of / STEP);
      if (step === told) return;
      told = step;
      say(words.progress, { done: size(data.done), size: size(data.of) });
    } else if (data.news === 'stopped' && isAsked) {
      say(words.stopped[data.fault]);
    }
  });
  button.addEventListener('click', () => {
    told = -1;
    if (button.getAttribute('aria-pressed') === 'true') {
      button.setAttribute('aria-pressed', 'false');
      say(words.removed);
      void ask({ ask: 'forget', id });
      return;
    }
    button.setAttribute('aria-pressed', 'true');
    // Only now does the reader want something that it would be a pity to lose. Whatever the browser says, it is kept.
    void navigator.storage.persist().catch(() => false);
    void ask({ ask: 'keep', list: { id, title, path } });
  });
  const isAsked = show(await ask({ ask: 'status' }));
  delete element.dataset['needsScript'];
  if (!isAsked) await showSize();
}
