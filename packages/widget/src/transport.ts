import type { WizardTransport } from '@xs2a/client/wizard';

/**
 * Sends steps to the endpoint of the widget, each once. Redirects are refused, because they would carry a PIN to another
 * address.
 *
 * @param endpoint address that takes the body of `POST /v1/wizard` without an API key
 */
export function createTransport(endpoint: string): WizardTransport {
  return async (step, { signal = null }) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(step),
      redirect: 'error',
      signal,
    });
    // An answer that is no JSON, or `null`, has no form: the wizard calls it unreadable.
    return { status: response.status as 200, body: (await response.json().catch(() => {})) ?? 0 };
  };
}
