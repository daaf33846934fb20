import type { WizardElement, WizardForm } from '@xs2a/types';
import type { FailedRules } from './error.ts';
import { brokenRules } from './rules.ts';

/** Values of the fields of a form, by their names: a boolean for a checkbox, an index or key for a choice. */
export type WizardValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Holds values against the rules of a form, before they are sent: every field by its `validation`, choices also by what
 * can be chosen, and below a `multi` element the fields of the chosen option only. Elements that are newer than this code
 * are checked by their `validation`, if they have one; so are those that break the contract, as far as they can be read.
 *
 * @returns the broken rules by field; empty if all is well
 * @see Reference, sections "Form Elements" and "Validation rules"
 */
export function validateForm({ elements }: Pick<WizardForm, 'elements'>, values: WizardValues): FailedRules {
  return Object.assign({}, ...objectsIn(elements).map((element) => validate(element, values)));
}

function validate(element: WizardElement, values: WizardValues): FailedRules {
  if (!('name' in element) || typeof element.name !== 'string') return {};
  const given = values[element.name] ?? '';
  // A box that is not ticked is empty, whatever it is written like.
  const value = element.type === 'checkbox' && /^(false|0)$/.test(`${given}`) ? '' : `${given}`;
  const { validation } = element as { validation?: unknown };
  const failed = typeof validation === 'string' ? brokenRules(validation, value) : [];
  const offered = choices(element);
  if (element.type === 'multi' && value === '' && offered?.length) failed.push('required');
  // Said once, if the rules say it too.
  if (value !== '' && failed.length === 0 && offered?.includes(value) === false) failed.push('in');
  const option = element.type === 'multi' && objectsIn(element.elements).find((one) => `${one.value}` === value);
  return { ...(failed.length && { [element.name]: failed }), ...(option && validateForm(option, values)) };
}

/** What can be sent for an element that offers a choice; `undefined` if it offers none, or none that can be read. */
function choices(element: WizardElement): string[] | undefined {
  switch (element.type) {
    case 'select':
      return isObject(element.options) ? Object.keys(element.options) : undefined;
    case 'radio':
      // Whatever PHP makes of a list with gaps: its keys are the indices.
      return isObject(element.options)
        ? Object.entries(element.options).flatMap(([index, option]) =>
            isObject(option) && 'disabled' in option && option.disabled ? [] : index,
          )
        : undefined;
    case 'multi':
      return isObject(element.elements) ? objectsIn(element.elements).map(({ value }) => `${value}`) : undefined;
    default:
      return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The members of a list that can be read; none if there is no list. */
function objectsIn<Member>(list: readonly Member[]): Member[] {
  return Object.values(list ?? {}).filter(isObject) as Member[];
}
