import type { WizardElement } from './generated/schema.ts';
import { wizardElementTypes } from './generated/tables.ts';

const known: ReadonlySet<unknown> = new Set(wizardElementTypes);

/**
 * Checks whether this version of the contract knows the type of a form element.
 *
 * `WizardElement` is a closed union, so that a `switch` over `type` can be exhaustive. The API may still send a type that
 * is newer than your code: call this first, and show nothing but the label of an unknown element, or nothing at all.
 * Only `type` is checked.
 *
 * @param element an item of `form.elements`, or of a nested `multi` element; `null` and `undefined` are unknown
 * @returns whether `element` is a `WizardElement`
 * @see Reference, section "Wizard-API", "Form Elements"
 */
export function isKnownElement(element: { readonly type: string } | null | undefined): element is WizardElement {
  return known.has(element?.type);
}
