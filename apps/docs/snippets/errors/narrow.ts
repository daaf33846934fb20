import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const body = { data: 'EE382200221020145685' };
await client.createBlacklistItem({ body }); // now it is on the list

const answer = await client.createBlacklistItem({ body });
if (answer.status === 200) console.log(answer.body.id);
else if (answer.status === 422) console.log(422, answer.body.errors.data);
else console.log(answer.status, answer.body.message);
// #endregion
