import { createPayment, type PaymentInput, submitWizardStep, type WizardElement } from './generated/api.ts';

/**
 * Creates a payment and opens its wizard.
 *
 * @returns the names of the fields that the first form asks for
 */
export async function startPayment(key: string, payment: PaymentInput): Promise<string[]> {
  const options = { headers: { authorization: `Basic ${btoa(`api:${key}`)}` } };
  const created = await createPayment(payment, options);
  if (created.status !== 200) throw new Error(created.data.message);
  const step = await submitWizardStep({ key: created.data.wizard_session_key }, options);
  if (step.status !== 200) throw new Error(step.data.message);
  return step.data.form.elements.flatMap(fieldsOf);
}

function fieldsOf(element: WizardElement): string[] {
  switch (element.type) {
    case 'multi':
      return element.elements.flatMap((option) => option.elements.flatMap(fieldsOf));
    case 'select':
      return [`${element.name} (${Object.values(element.options).length} options)`];
    case 'help_text':
    case 'image':
    case 'redirect':
    case 'tabs':
      return [];
    default:
      return [element.name];
  }
}
