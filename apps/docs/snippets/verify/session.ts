// mock: operationId=getSession example=session-running
import { createXs2aClient, parseFlag } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const session = await client
  .getSession({ path: { transaction: '10001-xv-zCTO-xpIT' } })
  .orThrow();
const { finished, current_step, last_error } = session;
if (parseFlag(finished)) console.log('finished: fetch the result');
else console.log('step', current_step, '- last error', last_error || 'none');
// #endregion
