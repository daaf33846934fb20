// testbank: /_testbank/sessions {"product":"verification"}
// testbank: /_testbank/faults {"operation_id":"listRisks","status":500}
import { createXs2aClient, Xs2aError } from '@xs2a/client';

// #region main
const baseUrl = process.env.XS2A_BASE_URL;
const clientOf = (apiKey = '') =>
  createXs2aClient({ apiKey, baseUrl, retries: 0 });
const test = clientOf(process.env.XS2A_API_KEY);
const live = clientOf('testbank_live_key');

const [newest] = await test.listVerifications().toArray({ limit: 1 });
if (!newest) throw new Error('There is no verification.');
const path = { verification_id: newest.id };

const calls = {
  'a mistyped key': () => clientOf('mistyped').getVersion(),
  'the key of the other mode': () => live.getVerification({ path }),
  'an unknown id': () =>
    test.getRisk({ path: { risk_id: 'xr_hd84kg9zns53lvh1' } }),
  'an invalid field': () => test.createVerification({ body: { iban: 'DE' } }),
  'a fault of the server': () => test.listRisks(),
  'nothing wrong': () => test.deleteVerification({ path }),
  'a deleted transaction': () => test.getVerification({ path }),
};
for (const [what, call] of Object.entries(calls)) {
  try {
    await call().orThrow();
    console.log(`${what}: done`);
  } catch (error) {
    if (!(error instanceof Xs2aError)) throw error;
    console.log(`${what}: ${error.status} ${error.kind}`);
  }
}
// #endregion
