import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MdastNode, markdownToMdast } from 'satteri';
import { compareText } from '../../scripts/compare-text.ts';

/** Blocks whose words are prose. A table's are not, and code and HTML are left out within them too. */
const blocks = new Set(['paragraph', 'heading']);
const notProse = new Set([
  'code',
  'inlineCode',
  'html',
  'table',
  'image',
  'imageReference',
  'math',
  'yaml',
]);

/**
 * Paragraphs of what installed packages tell their users: READMEs first, then other Markdown, then the comments
 * of their declarations (which are Markdown too), without code, HTML, tables and pictures; each once, in the
 * order of their paths, until there are `words` of them.
 */
export function ordinaryProse(root: string, words: number): string[] {
  const folder = join(root, 'node_modules');
  if (!existsSync(folder)) return [];
  const paths = globSync('**/*.{md,markdown,d.ts}', { cwd: folder }).toSorted(
    (a, b) => rank(a) - rank(b) || compareText(a, b),
  );
  const paragraphs = new Set<string>();
  let count = 0;
  for (const path of paths) {
    const file = readFileSync(join(folder, path), 'utf8');
    const texts = path.endsWith('.d.ts') ? commentsOf(file) : [file];
    for (const paragraph of texts.flatMap((text) => proseOf(text))) {
      if (paragraphs.has(paragraph)) continue;
      paragraphs.add(paragraph);
      count += wordsIn(paragraph);
    }
    if (count >= words) break;
  }
  return [...paragraphs];
}

/** The words of a text, as spaces divide them. */
export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function rank(path: string): number {
  if (path.endsWith('.d.ts')) return 2;
  return /(?:^|[\\/])readme[^\\/]*$/i.test(path) ? 0 : 1;
}

/** Doc comments without their frames, names of tags and examples. */
function commentsOf(file: string): string[] {
  return [...file.matchAll(/\/\*\*(?<text>[^]*?)\*\//g)].map(({ groups }) =>
    (groups?.['text'] ?? '')
      .replace(/^[ \t]*\*? ?/gm, '')
      .replace(/@example[^]*?(?=^@|$(?![^]))/gm, '')
      .replace(/\{@[^{}]*\}/g, '`code`')
      .replace(
        /^@(?:(?:param|template|property|typeParam)\s+(?:\{[^\n]*\}\s+)?\S+|[a-z]+)[ \t-]*/gim,
        '\n\n',
      ),
  );
}

function proseOf(markdown: string): string[] {
  return blocksOf(markdownToMdast(markdown)).filter((text) => wordsIn(text) > 2);
}

function blocksOf(node: MdastNode): string[] {
  if (notProse.has(node.type)) return [];
  if (blocks.has(node.type)) return [textOf(node).replace(/\s+/g, ' ').trim()];
  return 'children' in node ? node.children.flatMap((child) => blocksOf(child)) : [];
}

function textOf(node: MdastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  // A word in the place of code keeps the words about it apart.
  if (node.type === 'inlineCode') return 'code';
  if (notProse.has(node.type)) return '';
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
