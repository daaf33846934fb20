// testbank: /_testbank/sessions {"product":"verification"}
// #region main
import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const [newest] = await client.listVerifications().toArray({ limit: 1 });
if (!newest) throw new Error('There is no verification.');
const path = { verification_id: newest.id };
await client.deleteVerification({ path }).orThrow();

const answer = await client.getVerification({ path });
if (answer.status === 410) console.log(410, answer.body.message);
// #endregion
