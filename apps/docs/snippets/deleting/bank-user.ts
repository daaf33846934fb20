// testbank: /_testbank/sessions {"product":"connection"}
import { createXs2aClient } from '@xs2a/client';

const baseUrl = process.env.XS2A_BASE_URL;
const apiKey = process.env.XS2A_API_KEY ?? '';
const account = createXs2aClient({ apiKey, baseUrl });

const [newest] = await account.listBankUsers().toArray({ limit: 1 });
if (!newest) throw new Error('There is no bank user.');
const path = { user_id: newest.id };

// Reads the whole list first, because deleting an entry moves the others to
// other pages.
async function collect(list: AsyncIterable<{ id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of list) ids.push(id);
  return ids;
}

// Delete the bank connections, which ends their syncs. This needs an access
// token of the bank user.
const { token } = await account.createAccessToken({ path }).orThrow();
const user = createXs2aClient({ accessToken: token, baseUrl });
for (const connection_id of await collect(user.listBankConnections())) {
  await user.deleteBankConnection({ path: { connection_id } }).orThrow();
  console.log('deleted', connection_id);
}

// Delete all access tokens: calls that use them get 401 from now on.
for (const token_id of await collect(account.listAccessTokens({ path }))) {
  await account.deleteAccessToken({ path: { ...path, token_id } }).orThrow();
  console.log('deleted', token_id);
}

// Delete the bank user.
await account.deleteBankUser({ path }).orThrow();
console.log('deleted', path.user_id);
