import type { MathNode, Text } from '../../scripts/schema/text.ts';
import { spaced } from './html.ts';

/** What a page shows of a text: its runs, and of a formula the characters of its MathML, laid out in a line. */
export function drawn({ inline }: Text): string {
  const shown = inline.map((run) => {
    if (typeof run === 'string') return run;
    if ('math' in run) return leaves(run.mathml);
    return 'link' in run ? run.text : Object.values(run).join('');
  });
  return spaced(shown.join(''));
}

function leaves(node: MathNode): string {
  if (typeof node === 'string') return node;
  const [, , ...children] = node;
  return children.map(leaves).join('');
}
