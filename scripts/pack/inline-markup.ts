import type { Inline, MathNode } from '../schema/text.ts';
import { inlineParts, isLong } from '../../widgets/src/core/inline-parts.ts';
import { type Content, element } from './markup.ts';

/**
 * The runs of a title or an abstract, as the site's pages draw them (site/components/InlineText.astro).
 *
 * @param linked whether it stands in a link, where no other link may
 */
export function inlineMarkup(inline: readonly Inline[], linked = false): Content {
  return inlineParts(inline).map((part) =>
    Array.isArray(part)
      ? element(
          'span',
          { class: 'math-word' },
          part.map((run) => runMarkup(run, linked)),
        )
      : runMarkup(part, linked),
  );
}

function runMarkup(run: Inline, linked: boolean): Content {
  if (typeof run === 'string') return run;
  if ('em' in run) return element('em', {}, run.em);
  if ('strong' in run) return element('strong', {}, run.strong);
  if ('sup' in run) return element('sup', {}, run.sup);
  if ('sub' in run) return element('sub', {}, run.sub);
  if ('math' in run) return mathMarkup(run.mathml, isLong(run));
  if (linked) return run.text;
  return element('a', { href: run.link, rel: 'external noreferrer' }, run.text);
}

function mathMarkup(node: MathNode, isWide = false): Content {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...children] = node;
  const shown = isWide ? { ...attributes, class: 'math-long' } : attributes;
  return element(
    tag,
    shown,
    children.map((child) => mathMarkup(child)),
  );
}
