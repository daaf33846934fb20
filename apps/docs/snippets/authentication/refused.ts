import { createXs2aClient } from '@xs2a/client';

const baseUrl = process.env.XS2A_BASE_URL;
const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl,
});

const { transaction } = await client.createVerification().orThrow();

for (const apiKey of ['mistyped', 'testbank_live_key']) {
  const other = createXs2aClient({ apiKey, baseUrl });
  const answer = await other.getSession({ path: { transaction } });
  if (answer.status === 401)
    console.log(401, 'the key is wrong, or deleted:', answer.body.message);
  if (answer.status === 403)
    console.log(403, 'the key has the other mode:', answer.body.message);
}
