import { chosenIds, type KnownTopic } from './listing.ts';
import { part } from './parts.ts';
import type { ReadingChoices } from './reading-choices.ts';
import { type HomeWords, sentence } from './words.ts';

/** Makes the home page say which topics it leaves out, and gives the function that says it anew. */
export function startMutedTopics(
  topics: readonly KnownTopic[],
  words: HomeWords,
): (choices: ReadingChoices) => void {
  const root = document.documentElement;
  const line = part(document, 'left-out');
  const toggle = part(line, 'toggle');
  let muted: readonly string[] = [];

  const show = () => {
    line.hidden = muted.length === 0;
    const shown = 'mutedShown' in root.dataset;
    const labels = topics.filter(({ ids }) => ids[0] !== undefined && muted.includes(ids[0]));
    const forms = shown ? words.revealedTopics : words.hiddenTopics;
    part(line, 'muted').textContent = sentence(forms, muted.length, words.locale, {
      topics: labels.map(({ label }) => label).join(', '),
    });
    toggle.textContent = toggle.dataset[shown ? 'hide' : 'show'] ?? '';
  };
  toggle.addEventListener('click', () => {
    root.toggleAttribute('data-muted-shown');
    show();
  });
  return (choices) => {
    muted = chosenIds(topics, choices).mute;
    show();
  };
}
