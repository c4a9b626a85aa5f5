import type { Look } from '../../embed/choice.ts';
import { guideCode, guides } from '../../embed/guides.ts';
import { forms, type Place, snippetsOf } from '../../embed/snippets.ts';
import type { Described } from '../../embed/thing.ts';
import { setText } from '../page-parts.ts';

/** Writes the code for a thing into its forms; one that it does not have is hidden, and all where there is no thing. */
export function showForms(
  root: ParentNode,
  thing: Described | null,
  look: Look,
  place: Place,
): void {
  const snippets = thing && snippetsOf(thing, look, place);
  for (const form of forms) {
    const text = snippets?.[form] ?? null;
    const code = root.querySelector<HTMLElement>(`[data-form="${form}"]`);
    const definition = code?.closest('dd');
    const term = definition?.previousElementSibling;
    if (!code || !definition || !(term instanceof HTMLElement)) continue;
    definition.hidden = text === null;
    term.hidden = text === null;
    setText(code, text ?? '');
  }
}

/** Writes the code for a thing into the instructions. */
export function showGuides(root: ParentNode, thing: Described, look: Look, place: Place): void {
  for (const guide of guides) {
    const steps = root.querySelectorAll(`[data-guide="${guide}"] .embed-code`);
    for (const [index, { file, code }] of guideCode(guide, thing, look, place).entries()) {
      const name = steps[index]?.querySelector<HTMLElement>('.file-name');
      const text = steps[index]?.querySelector<HTMLElement>('pre');
      if (name && file !== null) setText(name, file);
      if (text) setText(text, code);
    }
  }
}
