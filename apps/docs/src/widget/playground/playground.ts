/** The playground, in a page: what is chosen is in the fragment of its address. */
import '@xs2a/widget';
import type { WizardElement as WizardTag } from '@xs2a/widget';
import { createStyleRules, type Group, groups, type StyleRules } from '@xs2a/widget/style';
import { part } from '../part.ts';
import { type Choice, readChoice, type State, type Styles, withValue, writeChoice } from './choice.ts';
import { frameCode, pageCode, sheetCode } from './code.ts';
import { connectControls } from './controls.ts';
import type { PlaygroundForm } from './forms.ts';
import { preview } from './preview.ts';
import { showSample } from './sample.ts';

const root = part<HTMLElement>(document, '.playground');
const container = part<HTMLElement>(root, '#XS2A-Form');
const wizard = part<WizardTag>(root, 'xs2a-wizard');
const look = part<HTMLLinkElement>(root, '[data-look]');
const stage = part<HTMLElement>(root, '.stage');
const warning = part<HTMLElement>(root, '.warning');
const group = part<HTMLSelectElement>(root, '[name=group]');
const seen = part<HTMLElement>(root, '.seen');
const themeField = part<HTMLSelectElement>(root, '[name=theme]');
const formField = part<HTMLSelectElement>(root, '[name=form]');
const stateField = part<HTMLSelectElement>(root, '[name=state]');

const forms = JSON.parse(root.dataset.forms ?? '') as PlaygroundForm[];
const initial: Choice = { theme: themeField.value, form: formField.value, state: 'normal', styles: {} };
const options = {
  themes: [...themeField.options].map(({ value }) => value).filter((value) => value !== ''),
  forms: forms.map(({ name }) => name),
};

let choice = initial;
let endPreview = () => {};

const controls = connectControls(root, (attribute, value) => {
  choice = { ...choice, styles: withValue(choice.styles, group.value, attribute, value) };
  showStyles();
});

/** Takes the choice of the address. */
function open(): void {
  choice = readChoice(location.hash, options, initial);
  const first = [...group.options].find(({ value }) => value in choice.styles);
  if (first !== undefined) group.value = first.value;
  showAll();
}

function showAll(): void {
  themeField.value = choice.theme;
  formField.value = choice.form;
  stateField.value = choice.state;
  showTheme();
  showForm();
  showStyles();
}

function showTheme(): void {
  look.disabled = choice.theme === '';
  if (choice.theme !== '') look.href = new URL(`${choice.theme}.css`, look.href).href;
}

function showForm(): void {
  const form = forms.find(({ name }) => name === choice.form);
  if (form === undefined) throw new Error(`The playground has no form ${choice.form}.`);
  endPreview();
  endPreview = preview(wizard, form, choice.state);
}

/** Applies the styles, shows the values of the group that is being edited, and writes the code. */
function showStyles(): void {
  const { theme, styles } = choice;
  const rules = createStyleRules(container.id);
  document.adoptedStyleSheets = [rules.sheet];
  const message = rules.change(styles);
  warning.textContent = message === undefined ? '' : `xs2aframe: ${message}`;

  const taken = applyValues(styles, rules);
  const values = styles[group.value] ?? {};
  const dropped = Object.keys(values).filter((attribute) => taken[group.value]?.[attribute] === undefined);
  controls.show(values, new Set(dropped));
  seen.textContent = group.selectedOptions[0]?.dataset.seen ?? '';
  for (const option of group.options) {
    const count = Object.keys(styles[option.value] ?? {}).length;
    option.textContent = count === 0 ? option.value : `${option.value} (${count})`;
  }

  showSample(part(root, '[data-sample=frame]'), frameCode(theme, taken));
  showSample(part(root, '[data-sample=page]'), pageCode(theme, taken));
  showSample(
    part(root, '[data-sample=sheet]'),
    sheetCode(rules.sheet.cssRules as Iterable<CSSRule> as Iterable<CSSStyleRule>),
  );
}

/** Scrolls the preview, and not the page, to the first part of the group that is being edited. */
function scrollToGroup(): void {
  const selector = groups[group.value as Group];
  const first = selector === '' ? container : container.querySelector(selector);
  if (first === null) return;
  const { top, bottom } = stage.getBoundingClientRect();
  const { top: start, bottom: end } = first.getBoundingClientRect();
  if (start < top || end > bottom) stage.scrollTop += (start + end - top - bottom) / 2;
}

/**
 * Applies values one by one, because of a long list the widget reads only the first.
 *
 * @returns the styles without what the widget drops
 */
function applyValues(styles: Styles, { change }: StyleRules): Styles {
  let taken: Styles = {};
  for (const [name, values] of Object.entries(styles)) {
    for (const [attribute, value] of Object.entries(values)) {
      if (change({ [name]: { [attribute]: value } }) === undefined) taken = withValue(taken, name, attribute, value);
    }
  }
  return taken;
}

/** Writes the choice into the address, without a step in the history of the browser. */
function save(): void {
  const fragment = writeChoice(choice, initial);
  history.replaceState(null, '', fragment === '' ? location.pathname + location.search : `#${fragment}`);
}

themeField.addEventListener('change', () => {
  choice = { ...choice, theme: themeField.value };
  showTheme();
  showStyles();
});
for (const field of [formField, stateField]) {
  field.addEventListener('change', () => {
    choice = { ...choice, form: formField.value, state: stateField.value as State };
    showForm();
  });
}
group.addEventListener('change', () => {
  showStyles();
  scrollToGroup();
});
part(root, '.reset').addEventListener('click', () => {
  choice = initial;
  showAll();
  save();
});
// The text of a field, or the colour of a picker, is final: browsers limit how often an address may change.
for (const place of [part(root, '.choices'), part(root, '.styles')]) place.addEventListener('change', save);
addEventListener('hashchange', () => {
  // Not a link to a heading.
  if (location.hash === '' || location.hash.includes('=')) open();
});
open();
