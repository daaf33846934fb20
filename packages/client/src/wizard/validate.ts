import type { WizardElement, WizardForm } from '@xs2a/types';
import type { FailedRules } from './error.ts';
import { brokenRules } from './rules.ts';

/** Values of the fields of a form, by their names: a boolean for a checkbox, an index or key for a choice. */
export type WizardValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Checks values against the rules of a form before they are sent: every field by its `validation`, choices also by their
 * options, and of a `multi` element only the fields of the chosen option. Unknown elements, and elements that break the
 * contract, are checked by their `validation` if they have one.
 *
 * @returns the broken rules by field; empty for a valid input
 * @see Reference, sections "Form Elements" and "Validation rules"
 */
export function validateForm({ elements }: Pick<WizardForm, 'elements'>, values: WizardValues): FailedRules {
  return Object.assign({}, ...objectsIn(elements).map((element) => validate(element, values)));
}

function validate(element: WizardElement, values: WizardValues): FailedRules {
  if (!('name' in element) || typeof element.name !== 'string') return {};
  const text = `${values[element.name] ?? ''}`;
  const isUnchecked = element.type === 'checkbox' && /^(false|0)$/.test(text);
  const value = isUnchecked ? '' : text;
  const { validation } = element as { validation?: unknown };
  const failed = typeof validation === 'string' ? brokenRules(validation, value) : [];
  const choices = choicesOf(element);
  if (element.type === 'multi' && value === '' && choices?.length) failed.push('required');
  // One broken rule is enough: `in` may be one of the rules.
  if (value !== '' && failed.length === 0 && choices?.includes(value) === false) failed.push('in');
  const option = element.type === 'multi' && objectsIn(element.elements).find((entry) => `${entry.value}` === value);
  return { ...(failed.length && { [element.name]: failed }), ...(option && validateForm(option, values)) };
}

/** Values that an element allows; `undefined` if it offers no choice, or none that can be read. */
function choicesOf(element: WizardElement): string[] | undefined {
  if (element.type === 'multi') {
    return isObject(element.elements) ? objectsIn(element.elements).map(({ value }) => `${value}`) : undefined;
  }
  if (!(element.type === 'select' || element.type === 'radio') || !isObject(element.options)) return undefined;
  // PHP writes a list with gaps as an object, whose keys are the indices.
  return Object.entries<unknown>(element.options).flatMap(([key, option]) =>
    isObject(option) && 'disabled' in option && option.disabled ? [] : key,
  );
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The objects in a list; empty if there is no list. */
function objectsIn<Member>(list: readonly Member[]): Member[] {
  return Object.values(list ?? {}).filter(isObject) as Member[];
}
