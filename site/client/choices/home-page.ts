import { choiceKey, openChoices, watchChoices } from './choice-store.ts';
import { type HomeTopic, startFollowed } from './followed-section.ts';
import { startMutedTopics } from './muted-topics.ts';
import { handed } from './parts.ts';
import { sheetOfPage } from './sheet-of-page.ts';
import { whenThere } from './when-there.ts';
import type { HomeWords } from './words.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const key = choiceKey(import.meta.env.BASE_URL);
const store = openChoices(key);

// A classic script in the head: what was chosen has its room before anything is drawn.
whenThere('[data-home]', (element) => {
  const topics = handed(element, 'home') as HomeTopic[];
  const words = handed(element, 'words') as HomeWords;
  const style = sheetOfPage(topics, words);
  const shows = [style, startFollowed(topics, words, base)];
  const show = () => {
    const choices = store.read();
    for (const each of shows) each(choices);
  };
  show();
  whenThere('[data-muted-topics]', () => {
    const showMuted = startMutedTopics(topics, words);
    shows.push(showMuted);
    showMuted(store.read());
  });
  watchChoices(key, show);
});
