import type { WizardElement } from '@xs2a/client/wizard';
import { button, h, set } from '../dom.ts';
import { combobox } from './combobox.ts';
import { field, group, hasRule, type InputElement, labelOf, option } from './field.ts';
import { flicker } from './flicker.ts';
import { image } from './image.ts';
import { allMarkup, link, plain } from './markup.ts';
import type { Scene } from './scene.ts';

type Element<Type extends WizardElement['type']> = Extract<WizardElement, { type: Type }>;

/** An element of the API, or one of `xs2a.extend()`. */
export type AnyElement = WizardElement & { readonly placeholder?: string; readonly maxlength?: number };

/** How each type of element is drawn. */
const painters: { [Type in WizardElement['type']]: (element: Element<Type>, scene: Scene) => HTMLElement } = {
  text: input,
  password: (element, scene) => {
    const warning = h('p', 'warning', { role: 'status', hidden: true }, scene.texts('short'));
    const node = input(element, scene, warning);
    const change = ({ target }: Event) => {
      const { value } = target as HTMLInputElement;
      // Not at once: what is being clicked would move away.
      setTimeout(() => {
        warning.hidden = !/^.{1,4}$/.test(value);
      }, 300);
    };
    const isChecked = scene.form.name === 'login' && scene.options['validate-login-credentials'] !== false;
    if (isChecked) set(node, { change });
    return node;
  },
  captcha: (element, scene) => input(element, scene, image(element.data, scene.texts('image'))),
  flicker: (element, scene) => input(element, scene, flicker(element.code, scene.texts)),
  checkbox: (element, scene) => {
    const { name, checked } = element;
    return field(element, h('input', '', { type: 'checkbox', name, checked: checked === true }), scene);
  },
  select: (element, scene) => {
    const chosen = `${element.selected ?? ''}`;
    const options = Object.entries(element.options).map(([value, label]) =>
      h('option', '', { value, selected: value === chosen }, label),
    );
    const none = !chosen && options.length > 1 && h('option', '', { value: '' });
    return field(element, h('select', 'input', { name: element.name }, none, ...options), scene);
  },
  radio: (element, scene) => {
    const options = Object.entries(element.options).map(([value, entry]) => {
      const { label = entry, disabled } = Object(entry);
      return option(element, value, label, { checked: `${element.checked}` === value, disabled }, scene);
    });
    return group(element, options, scene);
  },
  multi: (element, scene) => {
    const options = Object.values(element.elements).map(({ label, value, elements }) => {
      const node = option(element as InputElement, value, label, { checked: element.selected === value }, scene);
      node.append(h('fieldset', 'group', {}, ...drawElements(Object.values(elements), scene)));
      return node;
    });
    // A disabled group is not sent.
    const update = () => {
      for (const { firstChild, lastChild } of options) {
        const inside = lastChild as HTMLFieldSetElement;
        inside.hidden = inside.disabled = !(firstChild as HTMLInputElement).checked;
      }
    };
    const node = group(element as InputElement, options, scene);
    set(node, { change: update });
    update();
    return node;
  },
  tabs: (element, scene) => {
    const buttons = Object.entries(element.tabs).map(([tab, label]) =>
      button('tab', label, () => scene.act('switchTab', tab), { 'aria-pressed': `${tab === element.selected}` }),
    );
    const label = plain(labelOf(element as InputElement, scene), scene.texts);
    return h('div', 'field xs2a-tabs', { role: 'group', 'aria-label': label }, ...buttons);
  },
  help_text: ({ title, text }, { texts }) =>
    h(
      'div',
      'help',
      { tabindex: -1 },
      !!title && h('p', 'title', {}, ...allMarkup(title, texts)),
      h('p', '', {}, ...allMarkup(text, texts)),
    ),
  image: ({ data, label }, { texts }) =>
    h(
      'div',
      'image',
      {},
      !!label && h('p', 'label', {}, ...allMarkup(label, texts)),
      image(data, plain(label, texts) || texts('image')),
    ),
  redirect: ({ name, label, url, back }, { texts, ...scene }) => {
    // The bank user returns from the bank to this page.
    const leave = () => addEventListener('focus', () => node.isConnected && scene.submit(), { once: true });
    const node = h(
      'div',
      'redirect',
      {},
      // A link without an address cannot be followed.
      link('open', plain(label || name, texts), /^https?:\/\//i.test(url) && url, leave),
      !!back && button('back', plain(back, texts), () => scene.act('back')),
    );
    return node;
  },
};

/**
 * Draws elements in their order. An element of an unknown type, or one that breaks the contract, is left out.
 *
 * @see Reference, section "Form Elements"
 */
export function drawElements(elements: readonly AnyElement[], scene: Scene): HTMLElement[] {
  return elements.flatMap((element) => {
    try {
      return Object.hasOwn(painters, element.type) ? painters[element.type](element as never, scene) : [];
    } catch {
      return [];
    }
  });
}

/** A line of text. */
function input(
  element: InputElement & { readonly value?: string; readonly placeholder?: string; readonly maxlength?: number },
  scene: Scene,
  before?: HTMLElement,
): HTMLElement {
  const { type, name, value, placeholder, maxlength } = element;
  const isPassword = type === 'password';
  const isEmail = hasRule(element, 'email');
  const isNumeric = hasRule(element, 'numeric');
  const control = h('input', 'input', {
    type: isPassword ? type : isEmail ? 'email' : 'text',
    name,
    value: value ?? '',
    placeholder,
    maxlength,
    pattern: isNumeric && '-?\\d+([.,]\\d+)?',
    inputmode: (isNumeric || hasRule(element, 'digits') || type === 'flicker') && 'numeric',
    autocomplete: isEmail ? 'email' : isPassword ? 'current-password' : autocompleteOf(element, scene),
    autocapitalize: 'none',
    spellcheck: 'false',
  });
  const node = field(element, control, scene, before);
  if (scene.form.name === 'bank' && name === 'bank_code') combobox(node, control, labelOf(element, scene), scene);
  return node;
}

/** What a browser may fill in, by the place of a line of text in its form. */
function autocompleteOf(element: InputElement, { form: { name, elements } }: Scene): string {
  const isFirstOfLogin = name === 'login' && elements.find(({ type }) => type === 'text') === element;
  if (isFirstOfLogin && elements.some(({ type }) => type === 'password')) return 'username';
  return isFirstOfLogin || element.type === 'flicker' || name === 'tan' ? 'one-time-code' : 'off';
}
