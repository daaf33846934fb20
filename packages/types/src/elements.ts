import type { WizardElement } from './generated/models.ts';
import { wizardElementTypes } from './generated/tables.ts';

const known: ReadonlySet<unknown> = new Set(wizardElementTypes);

/**
 * Tells whether a form element is one of the types that this version of the contract knows.
 *
 * `WizardElement` is a closed union, so that a `switch` over `type` can be proved exhaustive. The API may nevertheless
 * send a type that is newer than your code: ask here first and show the element's label, or nothing, when the answer
 * is no. Only `type` is looked at; the other fields are taken on trust.
 *
 * @param element an entry of `form.elements`, also one nested in a `multi` element, and one that should not be there,
 *   such as `null`
 * @returns whether `element` is a `WizardElement`
 * @see Reference, section "Wizard-API", "Form Elements"
 */
export function isKnownElement(element: { readonly type: string } | null | undefined): element is WizardElement {
  return known.has(element?.type);
}
