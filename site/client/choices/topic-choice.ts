import { setText } from '../page-parts.ts';
import { openSiteChoices } from './choice-store.ts';
import { type Choice, choiceOf, choose, type ReadingChoices } from './reading-choices.ts';

const choices: readonly Choice[] = ['follow', 'mute'];

/**
 * Makes the buttons of `TopicButtons.astro` work, and the lines that tell what is wrong with keeping choices.
 * `changed` is called at once and after each change, here or in another tab. Gives the function that forgets
 * all choices.
 */
export function startTopicChoices(
  changed: (choices: ReadingChoices) => void = () => undefined,
): () => void {
  const store = openSiteChoices();

  const show = () => {
    for (const control of document.querySelectorAll<HTMLElement>('[data-topic-choice]')) {
      const choice = choiceOf(store.read(), idsOf(control));
      for (const name of choices) {
        const button = control.querySelector(`[data-choice="${name}"]`);
        button?.setAttribute('aria-pressed', String(choice === name));
      }
      // A page without script has no room full of buttons that do nothing.
      const room = control.closest<HTMLElement>('[data-needs-script]');
      if (room) delete room.dataset['needsScript'];
    }
    const problem = store.keeping();
    for (const line of document.querySelectorAll<HTMLElement>('[data-choice-problem]')) {
      setText(line, line.dataset[problem] ?? '');
    }
    changed(store.read());
  };

  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('[data-choice]');
    const control = button && button.closest<HTMLElement>('[data-topic-choice]');
    if (!button || !control) return;
    const name = choices.find((each) => each === button.getAttribute('data-choice')) ?? null;
    const isPressed = button.getAttribute('aria-pressed') === 'true';
    store.write(choose(store.read(), idsOf(control), isPressed ? null : name));
    show();
  });
  store.watch(show);
  show();
  return () => {
    store.forget();
    show();
  };
}

/** The ids of the topic that a control is for: its own, then those it had before. */
export function idsOf(control: HTMLElement): string[] {
  return (control.dataset['topicChoice'] ?? '').split(' ');
}
