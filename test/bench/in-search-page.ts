/** What is run within the search page: each function sees nothing but the page and what it is given. */

/** Searches for a text by sending the form; gives the milliseconds until the results are in the page. */
export async function askPage(text: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('[data-search-page] [name="q"]');
  const list = document.querySelector('[data-search-page] [data-part="list"]');
  if (!field?.form || !list) throw new Error('There is no search.');
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const { promise, resolve } = Promise.withResolvers<number>();
  const observer = new MutationObserver(() => {
    if (!list.hasAttribute('aria-busy')) resolve(performance.now());
  });
  observer.observe(list, { attributes: true, childList: true });
  const start = performance.now();
  // Typing waits for further letters; this does not.
  field.form.requestSubmit();
  const end = await promise;
  observer.disconnect();
  return end - start;
}

/** Types a text letter by letter, as quick as a quick typist, and waits for the results. */
export async function typeIn(text: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('[data-search-page] [name="q"]');
  if (!field) throw new Error('There is no search.');
  field.focus();
  field.value = '';
  for (const letter of text) {
    field.value += letter;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // Every third pause is long enough for a search to begin.
    const pause = field.value.length % 3 === 0 ? 180 : 70;
    await new Promise((done) => setTimeout(done, pause));
  }
  await new Promise((done) => setTimeout(done, 1000));
}
