// mock: operationId=syncBankConnection code=202
// #region main
import { createXs2aClient } from '@xs2a/client';

const user = createXs2aClient({
  accessToken: process.env.XS2A_ACCESS_TOKEN ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const answer = await user.syncBankConnection({
  path: { connection_id: 'bcn_BnB6mQLsHKZacYvC' },
});
if (answer.status === 202)
  console.log(202, 'open the wizard for', answer.body.transaction);
if (answer.status === 204) console.log(204, 'nothing to do for the bank user');
// #endregion
