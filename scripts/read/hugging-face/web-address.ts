/** What no address may have unescaped, and what browsers read as something else than it looks like. */
const UNSAFE = /[\s\p{Cc}\\<>"^`{|}]/u;

/**
 * Why a text is no address to link to, to finish the sentence "It …"; `null` if it is one: `http` or
 * `https`, with a host, and without a user name, which would let `good.example@evil.example` pass.
 */
export function refuseAddress(text: string): string | null {
  if (!/^https?:\/\/[^/]/i.test(text)) return 'does not begin with http:// or https://';
  if (UNSAFE.test(text)) return 'has a character that addresses cannot have';
  const url = URL.parse(text);
  if (!url) return 'is no address that browsers understand';
  if (url.username !== '' || url.password !== '') return 'holds a user name or a password';
  return null;
}
