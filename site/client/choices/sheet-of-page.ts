import { choiceRules, type Marks } from './choice-sheet.ts';
import { chosenIds, type KnownTopic } from './listing.ts';
import type { ReadingChoices } from './reading-choices.ts';

/**
 * A style sheet of the page for the choices of its reader, and the function that writes it anew. It is not
 * an element: under the content security policy the page could not hold one.
 */
export function sheetOfPage(
  topics: readonly KnownTopic[],
  marks: Marks,
): (choices: ReadingChoices) => void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  return (choices) => {
    sheet.replaceSync(choiceRules(chosenIds(topics, choices), marks));
  };
}
