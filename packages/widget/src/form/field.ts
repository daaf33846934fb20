import { type Child, h, newId, set } from '../dom.ts';
import { allMarkup, splitMarkup } from './markup.ts';
import type { Control, Scene } from './scene.ts';

/** What the elements share whose values are sent. Nothing of it is trusted to be there. */
export interface InputElement {
  readonly type: string;
  readonly name: string;
  readonly label?: string;
  readonly validation?: string;
  readonly validation_error?: string;
  readonly invalid?: boolean;
}

/** Whether a rule is among those of an element. */
export const hasRule = ({ validation }: InputElement, rule: string): boolean =>
  `|${validation ?? ''}`.includes(`|${rule}`);

/** The text that names an element: forms may have no labels, but a field needs a name. */
export const labelOf = ({ label, name }: InputElement, { texts }: Scene): string =>
  label || texts(`field:${name}`) || name;

/**
 * A control with its label and the place of its message.
 *
 * @param before what is between label and control, such as an image
 */
export function field(element: InputElement, control: Control, scene: Scene, before?: Child): HTMLElement {
  const isCheckbox = element.type === 'checkbox';
  const label = labelled(control, labelOf(element, scene), scene);
  const message = messagePlace(element, control, scene);
  const children = isCheckbox ? [control, ...label, message] : [...label, before, control, message];
  return h('div', `field xs2a-${element.type}`, {}, ...children);
}

/** Options to choose from, with their legend and the place of their message. */
export function group(element: InputElement, options: Child[], scene: Scene): HTMLElement {
  const legend = h('legend', 'label', {}, ...allMarkup(labelOf(element, scene), scene.texts));
  const node = h('fieldset', `field xs2a-${element.type}`, { role: 'radiogroup' }, legend, ...options);
  node.append(messagePlace(element, node, scene));
  return node;
}

/** A radio button of an element with its label. */
export function option(
  { name }: InputElement,
  value: string,
  text: unknown,
  state: { readonly checked: boolean; readonly disabled?: boolean },
  scene: Scene,
): HTMLElement {
  const control = h('input', '', { type: 'radio', name, value, ...state });
  return h('div', 'option', {}, control, ...labelled(control, text, scene));
}

function labelled(control: HTMLElement, text: unknown, { texts }: Scene): Child[] {
  const { words, nodes } = splitMarkup(text, texts);
  control.id = newId();
  return [h('label', 'label', { for: control.id }, ...words), ...nodes];
}

function messagePlace(element: InputElement, control: Control, { fields, texts }: Scene): HTMLElement {
  const place = h('p', 'message', { id: newId() });
  const refuse = (message: string) => {
    place.textContent = message;
    place.hidden = !message;
    set(control, { 'aria-invalid': `${!!message}` });
  };
  set(control, { 'aria-describedby': place.id, 'aria-required': hasRule(element, 'required') && 'true' });
  refuse(element.invalid ? element.validation_error || texts('rule:in') : '');
  fields.push({ name: element.name, control, refuse });
  return place;
}
