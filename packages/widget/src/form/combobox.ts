import type { WizardSuggestion } from '@xs2a/client/wizard';
import { h, newId, set } from '../dom.ts';
import type { Scene } from './scene.ts';

/** Letters from which on banks are suggested. */
const leastLetters = 2;

/**
 * Suggests banks while the bank user types, as the combobox of the ARIA Authoring Practices with a list of options.
 *
 * @param node the field, to which the list is added
 * @param control its input
 */
export function combobox(node: HTMLElement, control: HTMLInputElement, label: string, { suggest }: Scene): void {
  const list = h('ul', 'suggestions', { role: 'listbox', id: newId(), 'aria-label': label });
  let active = -1;

  const activate = (index: number) => {
    active = index;
    const option = list.children[active];
    for (const other of list.children) set(other, { 'aria-selected': `${other === option}` });
    option?.scrollIntoView({ block: 'nearest' });
    set(control, { 'aria-activedescendant': option?.id ?? '' });
  };
  const show = (suggestions: readonly WizardSuggestion[]) => {
    list.replaceChildren(
      ...suggestions.map(({ value, label }) => {
        // Pressing the mouse would take the focus from the input.
        const mousedown = (event: Event) => event.preventDefault();
        const click = () => {
          control.value = value;
          show([]);
        };
        return h('li', '', { role: 'option', id: newId(), mousedown, click }, label);
      }),
    );
    list.hidden = !suggestions.length;
    set(control, { 'aria-expanded': `${!list.hidden}` });
    activate(-1);
  };

  show([]);
  set(control, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    blur: () => show([]),
    input: async () => {
      activate(-1);
      const part = control.value;
      const suggestions = part.length < leastLetters ? [] : await suggest(part);
      // An answer to what was typed before is late; so is one that comes after the field was left, or after the arrow
      // keys have reached a bank, which Enter must choose.
      if (control.value === part && document.activeElement === control && active < 0) show(suggestions);
    },
    keydown: (event: KeyboardEvent) => {
      const { length } = list.children;
      const { key, isComposing, keyCode } = event;
      // While a word is composed, its keys are those of the input method. Safari says so by 229 alone at the end.
      if (!length || isComposing || keyCode === 229) return;
      if (key === 'ArrowDown') activate((active + 1) % length);
      else if (key === 'ArrowUp') activate((active > 0 ? active : length) - 1);
      else if (key === 'Escape') show([]);
      else if (key === 'Enter' && active >= 0) (list.children[active] as HTMLElement).click();
      else return;
      event.preventDefault();
    },
  });
  node.append(list);
}
