/** Where the folder is that this script was loaded from: its pages have no server that would know them by their paths. */
export const root = new URL('.', ownAddress()).href;

/** The link to an address of the site, within a folder that it was packed into; in the place of site/href.ts. */
export function href(address: string): string {
  return root + address + (address === '' || address.endsWith('/') ? 'index.html' : '');
}

function ownAddress(): string {
  const script = document.currentScript;
  // A page that calls this later than its script runs would be led astray.
  if (!(script instanceof HTMLScriptElement))
    throw new Error('The script does not know where it is.');
  return script.src;
}
