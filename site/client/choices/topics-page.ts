import { openSiteChoices } from './choice-store.ts';
import { choiceOf } from './reading-choices.ts';
import { idsOf } from './topic-choice.ts';
import { whenThere } from './when-there.ts';

// A classic script in the head: the list of choices is there from the first paint, what is chosen first in it,
// and open to whom a link leads.
whenThere('[data-list-read]', (end) => {
  const section = end.closest<HTMLElement>('[data-your-topics]');
  const list = section?.querySelector('[data-part="list"]');
  if (!section || !list) return;
  const choices = openSiteChoices().read();
  const chosen = [...list.children].filter((row) => {
    const control = row.querySelector<HTMLElement>('[data-topic-choice]');
    return control !== null && choiceOf(choices, idsOf(control)) !== null;
  });
  list.prepend(...chosen);
  if (location.hash === `#${section.id}`) section.setAttribute('open', '');
  delete section.dataset['needsScript'];
});
