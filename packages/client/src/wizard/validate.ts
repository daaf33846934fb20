import type { WizardElement, WizardForm } from '@xs2a/types';
import type { FailedRules } from './error.ts';
import { brokenRules } from './rules.ts';

/** Values of the fields of a form, by their names: a boolean for a checkbox, an index or key for a choice. */
export type WizardValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Holds values against the rules of a form, before they are sent: every field by its `validation`, choices also by what
 * can be chosen, and below a `multi` element the fields of the chosen option only. Elements that are newer than this code
 * are checked by their `validation`, if they have one.
 *
 * @returns the broken rules by field; empty if all is well
 * @see Reference, sections "Form Elements" and "Validation rules"
 */
export function validateForm({ elements }: Pick<WizardForm, 'elements'>, values: WizardValues): FailedRules {
  return Object.assign({}, ...elements.map((element) => validate(element, values)));
}

function validate(element: WizardElement, values: WizardValues): FailedRules {
  if (!('name' in element)) return {};
  const given = values[element.name] ?? '';
  // A box that is not ticked is empty, whatever it is written like.
  const value = element.type === 'checkbox' && /^(false|0)$/.test(`${given}`) ? '' : `${given}`;
  const { validation } = element as { validation?: unknown };
  const failed = typeof validation === 'string' ? brokenRules(validation, value) : [];
  if (element.type === 'multi' && value === '') failed.push('required');
  // Said once, if the rules say it too.
  if (value !== '' && failed.length === 0 && choices(element)?.includes(value) === false) failed.push('in');
  const option = element.type === 'multi' && element.elements.find((candidate) => candidate.value === value);
  return { ...(failed.length && { [element.name]: failed }), ...(option && validateForm(option, values)) };
}

/** What can be sent for an element that offers a choice. */
function choices(element: WizardElement): string[] | undefined {
  switch (element.type) {
    case 'select':
      return Object.keys(element.options);
    case 'radio':
      return element.options.flatMap((option, index) =>
        typeof option === 'object' && option.disabled ? [] : `${index}`,
      );
    case 'multi':
      return element.elements.map((option) => option.value);
    default:
      return undefined;
  }
}
