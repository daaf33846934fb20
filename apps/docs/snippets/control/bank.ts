import { createXs2aClient } from '@xs2a/client';
import { createTestbank } from '@xs2a/testbank';

const { control, fetch, close } = await createTestbank();
const { access_token, object } = await control.createFinishedSession({
  product: 'connection',
  parameters: { sync_mode: 'full' },
});
const user = createXs2aClient({
  accessToken: access_token ?? '',
  baseUrl: 'http://testbank',
  fetch,
});
const path = { connection_id: object.id };

async function sync(): Promise<void> {
  await user.syncBankConnection({ path, body: { force: true } });
  const { sync_active, sync_fail_counter } = await user
    .getBankConnection({ path })
    .orThrow();
  console.log(sync_active ? 'active' : 'stopped', sync_fail_counter);
}

await control.changePassword({ password: 'changed' });
await sync();
await control.changePassword({ password: null }); // any PIN is accepted again
await control.setBankState({ state: 'down' });
await sync();
await control.setBankState({ state: 'up' });
await sync();
await close();
