import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform, type Plugin } from 'esbuild';
import ts from 'typescript';
import type { Places } from './places.ts';

/** The tags of templates in which a line ends only for those who read the source. */
const MARKUP = new Set(['html', 'svg', 'mathml']);
const STYLES = 'css';

/**
 * Takes out of templates what only lays out the source: esbuild leaves them as they are written, and readers would
 * download it. Style sheets are minified; in markup the end of a line becomes a space, which a browser draws the
 * same. Other templates stay: theirs may be ends of lines that matter.
 */
export function withoutLayout(places: Places): Plugin {
  return {
    name: 'without-layout',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!path.startsWith(join(places.package, 'src'))) return undefined;
        return { contents: await compact(await readFile(path, 'utf8')), loader: 'ts' };
      });
    },
  };
}

async function compact(text: string): Promise<string> {
  const source = ts.createSourceFile('', text, ts.ScriptTarget.Latest);
  const edits: { from: number; to: number; insert: string | Promise<string> }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
      for (const part of partsOf(node.template)) {
        const [from, to] = [part.getStart(source), part.end];
        const written = text.slice(from, to);
        if (MARKUP.has(node.tag.text)) edits.push({ from, to, insert: onOneLine(written) });
        else if (node.tag.text === STYLES && ts.isNoSubstitutionTemplateLiteral(part)) {
          edits.push({ from, to, insert: minifiedStyles(written) });
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  let done = '';
  let end = 0;
  for (const { from, to, insert } of edits.toSorted((one, other) => one.from - other.from)) {
    done += text.slice(end, from) + (await insert);
    end = to;
  }
  return done + text.slice(end);
}

/** The pieces of a template between what is filled in. */
function partsOf(template: ts.TemplateLiteral): ts.TemplateLiteralLikeNode[] {
  return ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
}

function onOneLine(markup: string): string {
  return markup.replaceAll(/\s*\n\s*(?=>)/g, '').replaceAll(/\s*\n\s*/g, ' ');
}

/** The same template with its style sheet minified; one with escapes in it is kept. */
async function minifiedStyles(template: string): Promise<string> {
  if (template.includes('\\')) return template;
  const css = template.slice(1, -1);
  const { code } = await transform(css, { loader: 'css', minify: true, charset: 'utf8' });
  // esbuild keeps what custom properties are set to as it is written; no text in the sheets has a comma in it.
  return `\`${code.trim().replaceAll(/(--[\w-]+:|,) /g, '$1')}\``;
}
