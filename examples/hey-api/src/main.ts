import { client } from './generated/client.gen.ts';
import { createPayment, submitWizardStep } from './generated/index.ts';
import type { PaymentInput, WizardElement } from './generated/types.gen.ts';

/**
 * Creates a payment and opens its wizard.
 *
 * @returns the names of the fields that the first form asks for
 */
export async function startPayment(key: string, body: PaymentInput): Promise<string[]> {
  client.setConfig({ auth: `api:${key}` });
  const { data: session } = await createPayment({ body, throwOnError: true });
  const { data: step } = await submitWizardStep({ body: { key: session.wizard_session_key }, throwOnError: true });
  return step.form.elements.flatMap(fieldsOf);
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
