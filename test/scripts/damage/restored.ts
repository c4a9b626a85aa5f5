import type { Edit, LeftAlone, Restoration, Span } from '../../../scripts/text/edit.ts';

type Sketch = [find: string, edit: EditSketch];
type EditSketch =
  | { kind: 'math'; tex: string; restored?: boolean }
  | { kind: 'em' | 'strong'; edge: 'open' | 'close' }
  | { kind: 'link'; href: string }
  | {
      kind: 'correction' | 'accent' | 'quote' | 'dash' | 'escape' | 'space' | 'citation';
      output: string;
    };

/** A restoration as a text stage could give it: each edit is for the next place of some characters. */
export function restored(
  source: string,
  edits: readonly Sketch[],
  left: readonly [find: string, kind: LeftAlone['kind'], why: string][] = [],
): Restoration {
  const next = finder(source);
  const nextLeft = finder(source);
  return {
    source,
    edits: edits.map(([find, sketch]) => complete(next(find), sketch, find)),
    left: left.map(([find, kind, why]) => ({ ...nextLeft(find), kind, why })),
  };
}

function finder(source: string): (find: string) => Span {
  let from = 0;
  return (find) => {
    const start = source.indexOf(find, from);
    if (start === -1) throw new Error(`${find} is not there.`);
    from = start + find.length;
    return { start, end: from };
  };
}

function complete(span: Span, sketch: EditSketch, find: string): Edit {
  switch (sketch.kind) {
    case 'math': {
      const { tex, restored: isRestored = true } = sketch;
      return { ...span, kind: 'math', tex, output: `$${tex}$`, restored: isRestored };
    }
    case 'em':
    case 'strong':
      return { ...span, ...sketch, output: '' };
    case 'link':
      return { ...span, ...sketch, output: find };
    default:
      return { ...span, ...sketch };
  }
}
