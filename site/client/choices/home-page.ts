import { handed } from '../page-parts.ts';
import { sentence } from '../sentence.ts';
import { startSheet } from './choice-sheet.ts';
import { openSiteChoices } from './choice-store.ts';
import { type HomeTopic, startFollowed } from './followed-section.ts';
import { startLeftOut } from './left-out.ts';
import { choiceOf } from './reading-choices.ts';
import { whenThere } from './when-there.ts';
import type { HomeWords } from './words.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const store = openSiteChoices();

// A classic script in the head: what was chosen has its room before anything is drawn.
whenThere('[data-home]', (element) => {
  const topics = handed(element, 'home') as HomeTopic[];
  const words = handed(element, 'words') as HomeWords;
  const shows = [startSheet(topics, words), startFollowed(topics, words, base)];
  const show = () => {
    const choices = store.read();
    for (const each of shows) each(choices);
  };
  show();
  whenThere('[data-muted-topics]', () => {
    const showMuted = startMutedTopics(topics, words);
    shows.push(showMuted);
    showMuted();
  });
  store.watch(show);
});

/** Makes the home page say which topics it leaves out, and gives the function that says it anew. */
function startMutedTopics(topics: readonly HomeTopic[], words: HomeWords): () => void {
  const show = () => {
    const choices = store.read();
    const muted = topics.filter(({ ids }) => choiceOf(choices, ids) === 'mute');
    const forms = leftOut.isRevealed() ? words.revealedTopics : words.hiddenTopics;
    const labels = muted.map(({ label }) => label).join(', ');
    const said = sentence(forms, muted.length, words.locale, { topics: labels });
    leftOut.say(muted.length === 0 ? null : said);
  };
  const leftOut = startLeftOut(document, show);
  return show;
}
