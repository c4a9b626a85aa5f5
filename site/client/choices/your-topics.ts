import { handed, part } from '../page-parts.ts';
import { type Plural, sentence } from '../sentence.ts';
import { type Choice, choiceOf, type ReadingChoices } from './reading-choices.ts';
import { idsOf, startTopicChoices } from './topic-choice.ts';

/** The words of the list of all choices, as strings for `data-words`. */
export interface YourTopicsWords {
  locale: string;
  none: string;
  following: Plural;
  muting: Plural;
  gone: Plural;
  forgotten: string;
}

/** Makes the list of all topics with their buttons work, where the page has one. */
export function startYourTopics(): void {
  const section = document.querySelector<HTMLDetailsElement>('[data-your-topics]');
  if (!section) return;
  const words = handed(section, 'words') as YourTopicsWords;
  const status = part(section, 'status', HTMLElement);
  const controls = section.querySelectorAll<HTMLElement>('[data-topic-choice]');
  const topics = [...controls].map((control) => idsOf(control));

  const forget = startTopicChoices((choices) => {
    part(section, 'summary', HTMLElement).textContent = summaryOf(topics, choices, words);
    const gone = idsGone(topics, choices);
    status.textContent = gone === 0 ? '' : sentence(words.gone, gone, words.locale);
  });
  part(section, 'forget', HTMLElement).addEventListener('click', () => {
    forget();
    status.textContent = words.forgotten;
  });
  addEventListener('hashchange', () => {
    if (location.hash === `#${section.id}`) section.open = true;
  });
}

function summaryOf(
  topics: readonly (readonly string[])[],
  choices: ReadingChoices,
  { locale, following, muting, none }: YourTopicsWords,
): string {
  const count = (choice: Choice) =>
    topics.filter((ids) => choiceOf(choices, ids) === choice).length;
  const [follow, mute] = [count('follow'), count('mute')];
  const parts = [
    ...(follow > 0 ? [sentence(following, follow, locale)] : []),
    ...(mute > 0 ? [sentence(muting, mute, locale)] : []),
  ];
  return parts.join(', ') || none;
}

/** How many chosen ids the site does not know; they are kept, because a topic may come back. */
function idsGone(topics: readonly (readonly string[])[], { follow, mute }: ReadingChoices): number {
  const known = new Set(topics.flat());
  return [...follow, ...mute].filter((id) => !known.has(id)).length;
}
