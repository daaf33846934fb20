/** A page that shows the wizard. */
import { createXs2aClient } from '@xs2a/client';
import { isKnownElement, validateForm, type WizardState } from '@xs2a/client/wizard';
import type { WizardElement } from '@xs2a/types';
import { createFetchHandler } from '@xs2a/webhooks/fetch';
import { checkPayload } from '@xs2a/webhooks/schemas';

function show(element: WizardElement): HTMLElement {
  const node = document.createElement(element.type === 'select' ? 'select' : 'input');
  if (element.type === 'select') node.title = Object.keys(element.options).join(', ');
  if (element.type === 'help_text') node.title = element.text;
  return node;
}

/** Takes the first step. */
export async function start(accessToken: string, key: string): Promise<WizardState> {
  const wizard = await createXs2aClient({ accessToken }).openWizard(key);
  const { state } = wizard;
  if (state.phase !== 'form') return state;
  document.body.append(...state.form.elements.filter(isKnownElement).map(show));
  const values = { country_id: 'DE', bank_code: '88888888' };
  const failed = Object.keys(validateForm(state.form, values));
  return failed.length === 0 ? wizard.submit(values) : state;
}

/** A worker of the same origin receives deliveries. */
export const receive: (request: Request) => Promise<Response> = createFetchHandler({
  secrets: 'secret_password',
  check: checkPayload,
  handle: ({ event }) => console.log(event.id),
});
