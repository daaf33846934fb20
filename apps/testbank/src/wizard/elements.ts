/** Elements of a form, as the contract has them. */

/** What the elements share whose value is sent with the next request. */
interface InputElement {
  readonly name: string;
  readonly label?: string;
  /** Rules of the contract, joined with `|`. */
  readonly validation: string;
  readonly invalid: boolean;
  readonly failed_validation_rules: string | string[];
  readonly validation_error: string;
}

export interface TextElement extends InputElement {
  readonly type: 'text';
  readonly value: string;
}

export interface PasswordElement extends InputElement {
  readonly type: 'password';
  readonly value: string;
}

export interface CaptchaElement extends InputElement {
  readonly type: 'captcha';
  readonly data: string;
  readonly value: string;
}

export interface FlickerElement extends InputElement {
  readonly type: 'flicker';
  readonly code: (0 | 1)[][];
  readonly value: string;
}

export interface CheckboxElement extends InputElement {
  readonly type: 'checkbox';
  readonly checked: boolean;
}

export interface SelectElement extends InputElement {
  readonly type: 'select';
  /** Key of an option; empty for none. */
  readonly selected: string;
  readonly options: Readonly<Record<string, string>>;
}

export interface RadioElement extends InputElement {
  readonly type: 'radio';
  /** Index of an option; empty for none. */
  readonly checked: string;
  readonly options: (string | { readonly label: string; readonly disabled: boolean })[];
}

interface MultiElement {
  readonly type: 'multi';
  readonly name: string;
  readonly selected: string;
  readonly elements: {
    readonly label: string;
    readonly value: string;
    readonly elements: WizardElement[];
  }[];
}

export interface TabsElement {
  readonly type: 'tabs';
  readonly name: string;
  readonly label: string;
  readonly tabs: Readonly<Record<string, string>>;
  readonly selected: string;
}

export interface HelpTextElement {
  readonly type: 'help_text';
  readonly title: string;
  readonly text: string;
}

export interface ImageElement {
  readonly type: 'image';
  readonly data: string;
  readonly label: string;
}

interface RedirectElement {
  readonly type: 'redirect';
  readonly name: string;
  readonly label: string;
  readonly back: string;
  readonly url: string;
}

/** An element whose value is sent under its name. */
export type ValueElement =
  | TextElement
  | PasswordElement
  | CaptchaElement
  | FlickerElement
  | CheckboxElement
  | SelectElement
  | RadioElement;

export type WizardElement =
  | ValueElement
  | MultiElement
  | TabsElement
  | HelpTextElement
  | ImageElement
  | RedirectElement;

/** @param name of the field; its label is left out if there is none */
function input(name: string, label: string | undefined, validation: string): InputElement {
  return {
    name,
    ...(label !== undefined && { label }),
    validation,
    invalid: false,
    failed_validation_rules: '',
    validation_error: '',
  };
}

export function text(name: string, label: string | undefined, validation = 'required', value = ''): TextElement {
  return { type: 'text', ...input(name, label, validation), value };
}

export function password(name: string, label: string, validation = 'required'): PasswordElement {
  return { type: 'password', ...input(name, label, validation), value: '' };
}

export function checkbox(name: string, label: string, validation = '', checked = false): CheckboxElement {
  return { type: 'checkbox', ...input(name, label, validation), checked };
}

export function select(
  name: string,
  label: string | undefined,
  options: Readonly<Record<string, string>>,
  validation = `required|in:${Object.keys(options)}`,
  selected = '',
): SelectElement {
  return { type: 'select', ...input(name, label, validation), selected, options };
}

/** @param checked index of an option; empty for none */
export function radio(
  name: string,
  label: string,
  options: RadioElement['options'],
  validation: string,
  checked: string,
): RadioElement {
  return { type: 'radio', ...input(name, label, validation), checked, options };
}

export function captcha(name: string, label: string, data: string, validation: string): CaptchaElement {
  return { type: 'captcha', ...input(name, label, validation), data, value: '' };
}

export function flicker(code: FlickerElement['code'], label: string): FlickerElement {
  return { type: 'flicker', ...input('tan', label, 'required|alpha_num'), code, value: '' };
}

export function image(data: string, label: string): ImageElement {
  return { type: 'image', data, label };
}

export function helpText(title: string, body: string): HelpTextElement {
  return { type: 'help_text', title, text: body };
}

/**
 * Makes a text of others safe to show: brackets would be read as a link, a dialog or a tooltip.
 *
 * @see Reference, section "Form Elements"
 */
export function plain(body: string): string {
  return body.replaceAll('[', '(').replaceAll(']', ')');
}
