/**
 * Characters that turn or hide what stands around them: directional formatting, invisible ones and controls. In
 * code that somebody is to read and paste they would show another text than the one that is copied.
 */
const DECEPTIVE =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/**
 * Signs that mean something in HTML, and to what reads it first: braces to Liquid, Hugo, Vue, Svelte, Astro and
 * JSX, brackets to WordPress, backticks and backslashes to Markdown.
 */
const IN_HTML = /[&<>"'`{}[\]\\]/g;

/** Signs that Markdown gives a meaning inside the brackets of a link, and those of Liquid, Hugo and tables. */
const IN_MARKDOWN = /[\\`*_[\]{}|$]/g;

/** A title in one line, without anything that hides or turns what is shown; `or` where nothing is left. */
export function oneLine(title: string, or: string): string {
  const line = title.toWellFormed().replaceAll(/\s+/g, ' ').replaceAll(DECEPTIVE, '').trim();
  return line === '' ? or : line;
}

/** A text as HTML, between tags or in an attribute in double quotes; also where templates or Markdown read it. */
export function inHtml(text: string): string {
  return text.replaceAll(IN_HTML, (sign) => NAMED[sign] ?? `&#${sign.charCodeAt(0)};`);
}

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * A text as the text of a link or of a picture in Markdown. By CommonMark 0.31 (2.4, 2.5) any punctuation may stand
 * behind a backslash; the few that some dialects do not take so are written as HTML would have them. So is the brace of
 * a tag of Liquid, which Jekyll reads before Markdown and behind a backslash too.
 */
export function inMarkdown(text: string): string {
  return text
    .replaceAll(IN_MARKDOWN, String.raw`\$&`)
    .replaceAll(/&(?=#?\w)|[<>~]/g, (sign) => NAMED[sign] ?? `&#${sign.charCodeAt(0)};`)
    .replaceAll(String.raw`\{%`, '&#123;%')
    .replaceAll('://', String.raw`\://`);
}

/** An address as the target of a link in Markdown, where a bracket would end it. */
export function markdownTarget(address: string): string {
  return address.replaceAll(/[()<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
