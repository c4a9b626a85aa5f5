import { format } from 'prettier';
import { BASE } from './analyze.ts';
import { spendings } from './budgets.ts';
import type { Declaration, Described, ElementsManifest } from './elements-manifest.ts';
import type { Manifest } from './manifest.ts';
import { peers } from './peers.ts';

/**
 * The README with what is generated put in anew: the text between `<!-- elements -->` and `<!-- /elements -->` from
 * the doc comments of the elements, that between `<!-- sizes -->` and `<!-- /sizes -->` from their scripts. Throws
 * where a pair is missing.
 */
export async function readme(
  text: string,
  elements: ElementsManifest,
  scripts: Manifest,
): Promise<string> {
  const filled = fill(fill(text, 'elements', elementsSection(elements)), 'sizes', sizes(scripts));
  return format(filled, { parser: 'markdown', printWidth: 100, singleQuote: true });
}

function fill(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The README lacks ${start} … ${end}.`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function elementsSection({ modules }: ElementsManifest): string {
  const classes = modules.flatMap(({ declarations }) => declarations);
  const elements = classes.filter(({ tagName }) => tagName !== undefined);
  const shared = classes.filter(({ name }) => name === BASE);
  return [
    ...shared.map((declaration) => `### Every element\n\n${tables(declaration)}`),
    ...elements.map(
      (declaration) =>
        `### \`<${declaration.tagName}>\`\n\n${declaration.description ?? ''}\n\n${tables(own(declaration))}`,
    ),
  ].join('\n\n');
}

/** Without what every element has. */
function own(declaration: Declaration): Declaration {
  const isOwn = ({ inheritedFrom }: Described): boolean => inheritedFrom?.name !== BASE;
  return {
    ...declaration,
    members: declaration.members.filter(isOwn),
    attributes: declaration.attributes.filter(isOwn),
    events: declaration.events.filter(isOwn),
    slots: declaration.slots.filter(isOwn),
    cssParts: declaration.cssParts.filter(isOwn),
    cssProperties: declaration.cssProperties.filter(isOwn),
  };
}

function tables({
  members,
  attributes,
  events,
  slots,
  cssParts,
  cssProperties,
}: Declaration): string {
  const inMarkup = new Set(attributes.map(({ fieldName }) => fieldName));
  const inScript = members.filter(({ name }) => !inMarkup.has(name));
  const properties = inScript.filter(({ kind }) => kind === 'field');
  const methods = inScript
    .filter(({ kind }) => kind === 'method')
    .map((method) => ({ ...method, name: `${method.name}()` }));
  return [
    table('Attribute', attributes, true),
    table('Property', properties, true),
    table('Method', methods),
    table('Event', events, true),
    table('Slot', slots.map(named)),
    table('Part', cssParts),
    table('Custom property', cssProperties),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function named(slot: Described): Described {
  return slot.name === '' ? { ...slot, name: '(no name)' } : slot;
}

function table(heading: string, rows: readonly Described[], typed = false): string {
  if (rows.length === 0) return '';
  const withDefault = rows.some((row) => row.default !== undefined);
  const columns = [heading, ...(typed ? ['Type'] : []), ...(withDefault ? ['Default'] : []), ''];
  const lines = rows.map((row) => [
    row.name.startsWith('(') ? row.name : code(row.name),
    ...(typed ? [code(row.type?.text)] : []),
    ...(withDefault ? [code(row.default)] : []),
    (row.description ?? '').replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|'),
  ]);
  return [columns, columns.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function code(text = ''): string {
  return text === '' ? '' : `\`${text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')}\``;
}

function sizes(scripts: Manifest): string {
  const kb = (bytes: number): string => (bytes / 1000).toFixed(1);
  const budgeted = spendings(scripts);
  const single = Object.entries(scripts.files)
    .filter(([name]) => /^[a-z-]+\.js$/.test(name) && !name.startsWith('topic-timeline-'))
    .map(([name, { brotli }]) => ({ what: name.replace(/\.js$/, ''), bytes: brotli }))
    .filter(({ what }) => what !== 'offprint' && !budgeted.some((one) => one.what === what));
  return [
    '| | kB | at most |',
    '| --- | --: | --: |',
    ...budgeted.map(({ what, bytes, limit }) => `| ${what} | ${kb(bytes)} | ${kb(limit)} |`),
    ...single.map(({ what, bytes }) => `| ${what} | ${kb(bytes)} | |`),
    '',
    '| For comparison | kB | Version | What was measured |',
    '| --- | --: | --- | --- |',
    ...peers.map((peer) => `| ${peer.name} | ${peer.size} | ${peer.versions} | ${peer.measured} |`),
  ].join('\n');
}
