import type { Xs2aClient } from '@xs2a/client';

/** Plays the bank user. In your product, a person uses the widget or your forms. */
export async function walkWizard(
  client: Xs2aClient,
  key: string,
  pin: string,
): Promise<void> {
  const wizard = await client.openWizard(key);
  await wizard.submit({ country_id: 'DE', bank_code: '88888888' });
  await wizard.submit({
    USER_NAME: 'hartmut.mustermann',
    USER_PIN: pin,
    privacy_policy: true,
  });
}
