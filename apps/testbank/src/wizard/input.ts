/** A request to the wizard: an action, or the values of the form shown last. Valid by the contract. */
export interface WizardInput {
  readonly action?: string | undefined;
  readonly tab?: string | undefined;
  readonly language?: string | undefined;
  readonly credentials?: string | undefined;
  readonly [field: string]: unknown;
}

/** Values of the fields of a form, by their names. */
export type Values = Readonly<Record<string, string>>;

const members = new Set(['key', 'wizard_session_key', 'action', 'tab', 'language', 'credentials']);

/** The values that a request sends for the fields of a form: all that is not a member of every request. */
export function valuesOf(input: WizardInput): Values {
  const fields = Object.entries(input).filter(([name]) => !members.has(name));
  // A field may be called `__proto__`.
  return Object.fromEntries(fields.map(([name, value]) => [name, toText(value)]));
}

/** The value of a field; empty if it was not sent. */
export function fieldValue(values: Values, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : '';
}

/** Whether the box of a checkbox is ticked: JSON sends a boolean or a number, a form a text. */
export function isTicked(value: string): boolean {
  return !['', '0', 'false', 'off', 'no'].includes(value.toLowerCase());
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ['boolean', 'number'].includes(typeof value) ? `${value}` : '';
}
