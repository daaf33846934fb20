// #region main
import {
  createXs2aClient,
  Xs2aError,
  Xs2aGoneError,
  Xs2aNotFoundError,
} from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

try {
  const risk = await client
    .getRisk({ path: { risk_id: 'xr_hd84kg9zns53lvh1' } })
    .orThrow();
  console.log(risk.iban);
} catch (error) {
  if (error instanceof Xs2aNotFoundError)
    console.log('no such risk:', error.message);
  else if (error instanceof Xs2aGoneError)
    console.log('deleted:', error.message);
  else if (error instanceof Xs2aError)
    console.log(error.kind, error.message, error.requestId);
  else throw error;
}
// #endregion
