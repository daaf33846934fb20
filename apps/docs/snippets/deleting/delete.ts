// mock: operationId=getVerification code=410
// #region main
import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const path = { verification_id: '10001-xv-zCTO-xpIT' };
await client.deleteVerification({ path }).orThrow();

const answer = await client.getVerification({ path });
if (answer.status === 410) console.log(410, answer.body.message);
// #endregion
