import type { WizardElement, WizardResponse } from '@xs2a/types';

/** An answer of the wizard whose form has a single element. */
export function answerWith(element: WizardElement, form: string): WizardResponse {
  return { code: 200, message: 'ok', error: [], polling: {}, form: { name: form, elements: [element] } };
}
