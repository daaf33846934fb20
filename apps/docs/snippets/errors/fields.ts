import { createXs2aClient, Xs2aValidationError } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
try {
  await client
    .createRisk({
      body: {
        bank_code: '88888888',
        xs2a_account_snapshot: { days: 5 },
        xs2a_name_check: { name: 'Mustermann', firstname: '' },
      },
    })
    .orThrow();
} catch (error) {
  if (!(error instanceof Xs2aValidationError)) throw error;
  console.log(error.status, error.errorsOf('createRisk')?.country_id);
  for (const [field, messages] of Object.entries(error.errors))
    console.log(field, '→', messages?.join(' '));
}
// #endregion
