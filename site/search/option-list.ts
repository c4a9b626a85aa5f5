/** Which of the options of a listbox is active, for the field that owns the list. */
export interface OptionList {
  /** The active option; `null` while there is none. */
  active: () => HTMLElement | null;
  /** Makes the option at a place active, counted from 0; no place, or one outside the list, makes none. */
  activate: (index: number | null) => void;
  /** Acts on a key as a combobox does; tells whether the key was one of its own. */
  press: (key: string) => boolean;
}

/**
 * The part of the combobox pattern (ARIA Authoring Practices 1.2) that moves through a list while the
 * focus stays in the field: Up and Down go round, by way of the field; Home and End act once an option is
 * active, so that they still move the cursor in the text before.
 */
export function optionList(field: HTMLElement, list: HTMLElement): OptionList {
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const active = () => list.querySelector<HTMLElement>('[aria-selected="true"]');
  const activate = (index: number | null): void => {
    const chosen = index === null ? null : options()[index];
    for (const option of options()) option.setAttribute('aria-selected', String(option === chosen));
    if (chosen) field.setAttribute('aria-activedescendant', chosen.id);
    else field.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  };
  const press = (key: string): boolean => {
    const all = options();
    const now = active();
    const at = now ? all.indexOf(now) : -1;
    const last = all.length - 1;
    if (last < 0) return false;
    if (key === 'ArrowDown') activate(at === last ? null : at + 1);
    else if (key === 'ArrowUp') activate(at === -1 ? last : at === 0 ? null : at - 1);
    else if (key === 'Home' && now) activate(0);
    else if (key === 'End' && now) activate(last);
    else return false;
    return true;
  };
  return { active, activate, press };
}
