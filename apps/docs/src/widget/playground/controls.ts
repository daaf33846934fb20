/** The controls of one group of `style()`, which show its values and change them. */
import { type AttributeName, attributes } from '@xs2a/widget/style';
import { joinParts, type Parts, partsOf } from './parts.ts';

type Control = HTMLInputElement | HTMLSelectElement;

export interface Controls {
  /** Shows the values of a group, and which of them the widget drops. */
  show(values: Readonly<Record<string, string>>, dropped: ReadonlySet<string>): void;
}

/**
 * @param place what contains the controls of all attributes
 * @param change is called at each change, with an empty text for no value
 */
export function connectControls(place: Element, change: (attribute: string, value: string) => void): Controls {
  const shows = [...place.querySelectorAll<HTMLElement>('[data-attribute]')].map((row) => {
    const name = row.dataset.attribute as AttributeName;
    const { kind } = attributes[name];
    const whole = row.querySelector<Control>('.whole') as Control;
    const message = row.querySelector<HTMLElement>('.dropped') as HTMLElement;
    const parts = [...row.querySelectorAll<Control>('[data-part]')];
    const partOf = (control: Control) => control.dataset.part as keyof Parts;

    whole.addEventListener('input', () => change(name, whole.value.trim()));
    for (const control of parts) {
      control.addEventListener('input', () => {
        // A colour input has no empty value: what it shows before it is used is no part of the value.
        const known = { ...partsOf(kind, whole.value), [partOf(control)]: control.value };
        if (partOf(control) === 'size') known.unit = parts.find((other) => partOf(other) === 'unit')?.value ?? '';
        if (partOf(control) === 'unit' && known.size === '') return;
        change(name, joinParts(known));
      });
    }
    return (values: Readonly<Record<string, string>>, dropped: ReadonlySet<string>) => {
      const value = values[name] ?? '';
      if (whole instanceof HTMLSelectElement) listWord(whole, value);
      // Where the reader is typing, the text stays as it is.
      if (whole.value.trim() !== value) whole.value = value;
      const shown = partsOf(kind, value);
      for (const control of parts) {
        const part = shown[partOf(control)];
        control.toggleAttribute('data-empty', part === '');
        // A minus sign is the start of a number, and has no value yet.
        const hasText = control.value !== '' || control.validity.badInput;
        if (control === document.activeElement && hasText) continue;
        if (part !== '' || control.type === 'number' || partOf(control) === 'line') control.value = part;
      }
      const isDropped = dropped.has(name);
      whole.setAttribute('aria-invalid', `${isDropped}`);
      message.hidden = !isDropped;
      // Screen readers read a description even where it is hidden.
      if (isDropped) whole.setAttribute('aria-describedby', message.id);
      else whole.removeAttribute('aria-describedby');
    };
  });
  return {
    show(values, dropped) {
      for (const show of shows) show(values, dropped);
    },
  };
}

/** Lists a word that only an address can have set, so that the reader sees what the widget drops. */
function listWord(list: HTMLSelectElement, word: string): void {
  list.querySelector('[data-unlisted]')?.remove();
  if ([...list.options].some(({ value }) => value === word)) return;
  const option = new Option(word, word);
  option.dataset.unlisted = '';
  list.add(option);
}
