// What the pages of a site do in a folder that they were packed into: what needs no server, and is not about what a
// reader follows from one visit to the next.
import './href.ts';
import { startCitations } from '../client/cite.ts';
import { startSorting } from '../client/sort-topics.ts';
import { startFound } from '../client/start-found.ts';
import { startTheme } from '../client/theme.ts';
import { startOpener } from '../search/opener.ts';
import { startSearchPage } from '../search/search-page.ts';
import { siteFinder } from '../search/site-finder.ts';

startTheme();
startOpener();
startFound();
startSorting();
startCitations();
for (const root of document.querySelectorAll<HTMLElement>('[data-search-page]')) {
  startSearchPage(root, siteFinder());
}

// Firefox takes a form that leads to another file for one that leaves the site, and does not send it.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get') return;
  event.preventDefault();
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  location.assign(`${form.action}?${new URLSearchParams(fields).toString()}`);
});
