/** Where an address leads and what a page may show for it, or why it is no link. */
export type Target = { href: string; shown: string } | { refused: string };

const parts = /^(?<scheme>https?):\/\/(?<host>[^/?#]*)(?<rest>[^]*)$/i;

/**
 * The target of an address with its scheme. The path stays as it is written; the host is the one that a browser
 * would ask, so one in other scripts or in disguised numbers is shown as what it is. Refused are addresses
 * with a name or password before the host, which make one host look like another, and such as no reader of a
 * public page can reach.
 */
export function targetOf(address: string): Target {
  const { scheme, host, rest } = parts.exec(address)?.groups ?? {};
  if (scheme === undefined || host === undefined || rest === undefined || !URL.canParse(address)) {
    return { refused: 'it is no address that a browser can read' };
  }
  const url = new URL(address);
  if (host.includes('@')) return { refused: 'it names a user before the host' };
  if (!/[.:]/.test(url.hostname) || url.hostname.endsWith('.localhost')) {
    return { refused: 'its host is on no public network' };
  }
  // The parser writes a host in small letters; as it is written it is the same host.
  const trueHost = host.toLowerCase() === url.host ? host : url.host;
  // What is not ASCII is written as the parser does.
  const path = /^[\x21-\x7e]*$/.test(rest) ? rest : url.href.slice(url.origin.length);
  const origin = `${scheme.toLowerCase()}://${trueHost}`;
  return { href: origin + path, shown: origin + rest };
}
