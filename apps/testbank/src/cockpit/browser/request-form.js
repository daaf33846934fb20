/** @import { Catalog, Field } from '../types.ts' */
import { element } from '@xs2a/server/page/dom.js';
import { labelled } from '@xs2a/server/page/fields.js';
import { described } from './parts.js';

/** @typedef {Catalog['products'][number]} Product */
/** @typedef {{ nodes: Node[], read: () => unknown, controls: Record<string, HTMLElement>, tick?: (isTicked: boolean) => void }} Entry what a field shows, and its value; `undefined` if it is not sent */

/**
 * The fields of a product.
 *
 * @param {Product} product
 * @param {'test' | 'live'} mode
 */
export function createFields({ product, fields, values }, mode) {
  const initial = /** @type {Record<string, unknown>} */ (values[mode]);
  const plain = fields.filter(({ kind }) => kind !== 'group');
  const groups = fields.filter(({ kind }) => kind === 'group');
  const entries = new Map(
    fields.map((field) => [field.name, createEntry(field, `${product}-${field.name}`, initial[field.name])]),
  );
  /** @param {Field[]} some */
  const nodesOf = (some) => some.flatMap(({ name }) => entries.get(name)?.nodes ?? []);
  /** @param {boolean} isTicked */
  const tickAll = (isTicked) => {
    for (const { name } of groups) entries.get(name)?.tick?.(isTicked);
  };
  const nodes = [element('div', { class: 'grid' }, ...nodesOf(plain))];
  if (groups.length > 0) {
    const all = element(
      'button',
      { type: 'button', class: 'small', click: () => tickAll(true) },
      `Tick all ${groups.length}`,
    );
    const none = element('button', { type: 'button', class: 'small', click: () => tickAll(false) }, 'Tick none');
    nodes.push(
      element('h3', {}, `Checks (${groups.length})`),
      element('div', { class: 'buttons' }, all, none),
      element('div', { class: 'checks' }, ...nodesOf(groups)),
    );
  }
  return {
    nodes,
    /** Messages of a refusal are shown at these controls. */
    controls: Object.assign({}, ...[...entries.values()].map(({ controls }) => controls)),
    /** The body of the request. */
    read: () => readAll(entries),
  };
}

/** @param {Map<string, Entry>} entries */
function readAll(entries) {
  const pairs = [...entries].map(([name, { read }]) => /** @type {const} */ ([name, read()]));
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/**
 * @param {Field} field
 * @param {string} id
 * @param {unknown} initial
 * @param {string} [path] name of the field in messages
 * @returns {Entry}
 */
function createEntry(field, id, initial, path = field.name) {
  switch (field.kind) {
    case 'group':
      return createGroup(field, id, path);
    case 'list':
      return createChoices(field, id, path);
    case 'pairs':
      return createPairs(field, id, path);
    case 'flag':
      return createFlag(field, id, path);
    case 'choice':
      return createChoice(field, id, path);
    default:
      return createInput(field, id, initial, path);
  }
}

/**
 * @param {Field} field
 * @param {HTMLElement} control
 */
function withLabel({ name, description, isRequired }, control) {
  const note = element('small', { id: `${control.id}-note`, class: 'muted' }, ...described(description));
  control.setAttribute('aria-describedby', note.id);
  return labelled(`${name}${isRequired ? ' (required)' : ''}`, control, note);
}

/**
 * @param {Field} field
 * @param {string} id
 * @param {unknown} initial
 * @param {string} path
 * @returns {Entry}
 */
function createInput(field, id, initial, path) {
  const { kind, example, isRequired } = field;
  const type = kind === 'number' || kind === 'date' ? kind : 'text';
  const control = element('input', {
    id,
    type,
    required: isRequired,
    placeholder: kind === 'date' ? undefined : example,
    step: kind === 'number' ? 'any' : undefined,
    autocomplete: 'off',
  });
  control.value = initial === undefined ? '' : String(initial);
  const read = () => {
    if (control.value === '') return undefined;
    return kind === 'number' ? control.valueAsNumber : control.value;
  };
  return { nodes: [withLabel(field, control)], read, controls: { [path]: control } };
}

/**
 * @param {Field} field
 * @param {string} id
 * @param {string} path
 * @returns {Entry}
 */
function createChoice(field, id, path) {
  const options = field.options.map(({ value }) => element('option', { value }, value));
  const control = element('select', { id }, element('option', { value: '' }, 'not sent'), ...options);
  const [only] = field.options;
  if (field.isRequired && only !== undefined) control.value = only.value;
  return { nodes: [withLabel(field, control)], read: () => control.value || undefined, controls: { [path]: control } };
}

/**
 * @param {Field} field
 * @param {string} id
 * @param {string} path
 * @returns {Entry}
 */
function createFlag({ name, description }, id, path) {
  const control = element('input', { type: 'checkbox', id });
  const label = element('label', {}, control, ` ${name}`);
  const nodes = [
    element('div', { class: 'field' }, label, element('small', { class: 'muted' }, ...described(description))),
  ];
  return { nodes, read: () => control.checked || undefined, controls: { [path]: control } };
}

/**
 * Several of the options, such as all filters of the account snapshot.
 *
 * @param {Field} field
 * @param {string} id
 * @param {string} path
 * @returns {Entry}
 */
function createChoices({ name, description, options }, id, path) {
  const boxes = options.map(({ value, description: meaning }) => ({
    value,
    box: element('input', { type: 'checkbox', id: `${id}-${value}` }),
    meaning,
  }));
  const labels = boxes.map(({ value, box, meaning }) => element('label', { title: meaning }, box, ` ${value}`));
  const fieldset = element(
    'fieldset',
    { class: 'choices' },
    element('legend', {}, `${name} (${options.length})`),
    element('small', { class: 'muted' }, ...described(description)),
    element('div', {}, ...labels),
  );
  const read = () => {
    const chosen = boxes.filter(({ box }) => box.checked).map(({ value }) => value);
    return chosen.length === 0 ? undefined : chosen;
  };
  return { nodes: [fieldset], read, controls: { [path]: fieldset } };
}

/** The contract allows three pairs. */
const pairCount = 3;

/**
 * @param {Field} field
 * @param {string} id
 * @param {string} path
 * @returns {Entry}
 */
function createPairs({ name, description }, id, path) {
  const pairs = Array.from({ length: pairCount }, (_, index) => ({
    key: element('input', {
      id: `${id}-key-${index}`,
      'aria-label': `Name ${index + 1} of ${name}`,
      placeholder: 'orderid',
      maxlength: 20,
    }),
    value: element('input', {
      id: `${id}-value-${index}`,
      'aria-label': `Value ${index + 1} of ${name}`,
      placeholder: '4711',
      maxlength: 128,
    }),
  }));
  const fieldset = element(
    'fieldset',
    { class: 'pairs' },
    element('legend', {}, name),
    element('small', { class: 'muted' }, ...described(description)),
    ...pairs.map(({ key, value }) => element('div', {}, key, value)),
  );
  const read = () => {
    const filled = pairs.filter(({ key }) => key.value !== '').map(({ key, value }) => [key.value, value.value]);
    return filled.length === 0 ? undefined : Object.fromEntries(filled);
  };
  return { nodes: [fieldset], read, controls: { [path]: fieldset } };
}

/** Values without which a check would be refused, or would say nothing. */
const usual = { name: 'Mustermann', firstname: 'Hartmut', check_amount: 100, check_currency_id: 'EUR' };

/**
 * A check: its fields belong to the request while it is ticked.
 *
 * @param {Field} field
 * @param {string} id
 * @param {string} path
 * @returns {Entry}
 */
function createGroup({ name, description, fields }, id, path) {
  const box = element('input', { type: 'checkbox', id });
  const entries = new Map(
    fields.map((field) => [
      field.name,
      createEntry(
        field,
        `${id}-${field.name}`,
        usual[/** @type {keyof typeof usual} */ (field.name)],
        `${path}.${field.name}`,
      ),
    ]),
  );
  const inside = element(
    'div',
    { class: 'grid', hidden: true },
    ...[...entries.values()].flatMap(({ nodes }) => nodes),
  );
  const fieldset = element(
    'fieldset',
    { class: 'check' },
    element('legend', {}, element('label', {}, box, ` ${name}`)),
    element('small', { class: 'muted' }, ...described(description)),
    inside,
  );
  // A field that is not shown must not keep the form from being sent.
  const update = () => {
    inside.hidden = !box.checked || fields.length === 0;
    for (const control of inside.querySelectorAll('input, select')) control.toggleAttribute('disabled', !box.checked);
  };
  box.addEventListener('change', update);
  update();
  return {
    nodes: [fieldset],
    read: () => (box.checked ? readAll(entries) : undefined),
    tick(isTicked) {
      if (box.checked === isTicked) return;
      box.checked = isTicked;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    },
    controls: Object.assign({ [path]: fieldset }, ...[...entries.values()].map(({ controls }) => controls)),
  };
}
