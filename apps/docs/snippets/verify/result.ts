import {
  createXs2aClient,
  parseAmount,
  parseFlag,
  parseTimestamp,
} from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const verification = await client
  .getVerification({ path: { verification_id: '10001-xv-zCTO-xpIT' } })
  .orThrow();
const { account_holder, iban, metadata, created_at } = verification;
console.log(account_holder, iban, metadata);
if (created_at) console.log(parseTimestamp(created_at).toISOString());

const { check_amount, check_currency_id, check_passed } = verification;
if (parseFlag(verification.check_requested)) {
  const verb = parseFlag(check_passed) ? 'covers' : 'does not cover';
  console.log(verb, parseAmount(check_amount), check_currency_id);
}
// #endregion
