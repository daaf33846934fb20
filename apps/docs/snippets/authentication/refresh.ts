import {
  createXs2aClient,
  formatTimestamp,
  parseTimestamp,
} from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const { id: user_id } = await client
  .createBankUser({ body: { name: 'Hartmut Mustermann' } })
  .orThrow();
const created = await client.createAccessToken({ path: { user_id } }).orThrow();
const end = parseTimestamp(created.valid_until);
console.log('valid until', end.toISOString());

// Extend the same token by a day. You send Berlin time; the answer is in UTC.
const later = new Date(end.getTime() + 24 * 60 * 60 * 1000);
const refreshed = await client
  .refreshAccessToken({
    path: { user_id, token_id: created.id },
    body: { valid_until: formatTimestamp(later) },
  })
  .orThrow();
console.log('valid until', parseTimestamp(refreshed.valid_until).toISOString());
// #endregion
