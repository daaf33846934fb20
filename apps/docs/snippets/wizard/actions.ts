import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const { wizard_session_key } = await client.createVerification().orThrow();
const wizard = await client.openWizard(wizard_session_key);

// Suggests banks for what the bank user has typed so far.
const banks = await wizard.completeBankcodes({
  bank_code: '8888',
  country_id: 'DE',
});
console.log(banks.map(({ label }) => label).join('\n'));

// Two banks share this bank code: the login form has tabs.
await wizard.submit({ country_id: 'DE', bank_code: '88888889' });
await wizard.switchTab('tra_abcdef3h8J7200aa');
if (wizard.state.phase === 'form') {
  const tabs = wizard.state.form.elements.find(({ type }) => type === 'tabs');
  if (tabs?.type === 'tabs') console.log('shown:', tabs.tabs[tabs.selected]);
}

await wizard.changeLanguage('en'); // until the bank user is logged in
await wizard.back();
if (wizard.state.phase === 'form')
  console.log('back at:', wizard.state.form.name);

await wizard.abort();
console.log(wizard.state.phase);
// #endregion
