/**
 * What XML 1.0 forbids even as a character reference: control characters, noncharacters. See
 * https://www.w3.org/TR/xml/#charsets; half characters are replaced before this is used.
 */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Text that may stand in XML once it is escaped. Forbidden characters are left out, half a surrogate
 * pair becomes U+FFFD, and line ends become `\n`, as every XML parser would make them.
 */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '').replace(/\r\n?/g, '\n');
}

/** Text as XML content or as a quoted attribute value. */
export function xmlEscaped(text: string): string {
  return xmlText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
