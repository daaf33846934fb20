/** @import { WizardElement } from '../types.ts' */
import { element } from '@xs2a/server/page/dom.js';
import { labelled } from '@xs2a/server/page/fields.js';
import { link, showMarkup } from './markup.js';

/** @typedef {{ nodes: Node[], read: () => Record<string, unknown> }} Shown an element, and what it sends */

/** The beginning of the ids of the controls. */
const prefix = 'wizard-';

const nothing = () => ({});

/**
 * Shows an element of a form of the wizard.
 *
 * @param {WizardElement} item
 * @param {(values: Record<string, unknown>) => void} send takes a step
 * @returns {Shown}
 */
export function showElement(item, send) {
  const { type, name = '', label = name } = item;
  switch (type) {
    case 'help_text':
      return {
        nodes: [
          ...(item.title ? [element('h4', {}, ...showMarkup(item.title))] : []),
          element('p', { class: 'help' }, ...showMarkup(item.text ?? '')),
        ],
        read: nothing,
      };
    case 'image':
      return { nodes: [element('p', {}, label), picture(item, label)], read: nothing };
    case 'redirect':
      return { nodes: [element('p', {}, link(label, item.url ?? ''), ' Then come back and continue.')], read: nothing };
    case 'tabs':
      return { nodes: [tabs(item, send)], read: nothing };
    case 'checkbox':
      return checkbox(item);
    case 'select':
      return select(item);
    case 'radio':
      return radio(item);
    case 'multi':
      return multi(item, send);
    default:
      return input(item);
  }
}

/**
 * @param {WizardElement} item
 * @param {HTMLElement} control
 */
function field(item, control) {
  const { name = '', label = name } = item;
  control.id = `${prefix}${name}`;
  control.setAttribute('aria-invalid', String(item.invalid === true));
  const node = labelled(name, control);
  node.querySelector('label')?.replaceChildren(...showMarkup(label));
  const message = node.querySelector('.problem');
  if (message) message.textContent = item.validation_error ?? '';
  return node;
}

/**
 * @param {WizardElement} item
 * @returns {Shown}
 */
function input(item) {
  const { type, name = '', value = '', label = name } = item;
  const control = element('input', {
    type: type === 'password' ? 'password' : 'text',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  control.value = value;
  const before = [
    ...(type === 'captcha' ? [picture(item, label)] : []),
    ...(type === 'flicker' ? [frames(item.code ?? [])] : []),
  ];
  return { nodes: [...before, field(item, control)], read: () => ({ [name]: control.value }) };
}

/**
 * @param {WizardElement} item
 * @returns {Shown}
 */
function checkbox(item) {
  const { name = '' } = item;
  const control = element('input', { type: 'checkbox' });
  control.checked = item.checked === true;
  const node = field(item, control);
  node.classList.add('tick');
  // Its label may have a link, which comes after it for the keyboard, too.
  node.prepend(control);
  return { nodes: [node], read: () => ({ [name]: control.checked }) };
}

/**
 * @param {WizardElement} item
 * @returns {Shown}
 */
function select(item) {
  const { name = '', selected = '', options = {} } = item;
  const shown = Object.entries(options).map(([value, text]) => element('option', { value }, String(text)));
  const control = element('select', {}, ...(selected === '' ? [element('option', { value: '' }, '')] : []), ...shown);
  control.value = selected;
  return { nodes: [field(item, control)], read: () => ({ [name]: control.value }) };
}

/**
 * @param {WizardElement} item
 * @returns {Shown}
 */
function radio(item) {
  const { name = '', label = name, checked, options = [] } = item;
  const buttons = Object.entries(options).map(([index, option]) => {
    const isObject = typeof option === 'object';
    const control = element('input', {
      type: 'radio',
      name: `${prefix}${name}`,
      value: index,
      disabled: isObject && option.disabled,
    });
    control.checked = String(checked) === index;
    return { control, node: element('label', {}, control, ` ${isObject ? option.label : option}`) };
  });
  const message = element('span', { class: 'problem' }, item.validation_error ?? '');
  const nodes = buttons.map(({ node }) => node);
  return {
    nodes: [element('fieldset', { class: 'choices' }, element('legend', {}, ...showMarkup(label)), ...nodes, message)],
    read: () => ({ [name]: buttons.find(({ control }) => control.checked)?.control.value ?? '' }),
  };
}

/**
 * Options of which each has fields of its own.
 *
 * @param {WizardElement} item
 * @param {(values: Record<string, unknown>) => void} send
 * @returns {Shown}
 */
function multi({ name = '', label = name, selected, elements = [] }, send) {
  const options = elements.map((option) => {
    const inside = option.elements.map((inner) => showElement(inner, send));
    const control = element('input', { type: 'radio', name: `${prefix}${name}`, value: option.value });
    control.checked = option.value === selected;
    const body = element('div', { class: 'inside' }, ...inside.flatMap(({ nodes }) => nodes));
    return { control, body, inside, node: element('div', {}, element('label', {}, control, ` ${option.label}`), body) };
  });
  const update = () => {
    for (const { control, body } of options) body.hidden = !control.checked;
  };
  for (const { control } of options) control.addEventListener('change', update);
  update();
  return {
    nodes: [
      element('fieldset', { class: 'choices' }, element('legend', {}, label), ...options.map(({ node }) => node)),
    ],
    read() {
      const chosen = options.find(({ control }) => control.checked);
      return Object.assign(
        { [name]: chosen?.control.value ?? '' },
        ...(chosen?.inside ?? []).map(({ read }) => read()),
      );
    },
  };
}

/**
 * @param {WizardElement} item
 * @param {(values: Record<string, unknown>) => void} send
 */
function tabs({ label = '', tabs: entries = {}, selected }, send) {
  const buttons = Object.entries(entries).map(([tab, text]) =>
    element(
      'button',
      {
        type: 'button',
        class: 'small',
        'aria-pressed': String(tab === selected),
        click: () => send({ action: 'switch-login-tabs', tab }),
      },
      text,
    ),
  );
  return element('div', { class: 'buttons', role: 'group', 'aria-label': label }, ...buttons);
}

/**
 * @param {WizardElement} item
 * @param {string} label
 */
function picture({ data = '' }, label) {
  return element('img', { class: 'picture', src: data, alt: label });
}

/**
 * The frames of a flicker code side by side. They do not move: more than three flashes a second can harm.
 *
 * @param {(0 | 1)[][]} code
 */
function frames(code) {
  const rows = code.map((bars) => bars.join(''));
  return element(
    'details',
    {},
    element('summary', {}, `Flicker code of ${rows.length} frames`),
    element('pre', { tabindex: 0, role: 'region', 'aria-label': 'Frames of the flicker code' }, rows.join(' ')),
  );
}
