import type { WizardTransport } from '@xs2a/client/wizard';

/** How often a poll is sent again after a failed connection. */
const repetitions = 3;

/** Time before a poll is sent again, in milliseconds: phones lose their connection while they change between apps. */
const pause = 1000;

/**
 * Sends steps to the endpoint of the widget.
 *
 * A step is sent once; a poll is sent again after a failed connection. Redirects are refused, because they would carry
 * a PIN to another address.
 *
 * @param endpoint address that takes the body of `POST /v1/wizard` without an API key
 */
export function createTransport(endpoint: string): WizardTransport {
  return async (step, { signal, idempotent }) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(step),
      cache: 'no-store',
      redirect: 'error',
      signal: signal ?? null,
    } as const;
    for (let left = idempotent ? repetitions : 0; ; left--) {
      try {
        const response = await fetch(endpoint, init);
        // An answer that is no JSON, or `null`, has no form: the wizard calls it unreadable.
        const body = (await response.json().catch(() => 0)) ?? 0;
        return { status: response.status as 200, body };
      } catch (error) {
        if (left === 0 || signal?.aborted) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };
}
