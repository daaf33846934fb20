import type { ValueElement, WizardElement } from './elements.ts';
import { fieldValue, isTicked, type Values } from './input.ts';
import type { InvalidField, InvalidFields } from './validate.ts';

/**
 * Shows what was entered, and what was wrong with it.
 *
 * @param remembers names of the fields whose values may be shown again
 */
export function fill(
  elements: readonly WizardElement[],
  remembers: readonly string[],
  values: Values,
  invalid: InvalidFields,
): WizardElement[] {
  return elements.map((element) => {
    if (element.type === 'multi') {
      const options = element.elements.map((option) => ({
        ...option,
        elements: fill(option.elements, remembers, values, invalid),
      }));
      return { ...element, elements: options };
    }
    if (!('validation' in element)) return element;
    const isKept = remembers.includes(element.name) && Object.hasOwn(values, element.name);
    const filled = isKept ? withValue(element, fieldValue(values, element.name)) : element;
    const field = invalid.get(element.name);
    return field === undefined ? filled : marked(filled, field);
  });
}

function marked(element: ValueElement, { rules, message }: InvalidField): ValueElement {
  return { ...element, invalid: true, failed_validation_rules: rules, validation_error: message };
}

/** A choice shows only what it offers. */
function withValue(element: ValueElement, value: string): ValueElement {
  switch (element.type) {
    case 'checkbox':
      return { ...element, checked: isTicked(value) };
    case 'select':
      return Object.keys(element.options).includes(value) ? { ...element, selected: value } : element;
    case 'radio':
      return Object.keys(element.options).includes(value) ? { ...element, checked: value } : element;
    case 'text':
      return { ...element, value };
    default:
      return element;
  }
}
