import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

for (const pin of [
  '12345',
  'accounts',
  'next',
  'forms',
  'autosubmit',
  'wrong',
]) {
  const { wizard_session_key } = await client
    .createVerification({ body: { bank_code: '88888888', country_id: 'DE' } })
    .orThrow();
  const wizard = await client.openWizard(wizard_session_key);
  const state = await wizard.submit({
    USER_NAME: 'hartmut.mustermann',
    USER_PIN: pin,
    privacy_policy: true,
  });
  const form = 'form' in state ? state.form : undefined;
  const types = form?.elements.map(({ type }) => type).join(', ');
  console.log(
    `${pin}: ${state.phase}${form ? `, ${form.name} with ${types}` : ''}`,
  );
}
