import { addresses } from '../../../scripts/emit/addresses.ts';
import { element, part } from '../page-parts.ts';
import { sentence } from '../sentence.ts';
import { fetchTopic, newestOf } from './followed-papers.ts';
import { followedRow } from './followed-row.ts';
import { chosenIds, type KnownTopic, type ReadingChoices } from './reading-choices.ts';
import type { HomeWords } from './words.ts';

/** A topic as the home page knows it, with the number of its papers. */
export type HomeTopic = KnownTopic & { papers: number };

/** How many papers the home page shows of the topics that its reader follows. */
const SHOWN = 8;

/**
 * Makes the home page show the newest papers of followed topics, and gives the function that does it for
 * other choices. Nothing is asked for while nothing is followed; a second call gives up what the first
 * still waits for.
 */
export function startFollowed(
  topics: readonly HomeTopic[],
  words: HomeWords,
  base: string,
): (choices: ReadingChoices) => void {
  const section = part(document, 'followed-section', HTMLElement);
  const list = part(section, 'followed-papers', HTMLElement);
  const status = part(section, 'followed-status', HTMLElement);
  const retry = part(section, 'followed-retry', HTMLElement);
  let asked = '';
  let waiting = new AbortController();

  const load = async (ids: readonly string[], signal: AbortSignal) => {
    const files = await Promise.all(
      ids.map((id) => fetchTopic(base + addresses.apiTopic(id), signal)),
    );
    const found = files.filter((file) => file !== null);
    const failed = files.length - found.length;
    const papers = newestOf(found, SHOWN);
    list.replaceChildren(...papers.map((paper) => followedRow(paper, base, words)));
    list.ariaBusy = null;
    retry.hidden = failed === 0;
    status.textContent =
      failed > 0
        ? sentence(words.failed, failed, words.locale)
        : papers.length === 0
          ? words.nothingYet
          : '';
  };

  const start = (ids: readonly string[]) => {
    waiting.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    section.hidden = ids.length === 0;
    if (ids.length === 0) {
      list.replaceChildren();
      return;
    }
    // Empty rows keep the room of those that are to come.
    const known = topics.filter(({ ids: [id] }) => id !== undefined && ids.includes(id));
    const rows = Math.min(SHOWN, Math.max(0, ...known.map(({ papers }) => papers)));
    list.replaceChildren(...Array.from({ length: rows }, () => element('li', 'paper-row')));
    list.ariaBusy = 'true';
    status.textContent = words.loading;
    load(ids, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  };

  retry.addEventListener('click', () => {
    start(asked.split(' '));
  });
  return (choices) => {
    const ids = chosenIds(topics, choices).follow;
    if (ids.join(' ') === asked) return;
    asked = ids.join(' ');
    start(ids);
  };
}
