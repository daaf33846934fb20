// testbank: /_testbank/faults {"operation_id":"createRisk","status":500,"delay_ms":500}
import {
  createXs2aClient,
  Xs2aConnectionError,
  Xs2aTimeoutError,
} from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
try {
  await client.createRisk({ timeouts: { attempt: 100 } }).orThrow();
} catch (error) {
  if (error instanceof Xs2aTimeoutError || error instanceof Xs2aConnectionError)
    console.log(error.kind, '- created or not, this call does not know');
  else throw error;
}
// #endregion
