import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const session = await client
  .createVerification({
    body: { iban: 'DE62888888880012345678', bic: 'TESTDE88XXX' },
  })
  .orThrow();
console.log(session.transaction);
// #endregion
