import type { Edit, LeftAlone } from '../edit.ts';
import { type Address, readAddress } from './address.ts';
import type { Candidate } from './candidates.ts';
import { isCodeHost, isHostBeforePath } from './hosts.ts';
import { colours, readLabel } from './label.ts';
import { targetOf } from './target.ts';

/** What became of a place where an address may begin. `end` is after everything that was read. */
interface ReadLink {
  edits: Edit[];
  left: LeftAlone[];
  end: number;
}

/** Commands with an address in braces; the second sort has the link's words in further braces. */
const addressCommand = /(?:\\(?:url|nolinkurl|path)|(?<![\\A-Za-z])url) ?\{ ?$/;
const linkCommand = /(?:\\(?:href|hyperlink|hyperref)|(?<![\\A-Za-z])href) ?\{ ?$/;
const inColour = new RegExp(String.raw`(?:\\textcolor\{|(?<![A-Za-z]))(?:${colours})\}?\{ ?$`);
const gluedColour = new RegExp(String.raw`(?<![A-Za-z])(?:${colours})$`);
const gluedWord = /[\p{L}\p{N}][\p{L}\p{N}-]{0,60}$/u;

/** Commands of lettering and of footnotes, which may hold nothing but an address. */
const letteringCommand =
  /(?:\\(?:texttt|textbf|textit|textsf|textsc|textrm|emph|underline|mbox)|(?<![\\A-Za-z])(?:texttt|textbf|textit|textsf|emph)) ?\{ ?$/;
const footnoteCommand = /\\(?:footnote|thanks)\{ ?$/;

/** Words that are a link's and not the name of a part of an address. */
const linkWords =
  /^(?:here|link|code|page|website|url|this|github|project|repo|demo|data|homepage)$/i;

/** Reads the address at `candidate` with what is left of the commands around it. */
export function readLink(source: string, candidate: Candidate): ReadLink {
  const { start, scheme } = candidate;
  const address = joined(source, readAddress(source, candidate.host), candidate);
  const { end } = address;
  const target = targetOf(`${scheme ?? 'https'}://${address.clean}`);
  if ('refused' in target) return refuse(source, candidate, address, target.refused);
  const shown =
    scheme === null && target.shown === `https://${address.clean}` ? address.clean : target.shown;
  const link = (from: number, to: number, output = shown): ReadLink => ({
    edits: [{ kind: 'link', start: from, end: to, output, href: target.href }],
    left: [],
    end: to,
  });

  const before = source.slice(Math.max(0, start - 40), start);
  const closed = source.startsWith('}', end)
    ? end + 1
    : source.startsWith(' }', end)
      ? end + 2
      : null;
  const command = linkCommand.exec(before)?.[0];
  if (command !== undefined) {
    // In `\href{u{words}` the source took one brace too many.
    const label = readLabel(source, closed ?? end);
    if (label === 'unclear') return withLabelLeft(link(start, end), source, closed ?? end);
    if (label) return link(start - command.length, label.end, wordsOr(shown, label.words));
    if (closed !== null) return link(start - command.length, closed);
  }
  const around = (addressCommand.exec(before) ?? inColour.exec(before))?.[0];
  if (around !== undefined && closed !== null) return link(start - around.length, closed);
  const lettering = letteringCommand.exec(before)?.[0];
  if (lettering !== undefined && closed !== null) return link(start - lettering.length, closed);
  const note = footnoteCommand.exec(before)?.[0];
  if (note !== undefined && closed !== null)
    return inBraces(source, link(start, end), closed, note);
  if (before.endsWith('{') && !before.endsWith('\\{') && closed !== null) {
    return inBraces(source, link(start, end), closed);
  }

  const repeated = repetition(source, end, address.clean);
  if (repeated !== null) return link(start, repeated);
  const label = readLabel(source, end);
  if (label === 'unclear') return withLabelLeft(link(start, end), source, end);
  if (label && isPattern(source, address, label)) {
    const why = 'the braces in it may stand for parts of many addresses';
    return { edits: [], left: [{ kind: 'link', start, end: label.end, why }], end: label.end };
  }
  const to = label?.end ?? end;
  const output = label ? wordsOr(shown, label.words) : shown;
  const colour = gluedColour.exec(before)?.[0];
  if (colour !== undefined) return link(start - colour.length, to, output);
  const whole = link(start, to, output);
  const word = scheme === null ? undefined : gluedWord.exec(before)?.[0];
  if (word !== undefined) {
    const why = 'it runs into an address';
    whole.left.push({ kind: 'link', start: start - word.length, end: start, why });
  }
  return whole;
}

/** The address with the parts that a space cut off: `github .com/a`, `https://github.com/ a/b`. */
function joined(source: string, address: Address, { host, scheme }: Candidate): Address {
  if (scheme === null) {
    // The candidate's host may hold a space; the address begins again behind it.
    const spaced = /^[\w-]+(?: \.[\w-]+)+/.exec(source.slice(host, host + 80))?.[0];
    if (spaced === undefined) return address;
    const rest = readAddress(source, host + spaced.length);
    return {
      end: Math.max(rest.end, host + spaced.length),
      clean: spaced.replaceAll(' ', '') + rest.clean,
    };
  }
  const cut = /^(?: \.|\. )(?=[a-z])/.exec(source.slice(address.end, address.end + 4));
  if (cut && /^[\w.-]+$/.test(address.clean)) {
    const rest = readAddress(source, address.end + cut[0].length);
    const whole = `${address.clean}.${rest.clean}`;
    const at = whole.indexOf('/');
    const name = whole.slice(0, at);
    if (at > 0 && (isCodeHost(name) || (cut[0] === ' .' && isHostBeforePath(name)))) {
      return { end: rest.end, clean: whole };
    }
  }
  if (isCodeHost(address.clean.replace(/\/$/, '')) && address.clean.endsWith('/')) {
    const path = /^ (?=[\w.-]+\/[\w.-]*\w)/.exec(source.slice(address.end, address.end + 120));
    if (path) {
      const rest = readAddress(source, address.end + 1);
      return { end: rest.end, clean: address.clean + rest.clean };
    }
  }
  return address;
}

/** What looks like an address and is none of a page: named where it has a host at all. */
function refuse(
  source: string,
  candidate: Candidate,
  { end, clean }: Address,
  why: string,
): ReadLink {
  const isAddress = /^[^\s/]*[.@:]|^\[/.test(clean) || /^[\w-]+[/:]\w/.test(clean);
  const whole = Math.max(end, candidate.end);
  if (!isAddress || /\s/.test(source.slice(candidate.start, candidate.end))) {
    return { edits: [], left: [], end: candidate.end };
  }
  return {
    edits: [],
    left: [{ kind: 'link', start: candidate.start, end: whole, why }],
    end: whole,
  };
}

/** Words are shown as the author wrote them; where they are an address, the one that the link leads to is. */
function wordsOr(shown: string, words: string): string {
  return words === '' || /:\/\/|^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(words) ? shown : words;
}

function withLabelLeft(link: ReadLink, source: string, at: number): ReadLink {
  const end = Math.min(source.length, at + 1);
  const why = 'the words of the link cannot be told from the text behind it';
  return { ...link, left: [{ kind: 'link', start: at, end, why }], end };
}

/** The end of `x}{x`, which `\\href{x}{x}` becomes without its head; `null` where the words are others. */
function repetition(source: string, end: number, clean: string): number | null {
  const between = /^\}\{(?:https?:\/\/)?/.exec(source.slice(end, end + 10))?.[0];
  if (between === undefined || !source.startsWith(clean, end + between.length)) return null;
  const after = end + between.length + clean.length;
  if (source[after] === '}') return after + 1;
  return /^\/?(?:[.,;)]?(?:\s|$))/.test(source.slice(after, after + 3)) ? after : null;
}

/**
 * Braces of which nothing is known but that they hold an address, or a footnote's: brackets beside a word, else
 * nothing.
 */
function inBraces(source: string, link: ReadLink, end: number, head = '{'): ReadLink {
  const [edit] = link.edits;
  if (!edit) return link;
  const open = edit.start - head.length;
  const isNote = head !== '{';
  const before = source[open - 1] ?? ' ';
  const isGlued = isNote ? /\S/.test(before) : /[\p{L}\p{N}]/u.test(before);
  return {
    edits: [
      { kind: 'command', start: open, end: edit.start, output: isGlued ? ' (' : isNote ? '(' : '' },
      edit,
      { kind: 'command', start: edit.end, end, output: isGlued || isNote ? ')' : '' },
    ],
    left: [],
    end,
  };
}

/** Whether braces behind an address are a part of it that a program fills in: `https://x.org/users/{id}`. */
function isPattern(
  source: string,
  { clean }: Address,
  label: { end: number; words: string },
): boolean {
  if (/[\w/?=&-]/.test(source[label.end] ?? '')) return true;
  return (
    /[/=&?-]$/.test(clean) &&
    /^[\w:.-]+$/.test(label.words) &&
    !linkWords.test(label.words) &&
    /\/.*\//.test(clean)
  );
}
